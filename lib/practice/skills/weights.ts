import { independentBelief, type Belief } from '@/lib/learning'
import { SKILL_FEATURES, STEP_FEATURES } from './features'

/** Weights that every step has: of its own features, and of its skills'. */
export const SHARED = STEP_FEATURES.length + SKILL_FEATURES.length

/** What is believed of one weight by itself. */
export interface Weight {
  readonly mean: number
  readonly variance: number
}

/** Where weights are thought to be before anything is known: independent Gaussians. */
export interface SkillPrior {
  /** One for each shared weight. The variances also cap their drift. */
  readonly mean: readonly number[]
  readonly variance: readonly number[]
  /** Of the weight of a skill by its slug, and of any other. */
  readonly skills: ReadonlyMap<string, Weight>
  readonly newSkill: Weight
  /** How much easier steps are than others like them, by their names, log-odds. */
  readonly items: ReadonlyMap<string, number>
}

/** Variances of most features and of a skill by itself. */
const FEATURE_VARIANCE = 0.03
const SKILL_VARIANCE = 0.2

/**
 * The prior by hand: somebody right at three in four steps, less often at a skill never met, and more often the more
 * the skill went right, in all, of late and last. How far people differ in the first two is least known. The rate is not
 * believed in full, for the weight of a skill by itself says some of the same. A first attempt that is missed lowers V,
 * though the skill is then no longer one never met.
 */
const BY_HAND: Readonly<Partial<Record<string, Weight>>> = {
  one: { mean: 1.2, variance: 1 },
  'never met': { mean: -1.1, variance: 0.5 },
  rate: { mean: 0.3, variance: FEATURE_VARIANCE },
  right: { mean: 0.3, variance: FEATURE_VARIANCE },
  'running error': { mean: 0.5, variance: FEATURE_VARIANCE },
  last: { mean: 0.2, variance: FEATURE_VARIANCE },
  'miss run': { mean: -0.1, variance: FEATURE_VARIANCE },
}
const NAMES = [...STEP_FEATURES, ...SKILL_FEATURES]

export const handSetPrior: SkillPrior = {
  mean: NAMES.map((name) => BY_HAND[name]?.mean ?? 0),
  variance: NAMES.map((name) => BY_HAND[name]?.variance ?? FEATURE_VARIANCE),
  skills: new Map(),
  newSkill: { mean: 0, variance: SKILL_VARIANCE },
  items: new Map(),
}

/** The belief about all weights: the shared ones, then one for each skill that has a place. */
export const sharedBelief = ({ mean, variance }: SkillPrior): Belief => independentBelief(mean, variance)

/** The belief with one weight more, independent of the others. */
export function withWeight({ mean, covariance }: Belief, weight: Weight): Belief {
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
): { readonly belief: Belief; readonly weight: Weight } {
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
