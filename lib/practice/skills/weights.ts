import { independentBelief, type Belief } from '@/lib/learning'
import { SKILL_FEATURES, STEP_FEATURES } from './features'

/** Weights that every step has: of its own features, and of its skills'. */
export const SHARED = STEP_FEATURES.length + SKILL_FEATURES.length

/** Where weights are thought to be before anything is known: independent Gaussians. */
export interface SkillPrior {
  /** One for each shared weight. */
  readonly mean: readonly number[]
  readonly variance: readonly number[]
  /** Of the weight of a skill by its slug, and of any other. */
  readonly skills: Readonly<Record<string, { readonly mean: number; readonly variance: number }>>
  readonly newSkill: { readonly mean: number; readonly variance: number }
}

const BIAS_VARIANCE = 1
const FEATURE_VARIANCE = 0.02
const SKILL_VARIANCE = 0.3

/**
 * The prior by hand: the score starts from the learner's own success rate with the skill, and a skill never met is
 * thought to be harder than one that was.
 */
const MEANS: Readonly<Partial<Record<string, number>>> = { one: 1.2, rate: 1, 'never met': -1.4 }

export const handSetPrior: SkillPrior = {
  mean: [...STEP_FEATURES, ...SKILL_FEATURES].map((name) => MEANS[name] ?? 0),
  variance: [...STEP_FEATURES, ...SKILL_FEATURES].map((name) =>
    name === 'one' ? BIAS_VARIANCE : FEATURE_VARIANCE,
  ),
  skills: {},
  newSkill: { mean: 0, variance: SKILL_VARIANCE },
}

/** The belief about all weights: the shared ones, then one for each skill that has a place. */
export const sharedBelief = ({ mean, variance }: SkillPrior): Belief => independentBelief(mean, variance)

/** The belief with one weight more, independent of the others. */
export function withWeight({ mean, covariance }: Belief, weight: { mean: number; variance: number }): Belief {
  const size = mean.length
  const grown = new Float64Array(((size + 1) * (size + 2)) / 2)
  for (let row = 0, from = 0, to = 0; row < size; row++) {
    for (let column = row; column < size; column++) grown[to++] = covariance[from++] ?? 0
    to += 1
  }
  grown[grown.length - 1] = weight.variance
  return { mean: Float64Array.of(...mean, weight.mean), covariance: grown }
}

/** The belief without a weight, and what was believed of it. What the others know of each other stays. */
export function withoutWeight(
  { mean, covariance }: Belief,
  index: number,
): { readonly belief: Belief; readonly weight: { readonly mean: number; readonly variance: number } } {
  const size = mean.length
  const shrunk = new Float64Array(((size - 1) * size) / 2)
  let variance = 0
  for (let row = 0, from = 0, to = 0; row < size; row++) {
    for (let column = row; column < size; column++, from++) {
      if (row === index && column === index) variance = covariance[from] ?? 0
      if (row !== index && column !== index) shrunk[to++] = covariance[from] ?? 0
    }
  }
  return {
    belief: { mean: mean.filter((_, at) => at !== index), covariance: shrunk },
    weight: { mean: mean[index] ?? 0, variance },
  }
}
