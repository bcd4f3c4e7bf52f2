import { logistic } from '@/lib/learning'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import type { Asked } from './people'
import { FIRST } from './score'

/** Log-odds of recall: the mean and standard deviation of what the model knows of a card. */
const KNOWN = { mean: 1.5, sd: 1 }
/** Standard deviation of what only the learner knows of it. */
const PRIVATE_SD = 1

/**
 * Answers foretold by a model that is right on average whatever it says, as it is of somebody it has known for long. The
 * learner knows something of each card that it does not.
 */
export function calibratedAnswers(seed: number): Asked[] {
  const random = seededRandom(seed)
  return Array.from({ length: Math.max(...FIRST) }, (_, place) => {
    const seen = KNOWN.mean + KNOWN.sd * random.normal()
    const chance = logistic(seen + PRIVATE_SD * random.normal())
    // The mean of the chance over what the model doesn't know, nearly (MacKay 1992, Neural Computation 4).
    const value = logistic(seen / Math.sqrt(1 + (Math.PI / 8) * PRIVATE_SD ** 2))
    const prediction = { value, low: value, high: value }
    return { cardId: `card ${place}`, prediction, chance, recalled: random.uniform() < chance }
  })
}
