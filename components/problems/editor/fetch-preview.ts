import type { ApiFailure } from '@/lib/contracts/failure'
import type { PreviewProblemInput, ProblemPreview } from '@/lib/contracts/problems'
import { err, ok, type Result } from '@/lib/contracts/result'

export type PreviewFailure = ApiFailure['error']['code'] | 'unreachable'

/** Asks for variants of a problem being written. */
export async function fetchPreview(
  asked: PreviewProblemInput,
  signal?: AbortSignal,
): Promise<Result<ProblemPreview, PreviewFailure>> {
  try {
    const response = await fetch('/api/problems/preview', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked),
      ...(signal === undefined ? {} : { signal }),
    })
    if (response.ok) return ok((await response.json()) as ProblemPreview)
    return err(((await response.json()) as ApiFailure).error.code)
  } catch {
    return err('unreachable')
  }
}
