import type { Prediction } from '@/lib/learning'
import type { Scheduler } from './learner-state'

/** What a learner sees predicted of an answer. */
export interface ShownPrediction {
  /** Probability of recall, 0 … 1. */
  readonly value: number
  /** How sure the prediction is; null where it says nothing of that, as FSRS-6 doesn't. */
  readonly low: number | null
  readonly high: number | null
}

/** Both predictions of one answer, as they are made and logged whichever is shown. */
interface BothPredictions {
  readonly prediction: Prediction
  /** R; null where a version of the app served it that did not keep it. */
  readonly fsrs: number | null
}

/**
 * What is shown of an answer's predictions: those of whatever works out the learner's dates. Surprise, points and the
 * summary go by it, on the device and in the server's receipts alike.
 */
export function shownPrediction(
  scheduler: Scheduler,
  { prediction, fsrs }: BothPredictions,
): ShownPrediction {
  const { value, low, high } = prediction
  return scheduler === 'fsrs-6' && fsrs !== null
    ? { value: fsrs, low: null, high: null }
    : { value, low, high }
}
