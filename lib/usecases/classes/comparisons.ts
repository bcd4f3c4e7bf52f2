import 'server-only'
import type { ClassProblem } from '@/lib/contracts/classes'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectShowsQuartiles, setShowsQuartiles } from '@/lib/data/classes/report'
import { database } from '@/lib/data/pool'
import { changing, standingWith } from './standing'

/** Whether learners of a class may see between which quarters of it they are, for those who can change that. */
export async function readComparisons(
  viewer: Viewer,
  classId: string,
): Promise<Result<boolean, ClassProblem>> {
  const standing = await standingWith(database, viewer, classId, 'change-class')
  return standing.ok ? ok(await selectShowsQuartiles(database, standing.value)) : standing
}

/** Turns that on or off. */
export function setComparisons(
  viewer: Viewer,
  { classId, isOn }: { readonly classId: string; readonly isOn: boolean },
): Promise<Result<null, ClassProblem>> {
  return changing(viewer, classId, { right: 'change-class' }, async (connection, standing) => {
    await setShowsQuartiles(connection, standing, isOn)
    return ok(null)
  })
}
