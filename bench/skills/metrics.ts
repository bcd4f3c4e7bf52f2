import { auc, logLoss } from '../recall/metrics'
import type { Step } from './protocol'

/** How well a model predicted the steps of a log. */
export interface Metrics {
  /** Mean of −ln(probability given to what happened), in nats; less is better. It ranks. */
  readonly logLoss: number
  /** Probability that a step that was right was given more than one that wasn't; null where all were alike. */
  readonly auc: number | null
  /** Root of the mean squared difference between what was predicted and what happened, over ten bins of predictions. */
  readonly calibration: number
}

const BINS = 10

/** √(Σ n_b (ȳ_b − p̄_b)² / Σ n_b), the bins being tenths of probability. */
export function calibrationError(
  outcomes: readonly Pick<Step, 'isRight'>[],
  predictions: ArrayLike<number>,
): number {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, sum: 0 }))
  for (const [index, { isRight }] of outcomes.entries()) {
    const p = predictions[index] ?? NaN
    const bin = bins[Math.min(BINS - 1, Math.floor(p * BINS))]
    if (bin === undefined) return NaN
    bin.count += 1
    bin.sum += (isRight ? 1 : 0) - p
  }
  // n (sum / n)² = sum² / n
  const squares = bins.reduce((total, { count, sum }) => total + (count === 0 ? 0 : (sum * sum) / count), 0)
  return Math.sqrt(squares / outcomes.length)
}

/** All three figures. */
export function measure(steps: readonly Pick<Step, 'isRight'>[], predictions: ArrayLike<number>): Metrics {
  const outcomes = steps.map(({ isRight }) => ({ recalled: isRight }))
  return {
    logLoss: logLoss(outcomes, predictions),
    auc: auc(outcomes, predictions),
    calibration: calibrationError(steps, predictions),
  }
}
