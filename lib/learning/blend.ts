import { gainStep, independentBelief, packBelief, product, unpackBelief, type Belief } from './belief'
import { clampLogit, logistic } from './log-odds'

/**
 * How a learner's own prediction and the model's are weighed together: a linear score in log-odds,
 *
 *     z = w₀ + w₁ logit V + w₂ logit o
 *
 * with V the model's prediction and o the learner's own. The weights are learned from the reward prediction errors of the
 * blend itself, by the Kalman step of the value function: no answer is needed twice, and each blended prediction was
 * made before its answer.
 */
export interface Blend {
  readonly belief: Belief
  /** Answers learned from. */
  readonly answers: number
}

/**
 * Weights of a constant, of the model's log-odds and of the learner's, and how unsure they are, before the first answer.
 * Set on made-up people who predict themselves well, badly or not at all (`bench:blend`): it gains over their mean and
 * costs no more than 2 % of log loss against the model alone in any of the cases tried.
 */
const PRIOR_MEAN = [0, 0.9, 0.1]
const PRIOR_VARIANCE = [0.05, 0.02, 0.05]
/** As in the value function: old evidence fades, slowly. */
const DRIFT = { growth: 1e-4, most: PRIOR_VARIANCE }

export const firstBlend: Blend = { belief: independentBelief(PRIOR_MEAN, PRIOR_VARIANCE), answers: 0 }

/** A blend as plain JSON, bit for bit the same once restored. */
export interface StoredBlend {
  readonly belief: string
  readonly answers: number
}

export const storedBlend = ({ belief, answers }: Blend): StoredBlend => ({
  belief: packBelief(belief),
  answers,
})

/** @throws RangeError for one of another number of weights */
export const restoredBlend = ({ belief, answers }: StoredBlend): Blend => ({
  belief: unpackBelief(belief, PRIOR_MEAN.length),
  answers,
})

/**
 * The two together: probability of recall, 0 … 1, from the model's and the learner's own. A linear pool of log-odds with
 * learned weights (Genest & Zidek 1986, "Combining probability distributions", Statistical Science 1).
 */
export const blended = (blend: Blend, value: number, own: number): number =>
  logistic(product(blend.belief.mean, evidence(value, own)))

/** The blend after an answer for which both predictions stood. The step is the Kalman gain step of `belief`. */
export function blendAfter(blend: Blend, value: number, own: number, recalled: boolean): Blend {
  const together = blended(blend, value, own)
  const observation = {
    x: evidence(value, own),
    error: (recalled ? 1 : 0) - together,
    information: together * (1 - together),
  }
  return { belief: gainStep(blend.belief, observation, DRIFT), answers: blend.answers + 1 }
}

const evidence = (value: number, own: number): Float64Array =>
  Float64Array.of(1, clampLogit(value), clampLogit(own))
