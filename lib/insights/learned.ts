import {
  clampLogit,
  flatPrior,
  logistic,
  product,
  scoreVariance,
  WEIGHT_NAMES,
  WEIGHTS,
  type ValueModel,
  Z_80,
} from '@/lib/learning'
import type { Interval } from './intervals'

/** A card of which recall is this likely is what points are told for. */
const USUAL_VALUE = 0.85
/** Answers must have ruled out this share of what a stranger's points could be off by. */
const RULED_OUT = 0.5

/** Log-odds of the usual card, as the features have it, and ln t − 1.5 of ten days. */
const ODDS = (clampLogit(USUAL_VALUE) - 1.8) / 2
const ELAPSED = Math.log(10) - 1.5
/** An answer that took twice as long as the learner's usual, in log-seconds. */
const TWICE = Math.LN2

/** What changes between two questions that are alike otherwise, by the names of the weights. */
const STEPS = {
  'slow-answers': {
    cardPace: TWICE,
    cardPaceOdds: TWICE * ODDS,
    dayPaceElapsed: (TWICE * ELAPSED) / 2,
  },
  siblings: { sibling: 1 },
} as const satisfies Record<string, Readonly<Record<string, number>>>

export type LearnedKind = keyof typeof STEPS

/**
 * What the model has learned about a learner, in shares recalled: how much likelier recall is of a card of value 0.85 once
 * something about it is another, σ(logit 0.85 + wᵀs) − 0.85 with the weights w and the step s, and the interval that
 * the weights' covariance sets.
 *
 * @returns null until the learner's answers say more than the model knew of a stranger
 */
export function learned({ belief }: ValueModel, kind: LearnedKind): Interval | null {
  const step = new Float64Array(WEIGHTS)
  for (const [name, by] of Object.entries(STEPS[kind])) step[WEIGHT_NAMES.indexOf(name)] = by
  const variance = scoreVariance(belief, step)
  const stranger = flatPrior.variance.reduce((sum, of, index) => sum + of * (step[index] ?? 0) ** 2, 0)
  if (variance > (1 - RULED_OUT) * stranger) return null
  const score = product(belief.mean, step)
  const spread = Z_80 * Math.sqrt(variance)
  const pointsOf = (by: number): number => logistic(clampLogit(USUAL_VALUE) + by) - USUAL_VALUE
  return { estimate: pointsOf(score), low: pointsOf(score - spread), high: pointsOf(score + spread) }
}
