import type { Prediction } from '@/lib/learning'
import { fuzzOf } from './interval'

/** How often a learner is asked for an own prediction before the answer is shown. */
export type OwnPredictionSetting = 'never' | 'sometimes' | 'always'

/** One card in this many is asked under 'sometimes'. */
const ONE_IN = 5

/**
 * The learner's own prediction of an answer, 0 … 1, where it stood beside the model's without their having seen that; a
 * prediction that was looked at first is nobody's own.
 */
export const unseenPrediction = (answer: {
  readonly ownPrediction: number | null
  readonly sawPrediction: boolean
}): number | null => (answer.sawPrediction ? null : answer.ownPrediction)

/** The five own predictions on offer, as probabilities. */
export const OWN_PREDICTIONS = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/**
 * Which cards of a sitting to ask an own prediction for. Under 'sometimes' it is one in each five that follow one
 * another: the one where the learner and the model are likeliest to differ, because recall is a toss-up, V(1 − V), and
 * the model is unsure, its band wide. So they are spread over the sitting, and not the hardest cards alone. Of the last
 * few, when they are not five, one is asked in as many sittings in five as there are of them. Cards never seen have no
 * prediction to compare with and are not asked.
 *
 * @param sittingId stands in for chance: it is the same however often this is worked out
 * @param predictions in the order in which the cards are to be asked
 */
export function cardsToAsk(
  setting: OwnPredictionSetting,
  sittingId: string,
  predictions: ReadonlyMap<string, Prediction | null>,
): ReadonlySet<string> {
  if (setting === 'never') return new Set()
  const predicted = [...predictions].flatMap(([cardId, prediction]) =>
    prediction === null ? [] : [{ cardId, room: roomToDiffer(prediction) }],
  )
  if (setting === 'always') return new Set(predicted.map(({ cardId }) => cardId))
  const enough = 1 + Math.floor(fuzzOf(sittingId, 0) * ONE_IN)
  const asked = new Set<string>()
  for (let from = 0; from + enough <= predicted.length; from += ONE_IN) {
    const few = predicted.slice(from, from + ONE_IN)
    asked.add(few.reduce((best, card) => (card.room > best.room ? card : best)).cardId)
  }
  return asked
}

function roomToDiffer({ value, low, high }: Prediction): number {
  return value * (1 - value) + (high - low) ** 2
}
