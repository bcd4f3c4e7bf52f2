import type { ApiFailure } from '@/lib/contracts/failure'
import type { ProblemImportReply } from '@/lib/contracts/problems'
import { err, ok, type Result } from '@/lib/contracts/result'

export interface ProblemFile {
  readonly file: File
  /** The set to go into; empty: as the file says. */
  readonly setName: string
}

/** Why a file got no answer. */
export type PostFailure = ApiFailure['error'] | { readonly code: 'unreachable' }

/** Sends a file of problems, to be looked at or imported. */
export async function postProblems(
  { file, setName }: ProblemFile,
  mode: 'preview' | 'commit',
): Promise<Result<ProblemImportReply, PostFailure>> {
  const form = new FormData()
  form.set('mode', mode)
  form.set('setName', setName)
  form.set('file', file)
  try {
    const response = await fetch('/api/problems/import', { method: 'POST', body: form })
    const body: unknown = await response.json()
    return response.ok ? ok(body as ProblemImportReply) : err((body as ApiFailure).error)
  } catch {
    return err({ code: 'unreachable' })
  }
}
