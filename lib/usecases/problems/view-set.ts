import 'server-only'
import type { SetDto } from '@/lib/contracts/problems'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalSet } from '@/lib/data/problem-sets'
import { deletedProblems, problemsOfSet } from '@/lib/data/problems'
import { DELETED_FOR } from '../delete-deck'

/** A set of the viewer's with what is in it; null for one that isn't there. */
export async function viewSet(viewer: Viewer, setId: string, now: number): Promise<SetDto | null> {
  const set = await selectOptionalSet(viewer, setId)
  if (set === null) return null
  const [problems, deleted] = await Promise.all([
    problemsOfSet(viewer, setId),
    deletedProblems(viewer, setId, now - DELETED_FOR),
  ])
  return { ...set, problems, deleted }
}
