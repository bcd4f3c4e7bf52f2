import type { RecallModel } from './model'
import { asTheyCome } from './online'

/** x before the first answer: σ(1.2) = 0.77. */
const START = 1.2
/** How far one answer moves x. */
const RATE = 0.3

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

/**
 * The learner's recent answers and nothing else: p = σ(x); x ← x + 0.3 (y − p) (srs-benchmark's MOVING-AVG).
 * Like the benchmark it learns from the reviews that are scored.
 */
export const movingAverage: RecallModel = {
  name: 'moving-average',
  predict: async (log) => {
    let x = START
    return asTheyCome(log, {
      predict: () => logistic(x),
      learn: ({ isScored, recalled }) => {
        if (isScored) x += RATE * ((recalled ? 1 : 0) - logistic(x))
      },
    })
  },
}
