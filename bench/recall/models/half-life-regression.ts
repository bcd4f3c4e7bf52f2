import type { PreparedLog, Review } from '../protocol'
import type { RecallModel } from './model'

/** (w₀, w₁, w₂) of h = 2^(w₀ √right + w₁ √wrong + w₂), h the half-life in days. */
export type HalfLifeWeights = readonly [right: number, wrong: number, bias: number]

/** What is known of a review when it is shown, and what happened. */
export interface HalfLifeExample {
  /** √passes, √misses and 1, of the card's history. */
  readonly x: HalfLifeWeights
  readonly delta: number
  readonly recalled: boolean
}

/** Where srs-benchmark starts training. */
export const HALF_LIFE_START: HalfLifeWeights = [2.5819, -0.8674, 2.7245]

const RATE = 0.04
const EPOCHS = 5
const BATCH = 512
/** Adam's usual decay rates and guard against division by zero. */
const FIRST_DECAY = 0.9
const SECOND_DECAY = 0.999
const GUARD = 1e-8
const SEED = 2023

const dot = (a: HalfLifeWeights, b: HalfLifeWeights) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** p = 2^(−delta / h). */
export function halfLifeRecall(weights: HalfLifeWeights, { x, delta }: HalfLifeExample): number {
  return 2 ** (-delta / 2 ** dot(weights, x))
}

/**
 * Gradient of the mean log loss. With u = ln 2 · delta / h, so that p = e^−u: the loss is u after a pass and
 * −ln(1 − e^−u) after a miss, and ∂u/∂w = −u ln 2 · x.
 */
export function halfLifeGradient(
  weights: HalfLifeWeights,
  examples: readonly HalfLifeExample[],
): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  for (const { x, delta, recalled } of examples) {
    const u = (Math.LN2 * delta) / 2 ** dot(weights, x)
    // u / (e^u − 1) tends to 1 as u vanishes, which the division itself cannot say.
    const slope = recalled ? u : -(u < 1e-12 ? 1 : u / Math.expm1(u))
    for (const place of [0, 1, 2] as const) sum[place] -= (slope * Math.LN2 * x[place]) / examples.length
  }
  return sum
}

/** Adam with learning rate 0.04 falling to 0 by a cosine, 5 epochs of shuffled batches of 512; the last weights. */
export function fitHalfLife(examples: readonly HalfLifeExample[]): HalfLifeWeights {
  const random = randomNumbers(SEED)
  const steps = EPOCHS * Math.ceil(examples.length / BATCH)
  const weights: [number, number, number] = [...HALF_LIFE_START]
  const first = [0, 0, 0]
  const second = [0, 0, 0]
  let step = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = shuffled(examples, random)
    for (let from = 0; from < order.length; from += BATCH) {
      const rate = (RATE * (1 + Math.cos((Math.PI * step) / steps))) / 2
      step += 1
      const gradient = halfLifeGradient(weights, order.slice(from, from + BATCH))
      for (const place of [0, 1, 2] as const) {
        const m = (first[place] = FIRST_DECAY * (first[place] ?? 0) + (1 - FIRST_DECAY) * gradient[place])
        const v = (second[place] =
          SECOND_DECAY * (second[place] ?? 0) + (1 - SECOND_DECAY) * gradient[place] ** 2)
        const unbiased = m / (1 - FIRST_DECAY ** step)
        weights[place] -= (rate * unbiased) / (Math.sqrt(v / (1 - SECOND_DECAY ** step)) + GUARD)
      }
    }
  }
  return weights
}

/** Fisher and Yates' shuffle of a copy. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [copy[last], copy[other]]
    if (a === undefined || b === undefined) continue
    copy[last] = b
    copy[other] = a
  }
  return copy
}

/** Numbers in 0 … 1, the same for the same seed (Mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** An example for each scored review, by the review. Repeats on a day are not part of the history. */
export function halfLifeExamples(log: PreparedLog): Map<Review, HalfLifeExample> {
  const counts = new Map<string, { right: number; wrong: number }>()
  const examples = new Map<Review, HalfLifeExample>()
  for (const review of log.reviews) {
    const { cardId, delta, recalled, previous } = review
    if (previous !== null && delta === 0) continue
    const { right, wrong } = counts.get(cardId) ?? { right: 0, wrong: 0 }
    if (review.isScored) examples.set(review, { x: [Math.sqrt(right), Math.sqrt(wrong), 1], delta, recalled })
    counts.set(cardId, recalled ? { right: right + 1, wrong } : { right, wrong: wrong + 1 })
  }
  return examples
}

/** Half-life regression (Settles & Meeder 2016) as srs-benchmark trains it, anew for each fold on all before it. */
export const halfLifeRegression: RecallModel = {
  name: 'half-life-regression',
  predict: async (log) => {
    const examples = [...halfLifeExamples(log)]
    const predictions = log.folds.flatMap(({ trainingEnd, tested }) => {
      const weights = fitHalfLife(
        examples.filter(([{ index }]) => index < trainingEnd).map(([, example]) => example),
      )
      const wanted = new Set(tested)
      return examples
        .filter(([review]) => wanted.has(review))
        .map(([, example]) => halfLifeRecall(weights, example))
    })
    return Float64Array.from(predictions)
  },
}
