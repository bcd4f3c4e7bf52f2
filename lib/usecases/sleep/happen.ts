import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { NightFailure } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockNightLearner } from '@/lib/data/night-learners'
import { appendNightEvent, selectOptionalNight, type KeptEvent, type NightRecord } from '@/lib/data/nights'
import type { Database } from '@/lib/data/pool'
import { studyDay } from '@/lib/scheduling'
import { canHappen } from '@/lib/sleep/problem'

/** A problem after something was to happen to it. `isNew`: it did; otherwise it had. */
interface Happened {
  readonly night: NightRecord
  readonly isNew: boolean
}

/**
 * Lets something happen to a problem of the viewer's, if it can happen as the problem stands. What already was the last
 * thing to happen in the same words is not kept twice.
 */
export async function happen(
  connection: Database,
  viewer: Viewer,
  problemId: string,
  event: KeptEvent,
): Promise<Result<Happened, NightFailure>> {
  const learner = await lockNightLearner(connection, viewer)
  const night = await selectOptionalNight(connection, viewer, problemId)
  if (night === null) return err({ code: 'not-found' })
  if (isSame(night, event)) return ok({ night, isNew: false })
  if (!canHappen(night, event.kind, studyDay(event.at, learner))) return err({ code: 'not-now' })
  await appendNightEvent(connection, viewer, problemId, event)
  return ok({ night, isNew: true })
}

/** Whether the last thing to happen was the same, whenever that was. */
function isSame({ events }: NightRecord, event: KeptEvent): boolean {
  const last = events.at(-1)
  return last !== undefined && isDeepStrictEqual({ ...last, at: 0 }, { ...event, at: 0 })
}
