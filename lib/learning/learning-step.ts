import { scoreVariance } from './belief'
import type { CardEvidence, Shown } from './card-evidence'
import { logistic } from './log-odds'
import { rewardPredictionError, scoreQuestion, type ValueModel } from './value-function'

/** What one answer does to the score of its own question, step by step. */
export interface LearningStep {
  /** z before the answer, log-odds. */
  readonly score: number
  /** V = σ(z). */
  readonly value: number
  /** δ = y − V. */
  readonly error: number
  /** s = xᵀPx, how unsure the score was; log-odds². */
  readonly uncertainty: number
  /** v = V(1 − V), how much one answer tells. */
  readonly information: number
  /** s / (1 + v s), the share of the error by which the score moves: the learning rate. */
  readonly rate: number
  /** z after it: z + rate δ. */
  readonly scoreAfter: number
  /** V of the same question under the new weights. */
  readonly valueAfter: number
}

/**
 * The Kalman step of `learn`, as far as it moves the score of the question that was answered:
 *
 *     w′ᵀx = wᵀx + s δ / (1 + v s)
 */
export function learningStep(
  model: ValueModel,
  card: CardEvidence,
  shown: Shown,
  recalled: boolean,
): LearningStep {
  const { x, score } = scoreQuestion(model, card, shown)
  const value = logistic(score)
  const error = rewardPredictionError(recalled, value)
  const uncertainty = scoreVariance(model.belief, x)
  const information = value * (1 - value)
  const rate = uncertainty / (1 + information * uncertainty)
  const scoreAfter = score + rate * error
  return {
    ...{ score, value, error, uncertainty, information, rate },
    ...{ scoreAfter, valueAfter: logistic(scoreAfter) },
  }
}
