import {
  gainStep,
  logistic,
  packBelief,
  product,
  scoreVariance,
  unpackBelief,
  type Belief,
  type Prediction,
} from '@/lib/learning'
import {
  firstLearner,
  learnerAfter,
  noChain,
  outcomeOf,
  skillAfter,
  successRate,
  type Chain,
  type Evidence,
  type ItemEvidence,
  type LearnerEvidence,
  type SkillEvidence,
} from './evidence'
import { skillFeatures, stepFeatures, type Shown } from './features'
import { handSetPrior, SHARED, sharedBelief, withoutWeight, withWeight, type SkillPrior } from './weights'

/**
 * The version of the skills' value function. What is known of a learner's skills is a cache of the log of practice made
 * by one version; raising the number has it rebuilt from the log.
 */
export const SKILL_MODEL_VERSION = 1

/** q: share by which a weight's variance grows per step that is learned from. */
const DRIFT = 1e-4
/** Standard normal quantile of an 80 % band. */
const BAND_Z = 1.2815515655446004
/** Skills whose weights are believed jointly with the others; of those longest unpractised mean and variance are kept. */
const JOINT_SKILLS = 64
/** Steps remembered by name; the one longest unseen is forgotten first. */
const ITEMS = 500

/** All that the value function has learned of a learner's skills. */
export interface SkillModel {
  readonly version: number
  /** About the shared weights, then those of `joint`, in its order. */
  readonly belief: Belief
  readonly joint: readonly string[]
  /** Weights of skills that have no place in the belief. */
  readonly apart: Readonly<Record<string, { readonly mean: number; readonly variance: number }>>
  readonly learner: LearnerEvidence
  readonly skills: Readonly<Record<string, SkillEvidence>>
  /** Oldest first. */
  readonly items: ReadonlyMap<string, ItemEvidence>
  readonly chain: Chain
}

/** A step as it is about to be shown. */
export interface StepQuestion {
  /** The same in every variant of its problem. */
  readonly itemId: string
  readonly problemId: string
  /** Of this going through the problem. */
  readonly chain: string
  /** One at least, each once. */
  readonly skills: readonly string[]
}

/** What came of the first attempt at a step. */
export interface StepOutcome {
  readonly isRight: boolean
  readonly isHinted: boolean
  /** Whether it is learned from: in the product an unaided attempt. */
  readonly counts: boolean
  /** Milliseconds from the step to the answer; null where unknown. */
  readonly durationMs: number | null
}

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

/** V of a step: V = σ(wᵀx + offset), with its 80 % band. */
export function predictStep(
  model: SkillModel,
  question: StepQuestion,
  shown: Shown,
  prior: SkillPrior = handSetPrior,
  offset = 0,
): Prediction {
  return predictionOf(seated(model, question.skills, prior), question, shown, offset)
}

/** V of a step alone, without its band: quicker, for those who look at many. */
export function stepValue(
  model: SkillModel,
  question: StepQuestion,
  shown: Shown,
  prior: SkillPrior = handSetPrior,
): number {
  const seats = seated(model, question.skills, prior)
  return logistic(product(seats.belief.mean, describeStep(seats, question, shown)))
}

function predictionOf(model: SkillModel, question: StepQuestion, shown: Shown, offset: number): Prediction {
  const x = describeStep(model, question, shown)
  const score = offset + product(model.belief.mean, x)
  const spread = BAND_Z * Math.sqrt(scoreVariance(model.belief, x))
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
    const f = skillFeatures(model.skills[skill] ?? null, m, shown)
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
  offset = 0,
): Learned {
  const seats = seated(model, question.skills, prior)
  const prediction = predictionOf(seats, question, shown, offset)
  const delta = (outcome.isRight ? 1 : 0) - prediction.value
  const moved = outcome.counts
    ? moveWeights(seats, describeStep(seats, question, shown), delta, prediction.value, prior)
    : seats
  return { model: remembered(moved, question, shown, { ...outcome, delta }), prediction, delta }
}

