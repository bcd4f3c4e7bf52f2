import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalSet } from '@/lib/data/problem-sets'
import { sourcesOfSet } from '@/lib/data/problems'
import { writeProblemFile } from '../problem-files/write-problem-file'

/** A set as a file in our own form, drafts too, which importing gives back as it is. */
export async function exportSet(
  viewer: Viewer,
  setId: string,
): Promise<Result<{ readonly name: string; readonly text: string }, { readonly code: 'not-found' }>> {
  const set = await selectOptionalSet(viewer, setId)
  if (set === null) return err({ code: 'not-found' })
  const problems = await sourcesOfSet(viewer, setId)
  return ok({ name: set.name, text: writeProblemFile({ ...set, problems }) })
}
