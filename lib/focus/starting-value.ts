import {
  gainStep,
  independentBelief,
  packBelief,
  product,
  scoreVariance,
  unpackBelief,
  type Belief,
} from '@/lib/learning/belief'

/** What a block runs around. */
export const WORK_KINDS = ['sitting', 'problems', 'outside'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

/** What led to the block: the learner's own wish, an item of the plan, or a reminder. */
export const CUES = ['own', 'plan', 'reminder'] as const
export type Cue = (typeof CUES)[number]

/** What is known of a block before it begins. */
export interface Start {
  readonly kind: WorkKind
  readonly cue: Cue
  /** Local time of day, hours 0 … 24. */
  readonly hour: number
  readonly minutes: number
}

/** How a block felt is rated 1 (no dread left) … 5 (as bad as can be), before and after on the same scale. */
export type Rating = 1 | 2 | 3 | 4 | 5

/** What is expected of a block: the rating after it and its standard deviation, both on the scale of ratings. */
export interface Expectation {
  readonly felt: number
  readonly deviation: number
}

/** Variance of one rating about what a learner feels on average: people round, and days differ. */
const NOISE = 1

/** A priori a block feels middling, give or take one and a half; kind, cue, hour and length say little. */
const PRIOR = { felt: 3, variance: 2.25, more: 0.25 } as const
const FEATURES = 1 + WORK_KINDS.length + CUES.length + 3

/** Feelings change over months: each rating makes the belief a little less sure, up to the prior. */
const variances = [PRIOR.variance, ...Array.from({ length: FEATURES - 1 }, () => PRIOR.more)]
const DRIFT = { growth: 0.01, most: variances }

/** What is believed about starting before the first block. */
export const newStartingValue = (): Belief =>
  independentBelief([PRIOR.felt, ...Array.from({ length: FEATURES - 1 }, () => 0)], variances)

/** The start of a block as numbers: 1, kind, cue, the hour on the circle of a day, length. */
function featuresOf({ kind, cue, hour, minutes }: Start): Float64Array {
  const angle = (2 * Math.PI * hour) / 24
  return Float64Array.from([
    1,
    ...WORK_KINDS.map((each) => Number(each === kind)),
    ...CUES.map((each) => Number(each === cue)),
    Math.sin(angle),
    Math.cos(angle),
    (minutes - 25) / 25,
  ])
}

/** What a block is expected to feel like. The rating is kept within the scale. */
export function expectation(belief: Belief, start: Start): Expectation {
  const x = featuresOf(start)
  const felt = Math.min(5, Math.max(1, product(belief.mean, x)))
  return { felt, deviation: Math.sqrt(scoreVariance(belief, x) + NOISE) }
}

/**
 * Learns from how a block felt. δ = felt − predicted moves the weights by the Kalman gain of a linear-Gaussian
 * observation, in which relief has no part:
 *
 *     s = xᵀPx,  w ← w + (Px) δ / (σ² + s),  P ← P − (Px)(Px)ᵀ / (σ² + s)
 *
 * which is `gainStep` with an error of δ/σ² and an information of 1/σ² (Kalman 1960; as value learning, Gershman 2015).
 *
 * @returns the belief after it, and δ on the scale of ratings
 */
export function learnedFrom(
  belief: Belief,
  start: Start,
  felt: Rating,
): { readonly belief: Belief; readonly delta: number } {
  const x = featuresOf(start)
  const delta = felt - product(belief.mean, x)
  const observation = { x, error: delta / NOISE, information: 1 / NOISE }
  return { belief: gainStep(belief, observation, DRIFT), delta }
}

/** A block that was rated. */
export interface Rated {
  readonly start: Start
  readonly felt: Rating
}

/**
 * What all ratings of a learner teach, in the order in which the blocks began. The ratings are the truth and the value a
 * cache of them, so a rating that is given twice, or changed, is learned from once.
 */
export const learnedFromAll = (ratings: readonly Rated[]): Belief =>
  ratings.reduce((belief, { start, felt }) => learnedFrom(belief, start, felt).belief, newStartingValue())

/** Raised by every change of the features or the prior: a value of another version is learned anew. */
const VERSION = 1

/** A value of starting as it is kept. */
export interface StoredStartingValue {
  readonly version: number
  /** As `packBelief` writes it. */
  readonly belief: string
}

/** A value of starting, to be kept. */
export const storedValue = (belief: Belief): StoredStartingValue => ({
  version: VERSION,
  belief: packBelief(belief),
})

/** A value of starting that was kept; null for one of another version. */
export const restoredValue = ({ version, belief }: StoredStartingValue): Belief | null =>
  version === VERSION ? unpackBelief(belief, FEATURES) : null
