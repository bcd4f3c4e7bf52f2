import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { deleteTallies } from '@/lib/data/classes/rolling-items'
import { holdCopy, shareAssignment } from '@/lib/data/classes/rolling-copies'
import {
  countFromNow,
  deleteExceptions,
  NOTHING_YET,
  saveStandings,
  selectAssignmentIds,
  selectOptionalLearnerStanding,
} from '@/lib/data/classes/standings'
import type { Database } from '@/lib/data/pool'
import { rollUpHeld } from './roll-up-copy'

/** Somebody in a class, as they go. */
export interface Leaving {
  readonly classId: string
  readonly memberId: string
  readonly userId: string
}

/**
 * Settles what somebody earned in a class, as they leave it or are removed from it, before their place in it changes: the
 * credit is that of the moment, and nothing else of their work stays with the class. What was excused of them or put off
 * for them goes too. In the transaction in which they go.
 */
export async function settle(
  connection: Database,
  { classId, memberId, userId }: Leaving,
  now: number,
): Promise<void> {
  const viewer: Viewer = { userId, isDemo: false }
  for (const assignmentId of await selectAssignmentIds(connection, classId)) {
    const assignment = await shareAssignment(connection, assignmentId)
    const copy = await holdCopy(connection, viewer, assignmentId, { waits: true })
    if (assignment?.isUnderWay === true && copy !== null)
      await rollUpHeld(connection, viewer, assignment, copy, now)
    const key = { assignmentId, memberId }
    const standing = await selectOptionalLearnerStanding(connection, key)
    await deleteTallies(connection, viewer, assignmentId)
    if (standing !== null)
      await saveStandings(connection, [{ ...key, ...NOTHING_YET, credit: standing.credit }], now, {
        settled: true,
      })
  }
  await deleteExceptions(connection, memberId)
  await countFromNow(connection, { classId, userId }, now)
}