/** Takes one Kalman step with a given error. */
export function moveWeights(
  model: SkillModel,
  x: Float64Array,
  error: number,
  value: number,
  prior: SkillPrior,
): SkillModel {
  const most = [
    ...prior.variance,
    ...model.joint.map((skill) => (prior.skills[skill] ?? prior.newSkill).variance),
  ]
  const information = value * (1 - value)
  return { ...model, belief: gainStep(model.belief, { x, error, information }, { growth: DRIFT, most }) }
}

/** Takes a step in as evidence: of its skills, of the learner, of the step itself and of the way through its problem. */
export function remembered(
  model: SkillModel,
  { itemId, problemId, chain, skills }: StepQuestion,
  { at, day }: Shown,
  outcome: StepOutcome & { readonly delta: number },
): SkillModel {
  const evidence: Evidence = { ...outcome, at, day, problemId }
  const known = { ...model.skills }
  for (const skill of skills) known[skill] = skillAfter(known[skill] ?? null, model.learner, evidence)
  return {
    ...model,
    learner: learnerAfter(model.learner, evidence),
    skills: known,
    items: itemsAfter(model.items, itemId, outcome.isRight),
    chain: chainAfter(model.chain, { chain, skills }, outcome),
  }
}

/** The model on the assumption that a step was right: what comes after it in its problem is predicted from there. */
export const assumedRight = (model: SkillModel, question: StepQuestion): SkillModel => ({
  ...model,
  chain: chainAfter(model.chain, question, { isRight: true, isHinted: false }),
})

function chainAfter(
  before: Chain,
  { chain, skills }: Pick<StepQuestion, 'chain' | 'skills'>,
  { isRight, isHinted }: Pick<StepOutcome, 'isRight' | 'isHinted'>,
): Chain {
  const current = before.key === chain ? before : noChain
  return {
    key: chain,
    steps: current.steps + 1,
    misses: current.misses + (isRight ? 0 : 1),
    previous: { isRight, isHinted, skills },
  }
}

function itemsAfter(
  items: SkillModel['items'],
  itemId: string,
  isRight: boolean,
): ReadonlyMap<string, ItemEvidence> {
  const after = new Map(items)
  const seen = (items.get(itemId)?.seen ?? 0) + 1
  after.delete(itemId)
  after.set(itemId, { seen, last: outcomeOf(isRight) })
  const [oldest] = after.keys()
  if (after.size > ITEMS && oldest !== undefined) after.delete(oldest)
  return after
}

/** Gives each of some skills a place in the belief; where there is no room the one longest unpractised goes. */
export function seated(model: SkillModel, skills: readonly string[], prior: SkillPrior): SkillModel {
  let { belief, joint, apart } = model
  for (const skill of skills) {
    if (joint.includes(skill)) continue
    const { [skill]: kept, ...others } = apart
    belief = withWeight(belief, kept ?? prior.skills[skill] ?? prior.newSkill)
    joint = [...joint, skill]
    apart = others
    if (joint.length <= JOINT_SKILLS) continue
    const leaving = longestUnpractised(model, joint, skills)
    const { belief: smaller, weight } = withoutWeight(belief, SHARED + joint.indexOf(leaving))
    belief = smaller
    joint = joint.filter((other) => other !== leaving)
    apart = { ...apart, [leaving]: weight }
  }
  return belief === model.belief ? model : { ...model, belief, joint, apart }
}

function longestUnpractised(
  { skills: known }: SkillModel,
  joint: readonly string[],
  staying: readonly string[],
): string {
  const at = (skill: string): number => known[skill]?.exercisedAt ?? 0
  const leaving = joint.filter((skill) => !staying.includes(skill))
  return leaving.reduce((oldest, skill) => (at(skill) < at(oldest) ? skill : oldest), leaving[0] ?? '')
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
