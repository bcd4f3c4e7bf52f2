import 'server-only'
import { cleanText } from '@/lib/content/source-text'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { NightFailure, PrimeInput, TonightDto } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockNightLearner } from '@/lib/data/night-learners'
import {
  appendNightEvent,
  insertNight,
  selectNightsOf,
  selectOptionalNight,
  selectUnsettledNights,
} from '@/lib/data/nights'
import type { Database } from '@/lib/data/pool'
import { parkOpenRound } from '@/lib/data/practice-rounds'
import { settleStuckOfRound, settleStuckPoint } from '@/lib/data/stuck-points'
import { transaction } from '@/lib/data/transaction'
import { studyDay } from '@/lib/scheduling'
import { canHappen, nightStatus } from '@/lib/sleep/problem'
import { readTonight } from './read-tonight'
import { sourceOf } from './subject'

/**
 * Sets a problem for the night, restated from memory and with the point where it sticks. A night has one: on two devices
 * at once the first sets it, and the same press twice changes nothing.
 */
export async function primeProblem(
  viewer: Viewer,
  given: PrimeInput,
  now: number,
): Promise<Result<TonightDto, NightFailure>> {
  const problem = await transaction((connection) => prime(connection, viewer, given, now))
  return problem === null ? ok(await readTonight(viewer, now)) : err({ code: problem })
}

/** A problem set for the night is on no screen, and is not asked about before the morning. */
async function putDown(connection: Database, viewer: Viewer, roundId: string, now: number): Promise<void> {
  await parkOpenRound(connection, viewer, roundId)
  await settleStuckOfRound(connection, viewer, roundId, now)
}

async function prime(
  connection: Database,
  viewer: Viewer,
  { problemId, subject, restated, stuck }: PrimeInput,
  now: number,
): Promise<NightFailure['code'] | null> {
  const learner = await lockNightLearner(connection, viewer)
  const today = studyDay(now, learner)
  const nights = await selectNightsOf(connection, viewer, today)
  const set = nights.find((night) => nightStatus(night, today) === 'primed')
  if (set !== undefined) return set.problemId === problemId ? null : 'one-a-night'
  if (subject.kind === 'drawn') {
    const drawn = nights.find((night) => night.problemId === problemId)
    if (drawn === undefined) return 'not-found'
    if (!canHappen(drawn, 'primed', today)) return 'not-now'
    if (drawn.roundId !== null) await putDown(connection, viewer, drawn.roundId, now)
  } else {
    if ((await selectOptionalNight(connection, viewer, problemId)) !== null) return 'not-now'
    const source = await sourceOf(
      connection,
      viewer,
      subject,
      await selectUnsettledNights(connection, viewer),
    )
    if (source === null) return 'not-found'
    const firstId = source.firstId ?? problemId
    const night = { ...source, problemId, firstId, night: today, drawnPrimed: null }
    await insertNight(connection, viewer, night, now)
    await appendNightEvent(connection, viewer, problemId, { kind: 'offered', at: now })
    if (subject.kind === 'parked') await settleStuckPoint(connection, viewer, subject.stuckId, now)
    if (source.roundId !== null) await putDown(connection, viewer, source.roundId, now)
  }
  await appendNightEvent(connection, viewer, problemId, {
    kind: 'primed',
    at: now,
    restated: cleanText(restated),
    stuck: cleanText(stuck),
  })
  return null
}
