import {
  blendAfter,
  blended,
  clampLogit,
  firstBlend,
  gainStep,
  independentBelief,
  logistic,
  product,
} from '@/lib/learning'

/** A pair of predictions and what came of them. */
export interface Compared {
  readonly model: number
  readonly own: number
  readonly recalled: boolean
}

/** Blends pairs one after another, each before what came of it is learned. */
export type Blender = (pairs: readonly Compared[]) => number[]

/** The blend of the product. */
export const shipped: Blender = (pairs) => {
  let blend = firstBlend
  return pairs.map(({ model, own, recalled }) => {
    const together = blended(blend, model, own)
    blend = blendAfter(blend, model, own, recalled)
    return together
  })
}

/** What a blend starts from: weights of a constant, of the model's log-odds and of the learner's. */
export interface Start {
  readonly mean: readonly number[]
  readonly variance: readonly number[]
  /** Share by which a variance grows with each answer. */
  readonly growth: number
}

/** A blend like the product's that starts from something else. */
export const startingFrom =
  ({ mean, variance, growth }: Start): Blender =>
  (pairs) => {
    let belief = independentBelief(mean, variance)
    return pairs.map(({ model, own, recalled }) => {
      const x = Float64Array.of(1, clampLogit(model), clampLogit(own))
      const together = logistic(product(belief.mean, x))
      const error = (recalled ? 1 : 0) - together
      const information = together * (1 - together)
      belief = gainStep(belief, { x, error, information }, { growth, most: variance })
      return together
    })
  }

const MEANS = [
  [0, 1, 0],
  [0, 0.9, 0.1],
  [0, 0.85, 0.15],
  [0, 0.8, 0.2],
  [0, 0.7, 0.3],
]
const VARIANCES = [
  [0.03, 0.03, 0.03],
  [0.1, 0.1, 0.1],
  [0.1, 0.03, 0.1],
  [0.05, 0.05, 0.05],
  [0.05, 0.02, 0.05],
  [0.03, 0.01, 0.1],
  [0.3, 0.3, 0.3],
]
const GROWTHS = [0, 1e-4]

/** All starts that are tried. */
export const STARTS: readonly Start[] = MEANS.flatMap((mean) =>
  VARIANCES.flatMap((variance) => GROWTHS.map((growth) => ({ mean, variance, growth }))),
)
