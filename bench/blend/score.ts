import { cardsToAsk, type OwnPredictionSetting } from '@/lib/scheduling'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import type { Blender, Compared } from './blenders'
import type { Asked, AskedSitting } from './people'
import { ownPrediction, PREDICTORS, type Predictor } from './predictors'

/** Figures are of the first so many answers. */
export const FIRST = [30, 100, 500] as const

/** What somebody was asked an own prediction for, in time order. */
export function askedOf(sittings: readonly AskedSitting[], setting: OwnPredictionSetting): Asked[] {
  return sittings.flatMap(({ sittingId, asked }) => {
    const predictions = new Map(asked.map(({ cardId, prediction }) => [cardId, prediction]))
    const chosen = cardsToAsk(setting, sittingId, predictions)
    return asked.filter(({ cardId }) => chosen.has(cardId))
  })
}

/** The pairs of one kind of predictor, a list for each person. */
export const pairsOf = (predictor: Predictor, people: readonly (readonly Asked[])[]): Compared[][] =>
  people.map((asked, person) => {
    const random = seededRandom(1000 * PREDICTORS.indexOf(predictor) + person)
    return asked.slice(0, Math.max(...FIRST)).map((question) => ({
      model: question.prediction.value,
      own: ownPrediction(predictor, question, random),
      recalled: question.recalled,
    }))
  })

/** The mean loss of the first so many answers of each person. */
export interface Scores {
  readonly logLoss: readonly number[]
  readonly brier: readonly number[]
}

const LOSSES: Record<keyof Scores, (p: number, recalled: boolean) => number> = {
  logLoss: (p, recalled) => -Math.log(recalled ? p : 1 - p),
  brier: (p, recalled) => ((recalled ? 1 : 0) - p) ** 2,
}

/** How well predictions foretold what came, each person counting the same. */
export function scoresOf(people: readonly (readonly Compared[])[], predict: Blender): Scores {
  const predicted = people.map((pairs) => ({ pairs, predictions: predict(pairs) }))
  const meanLoss = (loss: (p: number, recalled: boolean) => number) =>
    FIRST.map((most) =>
      mean(
        predicted.map(({ pairs, predictions }) =>
          mean(pairs.slice(0, most).map(({ recalled }, place) => loss(predictions[place] ?? NaN, recalled))),
        ),
      ),
    )
  return { logLoss: meanLoss(LOSSES.logLoss), brier: meanLoss(LOSSES.brier) }
}

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length
