import {
  gainStep,
  independentBelief,
  packBelief,
  product,
  scoreVariance,
  unpackBelief,
  type Belief,
} from './belief'
import { isNewDay, traceRecall, type Answer, type CardEvidence, type Shown } from './card-evidence'
import { dawnOf, valueAtDawn, type Dawn } from './dawn'
import { channelsAfter, noDaysYet, type DayChannels } from './day-channels'
import { describeQuestion } from './features'
import { recalled } from './grade'
import { Z_80 } from './intervals'
import { clampLogit, logistic } from './log-odds'
import { firstMood, moodAfter, type Mood } from './mood'
import { flatPrior, WEIGHTS, type Prior } from './prior'
import { groupsAfter, noResidualGroups, residualsOf, type ResidualGroups } from './residual-groups'

/**
 * The version of the value function. A learner's model is a cache of the event log made by one version; raising the
 * number makes every learner's model and card dates be rebuilt from the log.
 */
export const MODEL_VERSION = 5

/** q: share by which a weight's variance grows per answer of a new day, so that old evidence fades as people change. */
const DRIFT = 1e-4

/** Slow, per learner: all that the value function has learned of a person. */
export interface ValueModel {
  readonly version: number
  /** The belief about the weights: one for each feature, then one for each grouping. */
  readonly belief: Belief
  readonly groups: ResidualGroups
  readonly mood: Mood
  readonly channels: DayChannels
  /** The beginning of the last study day with an answer; null before the first. */
  readonly dawn: Dawn | null
  /** Answers learned from, repeats within a day aside. */
  readonly updates: number
}

/** The value V of showing a question now, with the 80 % band the model's own uncertainty puts around it. */
export interface Prediction {
  /** Predicted probability of recall, strictly between 0 and 1. */
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A question as the value function sees it: x, and the score z of it. */
export interface Scored {
  /** l, log-odds of the trace. */
  readonly offset: number
  readonly x: Float64Array
  /** z = l + wᵀx, log-odds of recall. */
  readonly score: number
}

/** A model as plain JSON, bit for bit the same once restored. */
export type StoredModel = Omit<ValueModel, 'belief'> & { readonly belief: string }

export const storedModel = (model: ValueModel): StoredModel => ({
  ...model,
  belief: packBelief(model.belief),
})

/** @throws RangeError for a model that another version stored */
export const restoredModel = (stored: StoredModel): ValueModel => ({
  ...stored,
  belief: unpackBelief(stored.belief, WEIGHTS),
})

/** The model of a learner about whom nothing is known. */
export function initialModel(prior: Prior = flatPrior): ValueModel {
  return {
    version: MODEL_VERSION,
    belief: independentBelief(prior.mean, prior.variance),
    groups: noResidualGroups,
    mood: firstMood,
    channels: noDaysYet,
    dawn: null,
    updates: 0,
  }
}

/** The score of a question as it is shown. */
export function scoreQuestion(model: ValueModel, card: CardEvidence, shown: Shown): Scored {
  const { offset, features } = describeQuestion(card, model.mood, shown)
  const x = new Float64Array(WEIGHTS)
  x.set(features)
  if (isNewDay(card, shown)) x.set(residualsOf(model.groups, card), features.length)
  return { offset, x, score: offset + product(model.belief.mean, x) }
}

/**
 * Predicts recall: V = σ(l + wᵀx), with band σ(z ± 1.28 √(xᵀPx)).
 *
 * The band is the model's own uncertainty about V, not the spread of outcomes.
 */
export function predict(model: ValueModel, card: CardEvidence, shown: Shown): Prediction {
  const { x, score } = scoreQuestion(model, card, shown)
  return predictionAt(model.belief, x, score)
}

/** V of a score, and the band that the belief about x puts around it. */
export function predictionAt(belief: Belief, x: Float64Array, score: number): Prediction {
  const spread = Z_80 * Math.sqrt(scoreVariance(belief, x))
  return { value: logistic(score), low: logistic(score - spread), high: logistic(score + spread) }
}

/** What is predicted of a question, and what was when the study day began. */
export interface Predicted {
  readonly prediction: Prediction
  /** V as the model stood then, which a forecast of the day goes by; null for a repeat, which no forecast counts. */
  readonly dawn: number | null
}

/** Predicts recall as it stands and as it stood when the study day began, from one look at the question. */
export function predictWithDawn(model: ValueModel, card: CardEvidence, shown: Shown): Predicted {
  const question = scoreQuestion(model, card, shown)
  return {
    prediction: predictionAt(model.belief, question.x, question.score),
    dawn: isNewDay(card, shown) ? valueAtDawn(dawnFor(model, shown), question) : null,
  }
}

const dawnFor = (model: ValueModel, { day }: Shown): Dawn =>
  model.dawn?.day === day ? model.dawn : dawnOf(model, day)

/**
 * The reward prediction error δ = y − V: what happened less what was expected, −1 … 1.
 * With a reward at every answer, temporal-difference learning reduces to this (γ = 0).
 */
export function rewardPredictionError(recalled: boolean, value: number): number {
  return (recalled ? 1 : 0) - value
}

/**
 * Learns from one answer. The first answer of a card's day moves the weights by the Kalman step, and the residuals of
 * the groups it is in; every answer moves the mood. A repeat within the day moves one weight of its own: weighed in at
 * any strength for the others, repeats made later predictions worse. A card's first answer teaches no weight.
 *
 * @param card the card before the answer; null when it was never answered
 * @param prior the prior the model began with: the weights' drift stops at its variance
 */
export function learn(
  model: ValueModel,
  card: CardEvidence | null,
  shown: Shown,
  answer: Answer,
  prior: Prior = flatPrior,
): ValueModel {
  const isRecall = recalled(answer.grade)
  const informs = card !== null && isNewDay(card, shown)
  const mood = moodAfter(model.mood, {
    day: shown.day,
    recalled: isRecall,
    durationMs: answer.durationMs,
    expected: card === null ? null : logistic(clampLogit(traceRecall(card, shown.at).retrievability)),
    isNewDay: informs,
  })
  const dawn = dawnFor(model, shown)
  if (card === null) return { ...model, mood, dawn }
  const question = scoreQuestion(model, card, shown)
  const { x } = question
  const value = logistic(question.score)
  const error = rewardPredictionError(isRecall, value)
  const information = value * (1 - value)
  const drift = { growth: informs ? DRIFT : 0, most: prior.variance }
  const belief = gainStep(model.belief, { x, error, information }, drift)
  if (!informs) return { ...model, belief, mood, dawn }
  return {
    version: model.version,
    belief,
    groups: groupsAfter(model.groups, card, error, information),
    mood,
    channels: channelsAfter(model.channels, shown.day, isRecall, valueAtDawn(dawn, question)),
    dawn,
    updates: model.updates + 1,
  }
}
