import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { TonightDto } from '@/lib/contracts/sleep'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockNightLearner } from '@/lib/data/night-learners'
import { appendNightEvent, insertNight, selectNightsOf, selectUnsettledNights } from '@/lib/data/nights'
import { transaction } from '@/lib/data/transaction'
import { minuteOfDay, studyDay } from '@/lib/scheduling'
import { isEvening } from '@/lib/sleep/evening'
import { drawsPrimed } from '@/lib/sleep/experiment'
import { nightStatus } from '@/lib/sleep/problem'
import { candidatesFor } from './candidates'
import { sourceOf } from './subject'
import { readTonight } from './read-tonight'

/**
 * Chooses tonight's problem for the learner's own experiment, then draws whether it is looked at, and keeps both. A night
 * is drawn for once, whatever is asked afterwards and on how many devices; without consent, before the evening, or with a
 * problem set already it is not drawn for at all, and a night with nothing eligible waits for something to be.
 *
 * @param random uniform in 0 … 1
 */
export async function drawTonight(
  viewer: Viewer,
  now: number,
  random: () => number = Math.random,
): Promise<Result<TonightDto, never>> {
  const nothingEligible = await transaction(async (connection) => {
    const learner = await lockNightLearner(connection, viewer)
    const { inExperiment, zone, bedtimeMinute, dayStartMinute } = learner
    if (!inExperiment || !isEvening(minuteOfDay(now, zone), bedtimeMinute, dayStartMinute)) return false
    const today = studyDay(now, learner)
    const nights = await selectNightsOf(connection, viewer, today)
    if (nights.some((night) => night.drawnPrimed !== null || nightStatus(night, today) === 'primed'))
      return false
    const unsettled = await selectUnsettledNights(connection, viewer)
    const [candidate] = (await candidatesFor(connection, viewer, today, learner, unsettled)).eligible
    if (candidate === undefined) return true
    const source = await sourceOf(connection, viewer, candidate.subject, unsettled)
    if (source === null) return true
    const problemId = uuidv7({ msecs: now })
    const drawnPrimed = drawsPrimed(random())
    await insertNight(
      connection,
      viewer,
      { ...source, problemId, firstId: source.firstId ?? problemId, night: today, drawnPrimed },
      now,
    )
    await appendNightEvent(connection, viewer, problemId, { kind: 'offered', at: now })
    if (!drawnPrimed) await appendNightEvent(connection, viewer, problemId, { kind: 'withheld', at: now })
    return false
  })
  const tonight = await readTonight(viewer, now)
  return ok(nothingEligible ? { ...tonight, state: { kind: 'nothing' } } : tonight)
}
