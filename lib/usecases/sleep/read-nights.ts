import 'server-only'
import type { NightsDto } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectDaysBesideRecall } from '@/lib/data/day-records'
import { nightLearner } from '@/lib/data/night-learners'
import { selectAllNights, type NightRecord } from '@/lib/data/nights'
import { database } from '@/lib/data/pool'
import { studyDay, studyDayStart } from '@/lib/scheduling'
import { countArm, experimentOf, firstAttempt, type Trial } from '@/lib/sleep/experiment'
import { problemDto } from './problem-dto'
import { recordsOf } from './read-morning'

/** Days with something typed that are shown. */
const DAYS_SHOWN = 60

/** All of a learner's nights, what the experiment shows, and what was typed of sleep and exercise beside recall. */
export async function readNights(viewer: Viewer, now: number): Promise<NightsDto> {
  const learner = await nightLearner(database, viewer)
  const { zone, inExperiment, keepsSleep, keepsExercise } = learner
  const today = studyDay(now, learner)
  const nights = (await selectAllNights(database, viewer)).filter(({ night }) => night < today)
  const outcomeOf = (night: NightRecord) =>
    firstAttempt(night.events, studyDayStart(night.night + 1, learner), now)
  const outcomes = (some: readonly NightRecord[]) =>
    some.map(outcomeOf).filter((outcome) => outcome !== undefined)
  const drawn = nights.filter(({ drawnPrimed }) => drawnPrimed !== null)
  const trials = drawn.flatMap((night): Trial[] => {
    const isSolved = outcomeOf(night)
    return isSolved === undefined ? [] : [{ isPrimed: night.drawnPrimed === true, isSolved }]
  })
  const days =
    keepsSleep || keepsExercise ? await selectDaysBesideRecall(database, viewer, today - DAYS_SHOWN) : []
  return {
    today,
    zone,
    inExperiment,
    experiment: experimentOf(trials),
    pending: drawn.length - trials.length,
    written: countArm(outcomes(nights.filter(({ source }) => source === 'written'))),
    undrawn: countArm(
      outcomes(nights.filter(({ source, drawnPrimed }) => source !== 'written' && drawnPrimed === null)),
    ),
    problems: nights.map((night) => problemDto(night, today)),
    records: await recordsOf(viewer, learner, today),
    days: days.map((day) => ({
      ...day,
      sleepMinutes: keepsSleep ? day.sleepMinutes : null,
      exerciseMinutes: keepsExercise ? day.exerciseMinutes : null,
    })),
  }
}
