import 'server-only'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import type { WhatIfDto } from '@/lib/contracts/what-if'
import { countGrades, selectCollection } from '@/lib/data/planning'
import { database, type Database } from '@/lib/data/pool'
import { gradeShares, leanOf, parametersOf, type Choice } from '@/lib/planning'
import { fuzzOf, restoredLearner } from '@/lib/scheduling'
import { currentLearner, type PlanProblem } from '../day/plan'
import { studyDayOf } from '../log/study-days'
import { cardUnder } from './card-under'

/** Cards that a future is lived for: their figures are those of all within some percent. */
const CARDS_MOST = 800
/** Cards whose value is asked for. */
const STATES_MOST = 80
/** Answers whose grades are counted. */
const ANSWERS_MOST = 1000

/**
 * What a learner's futures are worked out from.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function whatIf(
  viewer: Viewer,
  now: number,
  connection: Database = database,
): Promise<Result<WhatIfDto, PlanProblem>> {
  const found = await currentLearner(viewer, connection)
  if (!found.ok) return found
  const { settings } = found.value
  const learner = restoredLearner(found.value.learner)
  const parameters = parametersOf(learner)
  const today = studyDayOf(now, settings)
  const [sample, grades] = await Promise.all([
    selectCollection(connection, viewer, {
      ...{ today, most: CARDS_MOST, whole: STATES_MOST, withPast: parameters !== null },
    }),
    countGrades(connection, viewer, ANSWERS_MOST),
  ])
  const choice: Choice = {
    minutesPerDay: settings.minutesPerDay,
    newPerDay: settings.newPerDay,
    retention: settings.desiredRetention,
  }
  const collection =
    sample.known === 0
      ? null
      : {
          cards: sample.cards.map((card) => cardUnder(parameters, card)),
          parameters,
          scheduler: learner.scheduler,
          cardsEach: Math.max(1, sample.known / sample.cards.length),
          fresh: sample.fresh,
          pace: learner.pace,
          grades: gradeShares(grades),
          lean: leanOf(sample.states, learner),
        }
  const days = { easyDays: learner.easyDays, away: settings.away }
  return ok({ collection, choice, days, today, seed: Math.floor(fuzzOf(viewer.userId, today) * 2 ** 31) })
}
