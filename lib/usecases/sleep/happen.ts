import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { NightProblemCode } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockNightLearner } from '@/lib/data/night-learners'
import { appendNightEvent, selectOptionalNight, type KeptEvent, type NightRecord } from '@/lib/data/nights'
import type { Database } from '@/lib/data/pool'
import { studyDay } from '@/lib/scheduling'
import { canHappen } from '@/lib/sleep/problem'

/**
 * Lets something happen to a problem of the viewer's, if it can happen as the problem stands. What already was the last
 * thing to happen in the same words is not kept twice.
 *
 * @returns why it did not happen; null when it did, or had
 */
export async function happen(
  connection: Database,
  viewer: Viewer,
  problemId: string,
  event: KeptEvent,
): Promise<NightProblemCode | null> {
  const { zone } = await lockNightLearner(connection, viewer)
  const night = await selectOptionalNight(connection, viewer, problemId)
  if (night === null) return 'not-found'
  if (isSame(night, event)) return null
  if (!canHappen(night, event.kind, studyDay(event.at, zone))) return 'not-now'
  await appendNightEvent(connection, viewer, problemId, event)
  return null
}

/** Whether the last thing to happen was the same, whenever that was. */
function isSame({ events }: NightRecord, event: KeptEvent): boolean {
  const last = events.at(-1)
  return last !== undefined && isDeepStrictEqual({ ...last, at: 0 }, { ...event, at: 0 })
}
