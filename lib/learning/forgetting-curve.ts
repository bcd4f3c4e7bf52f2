import { product, scoreVariance } from './belief'
import type { CardEvidence } from './card-evidence'
import { describeAhead } from './features'
import { logistic } from './log-odds'
import { flatPrior, WEIGHTS } from './prior'
import { GROUPINGS, residualsOf } from './residual-groups'
import type { ValueModel } from './value-function'

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

/**
 * The forgetting curve of a card: V(t) is the probability that the time T at which it is forgotten lies beyond t. What
 * is of the moment (the mood of the day, a sibling just seen) stands at its usual value, for nobody knows the mood in
 * which the card will be asked. It may rise where the learned correction outruns the trace; `firstDaysBelow` reads the
 * curve by its running minimum, which doesn't.
 */
export function forgettingCurve(model: ValueModel, card: CardEvidence): ForgettingCurve {
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
