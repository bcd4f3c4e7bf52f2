import type { PreparedLog, Review } from '../protocol'

/** A model that is asked about every scored review before it is told the answer. */
export interface Learner {
  /** The probability of recall; called for scored reviews only. */
  predict(review: Review): number
  /** Called for every review of the log, in order. */
  learn(review: Review): void
}

/** Goes through a log in order, predicting and then learning each answer; returns the tested predictions. */
export function asTheyCome(log: PreparedLog, learner: Learner): Float64Array {
  const predictions = new Float64Array(log.tested.length)
  let next = 0
  for (const review of log.reviews) {
    if (review.isScored) {
      const prediction = learner.predict(review)
      if (review === log.tested[next]) predictions[next++] = prediction
    }
    learner.learn(review)
  }
  return predictions
}
