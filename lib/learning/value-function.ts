import { clampLogit, logistic } from './log-odds'

/**
 * The version of the value function. A learner's model is a cache of the event log made by one version; raising the
 * number makes every learner's model and card dates be rebuilt from the log.
 */
export const MODEL_VERSION = 1

/** Standard deviation² of a weight before any evidence: N(0, 0.05). */
const PRIOR_VARIANCE = 0.05
/** Share by which a weight's variance grows per answer, so that old evidence fades as people change. */
const DRIFT = 1e-4
/** A variance never grows past its prior: drift alone must not make the model less sure than a stranger. */
const VARIANCE_CAP = PRIOR_VARIANCE
/** Log-odds of the retrievability the slope feature is centred on (R ≈ 0.86), so offset and slope are nearly independent. */
const CENTRE = 1.8
/** Least total slope of the score on the trace's log-odds: keeps V a forgetting curve whatever was learned. */
const LEAST_SLOPE = 0.25
/** Standard normal quantile of an 80 % band. */
const BAND_Z = 1.2815515655446004

/** Slow, per learner: the weights w of the value function and their covariance P. */
export interface ValueModel {
  readonly version: number
  /** w, one number per feature. */
  readonly weights: readonly number[]
  /** P, symmetric positive definite, row by row. */
  readonly covariance: readonly number[]
  /** Answers learned from. */
  readonly updates: number
}

/** What is known when a question is shown. Nothing in here may depend on the answer that follows. */
export interface RetrievalContext {
  /** R(t; S) of the memory trace at the moment the question is shown, 0 … 1. */
  readonly retrievability: number
}

/** The value V of showing a question now, with the 80 % band the model's own uncertainty puts around it. */
export interface Prediction {
  /** Predicted probability of recall, strictly between 0 and 1. */
  readonly value: number
  readonly low: number
  readonly high: number
}

/** The model of a learner about whom nothing is known: the memory trace as it stands, with prior uncertainty. */
export function initialModel(): ValueModel {
  return {
    version: MODEL_VERSION,
    weights: [0, 0],
    covariance: [PRIOR_VARIANCE, 0, 0, PRIOR_VARIANCE],
    updates: 0,
  }
}

/**
 * x, the features of a retrieval: a constant, and the trace's log-odds centred where most reviews happen.
 * x = [1, logit R − 1.8]
 */
export function features(context: RetrievalContext): readonly [number, number] {
  return [1, clampLogit(context.retrievability) - CENTRE]
}

/**
 * The score z, log-odds of recall: the trace's log-odds corrected by what was learned about this person.
 * z = logit R + wᵀx
 *
 * The slope on logit R is held at 0.25 or more, so V never rises with time.
 */
export function score(model: ValueModel, context: RetrievalContext): number {
  const [offset, slope] = pair(model.weights)
  const [one, centred] = features(context)
  return clampLogit(context.retrievability) + offset * one + Math.max(slope, LEAST_SLOPE - 1) * centred
}

/**
 * Predicts recall: V = σ(z), with band σ(z ± 1.28 √(xᵀPx)).
 *
 * The band is the model's own uncertainty about V, not the spread of outcomes.
 */
export function predict(model: ValueModel, context: RetrievalContext): Prediction {
  const z = score(model, context)
  const spread = BAND_Z * Math.sqrt(quadraticForm(model.covariance, features(context)))
  return { value: logistic(z), low: logistic(z - spread), high: logistic(z + spread) }
}

/**
 * The reward prediction error δ = y − V: what happened less what was expected, −1 … 1.
 * With a reward at every answer, temporal-difference learning reduces to this (γ = 0).
 */
export function rewardPredictionError(recalled: boolean, value: number): number {
  return (recalled ? 1 : 0) - value
}

/**
 * Learns from one answer: the Kalman gain step for a logistic observation. The change of weights is the reward
 * prediction error times a learning rate that the model's own uncertainty sets (Gershman 2015; Geist & Pietquin 2010).
 *
 *     P ← P with P_ii (1 + q), capped          drift
 *     s = xᵀPx,  v = V(1 − V)
 *     w ← w + (Px) δ / (1 + v s)
 *     P ← P − v (Px)(Px)ᵀ / (1 + v s)
 */
export function learn(model: ValueModel, context: RetrievalContext, recalled: boolean): ValueModel {
  const x = features(context)
  const { value } = predict(model, context)
  const delta = rewardPredictionError(recalled, value)
  const [p00, p01, p11] = drifted(model.covariance)
  const px0 = p00 * x[0] + p01 * x[1]
  const px1 = p01 * x[0] + p11 * x[1]
  const variance = value * (1 - value)
  const gain = 1 / (1 + variance * (x[0] * px0 + x[1] * px1))
  const [w0, w1] = pair(model.weights)
  const shared = p01 - variance * px0 * px1 * gain
  return {
    version: model.version,
    weights: [w0 + px0 * delta * gain, w1 + px1 * delta * gain],
    covariance: [p00 - variance * px0 * px0 * gain, shared, shared, p11 - variance * px1 * px1 * gain],
    updates: model.updates + 1,
  }
}

/** Grows each variance by the drift; the correlation is left as it is, so P stays positive definite. */
function drifted(covariance: readonly number[]): [number, number, number] {
  const [p00 = PRIOR_VARIANCE, p01 = 0, , p11 = PRIOR_VARIANCE] = covariance
  return [Math.min(p00 * (1 + DRIFT), VARIANCE_CAP), p01, Math.min(p11 * (1 + DRIFT), VARIANCE_CAP)]
}

function quadraticForm(covariance: readonly number[], x: readonly [number, number]): number {
  const [p00 = 0, p01 = 0, p10 = 0, p11 = 0] = covariance
  return Math.max(0, p00 * x[0] * x[0] + (p01 + p10) * x[0] * x[1] + p11 * x[1] * x[1])
}

function pair(numbers: readonly number[]): [number, number] {
  const [first = 0, second = 0] = numbers
  return [first, second]
}
