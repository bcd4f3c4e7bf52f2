import { product, scoreVariance } from './belief'
import type { CardEvidence } from './card-evidence'
import { describeAhead } from './features'
import { logistic } from './log-odds'
import { flatPrior, WEIGHTS } from './prior'
import { GROUPINGS, residualsOf } from './residual-groups'
import { predictionAt, type Prediction, type ValueModel } from './value-function'

/** What becomes of a card's value with time, if it is left alone. */
export interface ForgettingCurve {
  /** V after so many days (fractional) since the card's last answer, at an ordinary moment of this learner's. */
  valueAfter(days: number): number
  /**
   * How much of what a stranger's V at that time could be off by the learner's answers have ruled out, 0 … 1:
   * 1 − xᵀPx / xᵀP₀x with the prior's covariance P₀.
   */
  evidenceAfter(days: number): number
}

/** A forgetting curve with how sure the model is of it: one channel above V, one below. */
export interface BandedCurve extends ForgettingCurve {
  /** V after so many days, with the 80 % band σ(z ± 1.28 √(xᵀPx)) that the model's own uncertainty puts around it. */
  predictionAfter(days: number): Prediction
}

/**
 * The forgetting curve of a card: V(t) is the probability that the time T at which it is forgotten lies beyond t. What
 * is of the moment (the mood of the day, a sibling just seen) stands at its usual value, for nobody knows the mood in
 * which the card will be asked. It may rise where the learned correction outruns the trace; `firstDaysBelow` reads the
 * curve by its running minimum, which doesn't.
 */
export function forgettingCurve(model: ValueModel, card: CardEvidence): BandedCurve {
  const residuals = residualsOf(model.groups, card)
  residuals[GROUPINGS.length - 1] = 0
  const at = (days: number) => {
    const { offset, features } = describeAhead(card, days, model.mood.usual)
    const x = new Float64Array(WEIGHTS)
    x.set(features)
    x.set(residuals, features.length)
    return { offset, x }
  }
  return {
    valueAfter: (days) => {
      const { offset, x } = at(days)
      return logistic(offset + product(model.belief.mean, x))
    },
    predictionAfter: (days) => {
      const { offset, x } = at(days)
      return predictionAt(model.belief, x, offset + product(model.belief.mean, x))
    },
    evidenceAfter: (days) => {
      const { x } = at(days)
      const stranger = flatPrior.variance.reduce((sum, variance, i) => sum + variance * (x[i] ?? 0) ** 2, 0)
      return Math.max(0, 1 - scoreVariance(model.belief, x) / stranger)
    },
  }
}

/** Steps between which the curve is looked at, and halvings of the step in which it falls below. */
const STEPS = 24
const HALVINGS = 10

/**
 * The first t between `early` and `late` at which V(t) is down to `value`: where the running minimum of the curve
 * crosses it, the (1 − value) quantile of the time of forgetting. `early` when it is below from the start, `late` when
 * it never is.
 *
 * @param early days, above 0
 */
export function firstDaysBelow(curve: ForgettingCurve, value: number, early: number, late: number): number {
  if (curve.valueAfter(early) <= value) return early
  const ratio = (late / early) ** (1 / STEPS)
  for (let step = 1, above = early; step <= STEPS; step++) {
    const next = early * ratio ** step
    if (curve.valueAfter(next) <= value) return between(curve, value, above, next)
    above = next
  }
  return late
}

function between(curve: ForgettingCurve, value: number, above: number, below: number): number {
  let [early, late] = [above, below]
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = Math.sqrt(early * late)
    if (curve.valueAfter(middle) > value) early = middle
    else late = middle
  }
  return Math.sqrt(early * late)
}

/**
 * The curve and its channels over time, each by its running minimum: nothing is remembered better for being left alone.
 *
 * @param days ascending
 */
export function fallingBy(curve: BandedCurve, days: readonly number[]): Prediction[] {
  let least: Prediction = { value: 1, low: 1, high: 1 }
  return days.map((day) => {
    const { value, low, high } = curve.predictionAfter(day)
    least = {
      value: Math.min(least.value, value),
      low: Math.min(least.low, low),
      high: Math.min(least.high, high),
    }
    return least
  })
}
