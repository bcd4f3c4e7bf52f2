import type { Prediction } from '@/lib/learning'

/** How often a learner is asked for an own prediction before the answer is shown. */
export type OwnPredictionSetting = 'never' | 'sometimes' | 'always'

/** About one card in this many is asked under 'sometimes'. */
const ONE_IN = 5

/** The five own predictions on offer, as probabilities. */
export const OWN_PREDICTIONS = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/**
 * Which cards of a sitting to ask an own prediction for. Under 'sometimes' it is the fifth of them where the learner
 * and the model are likeliest to differ: where recall is a toss-up, V(1 − V), and the model is unsure, its band wide.
 * Cards never seen have no prediction to compare with and are not asked.
 */
export function cardsToAsk(
  setting: OwnPredictionSetting,
  predictions: ReadonlyMap<string, Prediction | null>,
): ReadonlySet<string> {
  if (setting === 'never') return new Set()
  const predicted = [...predictions].flatMap(([cardId, prediction]) =>
    prediction === null ? [] : [{ cardId, room: roomToDiffer(prediction) }],
  )
  if (setting === 'always') return new Set(predicted.map(({ cardId }) => cardId))
  const ranked = predicted.toSorted((a, b) => b.room - a.room || (a.cardId < b.cardId ? -1 : 1))
  return new Set(ranked.slice(0, Math.round(predicted.length / ONE_IN)).map(({ cardId }) => cardId))
}

function roomToDiffer({ value, low, high }: Prediction): number {
  return value * (1 - value) + (high - low) ** 2
}
