import 'server-only'
import type { TonightDto, TonightState } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { nightLearner, type NightLearner } from '@/lib/data/night-learners'
import { selectNightsOf, selectUnsettledNights, type NightRecord } from '@/lib/data/nights'
import { database } from '@/lib/data/pool'
import { selectStuckOfRound } from '@/lib/data/stuck-points'
import { minuteOfDay, studyDay } from '@/lib/scheduling'
import { eveningBegins, isEvening } from '@/lib/sleep/evening'
import { nightStatus } from '@/lib/sleep/problem'
import { candidatesFor } from './candidates'
import { lastStuck } from './last-stuck'

/**
 * What Tonight shows. Reading it draws nothing: a page that is only fetched ahead must not throw the coin.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function readTonight(viewer: Viewer, now: number): Promise<TonightDto> {
  const learner = await nightLearner(database, viewer)
  const { zone, wakeMinute, inExperiment } = learner
  const state = await stateOf(viewer, learner, now)
  return { now, zone, wakeMinute, inExperiment, state }
}

async function stateOf(viewer: Viewer, learner: NightLearner, now: number): Promise<TonightState> {
  const today = studyDay(now, learner)
  const nights = await selectNightsOf(database, viewer, today)
  const primed = nights.find((night) => nightStatus(night, today) === 'primed')
  if (primed !== undefined) {
    const { problemId, title } = primed
    return { kind: 'primed', problemId, title, stuck: lastStuck(primed) }
  }
  return learner.inExperiment
    ? drawnState(viewer, nights, learner, minuteOfDay(now, learner.zone))
    : offer(viewer, learner, today)
}

/** Without the experiment nothing is withheld. */
async function offer(viewer: Viewer, learner: NightLearner, today: number): Promise<TonightState> {
  const unsettled = await selectUnsettledNights(database, viewer)
  const { eligible, others } = await candidatesFor(database, viewer, today, learner, unsettled)
  const [chosen, ...rest] = eligible
  return { kind: 'offer', chosen: chosen ?? null, others: [...rest, ...others] }
}

async function drawnState(
  viewer: Viewer,
  nights: readonly NightRecord[],
  { bedtimeMinute, dayStartMinute }: NightLearner,
  minute: number,
): Promise<TonightState> {
  const drawn = nights.find(({ drawnPrimed }) => drawnPrimed !== null)
  if (drawn !== undefined) {
    const { problemId, title, drawnPrimed, roundId } = drawn
    const isOffered = drawnPrimed === true && drawn.events.at(-1)?.kind === 'offered'
    if (!isOffered) return { kind: 'nothing' }
    const point = roundId === null ? null : await selectStuckOfRound(database, viewer, roundId)
    return { kind: 'drawn', problemId, title, stuck: point?.stuck ?? '' }
  }
  return isEvening(minute, bedtimeMinute, dayStartMinute)
    ? { kind: 'undrawn' }
    : { kind: 'early', begins: eveningBegins(bedtimeMinute, dayStartMinute) }
}
