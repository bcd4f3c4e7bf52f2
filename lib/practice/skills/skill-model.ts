import {
  gainStep,
  logistic,
  packBelief,
  product,
  scoreVariance,
  unpackBelief,
  type Belief,
  type Observation,
  type Prediction,
  Z_80,
} from '@/lib/learning'
import { firstLearner, noChain, successRate, type ItemEvidence } from './evidence'
import { skillFeatures, stepFeatures, type Shown } from './features'
import { knownSkill, type SkillModel, type StepOutcome, type StepQuestion } from './model'
import { remembered } from './remembered'
import { seated } from './seats'
import { handSetPrior, SHARED, sharedBelief, type SkillPrior } from './weights'

export type { SkillModel, StepOutcome, StepQuestion } from './model'
export { assumedRight } from './remembered'

/**
 * The version of the skills' value function. What is known of a learner's skills is a cache of the log of practice made
 * by one version; raising the number has it rebuilt from the log.
 */
export const SKILL_MODEL_VERSION = 2

/** q: share by which a weight's variance grows per step that is learned from. */
const DRIFT = 1e-4

/** The model of a learner about whose skills nothing is known. */
export const initialSkillModel = (prior: SkillPrior = handSetPrior): SkillModel => ({
  version: SKILL_MODEL_VERSION,
  belief: sharedBelief(prior),
  joint: [],
  apart: {},
  learner: firstLearner,
  skills: {},
  items: new Map(),
  chain: noChain,
})

/** V of a step: V = σ(wᵀx + the offset that the prior has of the step), with its 80 % band. */
export function predictStep(
  model: SkillModel,
  question: StepQuestion,
  shown: Shown,
  prior: SkillPrior = handSetPrior,
): Prediction {
  return predictionOf(seated(model, question.skills, prior), question, shown, prior)
}

/** V of a step alone, without its band: quicker, for those who look at many. */
export function stepValue(
  model: SkillModel,
  question: StepQuestion,
  shown: Shown,
  prior: SkillPrior = handSetPrior,
): number {
  const seats = seated(model, question.skills, prior)
  return logistic(scoreOf(seats, describeStep(seats, question, shown), question, prior))
}

/** z, log-odds. */
export const scoreOf = (
  { belief }: SkillModel,
  x: Float64Array,
  { itemId }: StepQuestion,
  { items }: SkillPrior,
): number => (items.get(itemId) ?? 0) + product(belief.mean, x)

function predictionOf(
  model: SkillModel,
  question: StepQuestion,
  shown: Shown,
  prior: SkillPrior,
): Prediction {
  const x = describeStep(model, question, shown)
  const score = scoreOf(model, x, question, prior)
  const spread = Z_80 * Math.sqrt(scoreVariance(model.belief, x))
  return { value: logistic(score), low: logistic(score - spread), high: logistic(score + spread) }
}

/** x = [g; mean of f over the skills; one-hot skills, each 1/|K|]. The skills have places in the belief. */
export function describeStep(
  model: SkillModel,
  { itemId, chain, skills }: StepQuestion,
  shown: Shown,
): Float64Array {
  const x = new Float64Array(model.belief.mean.length)
  const current = model.chain.key === chain ? model.chain : noChain
  const g = stepFeatures(model.learner, current, model.items.get(itemId) ?? null, skills, shown)
  x.set(g)
  const m = successRate(model.learner)
  for (const skill of skills) {
    const f = skillFeatures(knownSkill(model, skill), m, shown)
    f.forEach((value, index) => (x[g.length + index] = (x[g.length + index] ?? 0) + value / skills.length))
    x[SHARED + model.joint.indexOf(skill)] = 1 / skills.length
  }
  return x
}

/** A step that was learned from. */
export interface Learned {
  readonly model: SkillModel
  readonly prediction: Prediction
  /** δ = y − V. */
  readonly delta: number
}

/** Learns from the first attempt at a step. One that doesn't count moves no weight and no count but that of hints. */
export function learnStep(
  model: SkillModel,
  question: StepQuestion,
  shown: Shown,
  outcome: StepOutcome,
  prior: SkillPrior = handSetPrior,
): Learned {
  const seats = seated(model, question.skills, prior)
  const prediction = predictionOf(seats, question, shown, prior)
  const delta = (outcome.isRight ? 1 : 0) - prediction.value
  const moved = outcome.counts
    ? moveWeights(seats, describeStep(seats, question, shown), delta, prediction.value, prior)
    : seats
  return { model: remembered(moved, question, shown, { ...outcome, delta }), prediction, delta }
}

/** Takes one Kalman step of a step that was at a value, and surprised by an error. */
export const moveWeights = (
  model: SkillModel,
  x: Float64Array,
  error: number,
  value: number,
  prior: SkillPrior,
): SkillModel => ({
  ...model,
  belief: movedBelief(model, { x, error, information: value * (1 - value) }, prior),
})

/** The belief after an observation; drift stops at the prior's variances. */
export function movedBelief(
  { belief, joint }: SkillModel,
  observation: Observation,
  prior: SkillPrior,
): Belief {
  const skills = joint.map((skill) => (prior.skills.get(skill) ?? prior.newSkill).variance)
  return gainStep(belief, observation, { growth: DRIFT, most: [...prior.variance, ...skills] })
}

/** A model as plain JSON, bit for bit the same once restored. */
export type StoredSkillModel = Omit<SkillModel, 'belief' | 'items'> & {
  readonly belief: string
  readonly items: readonly (readonly [string, ItemEvidence])[]
}

export const storedSkillModel = (model: SkillModel): StoredSkillModel => ({
  ...model,
  belief: packBelief(model.belief),
  items: [...model.items],
})

/** @throws RangeError for a model that another version stored */
export const restoredSkillModel = (stored: StoredSkillModel): SkillModel => ({
  ...stored,
  belief: unpackBelief(stored.belief, SHARED + stored.joint.length),
  items: new Map(stored.items),
})
