import { closeDay, type DayChannels, type Prior } from '@/lib/learning'
import { Fsrs6 } from './models/fsrs-6'
import { ValueLearner } from './models/value-function'
import type { PreparedLog, Review } from './protocol'

/** A study day's scored answers, with what was to be expected of them before the day began. */
export interface ForetoldDay {
  /**
   * V of each, by the model as it stood when the day began: weights, mood and groups are frozen there. The card's own
   * history and the time since its last answer are those of the moment each question was shown.
   */
  readonly values: readonly number[]
  /** R of each, by FSRS-6 with its default parameters at the whole days since the card's last answer. */
  readonly retrievabilities: readonly number[]
  /** How many were recalled. */
  readonly recalls: number
  /** The day channels as the last day with an answer left them. */
  readonly channels: DayChannels
  /** All of its scored answers lie after the first sixth of the log's: they are tested by the protocol. */
  readonly isTested: boolean
}

/** The study days of a log that have scored answers, in order. */
export function foretoldDays(log: PreparedLog, prior: Prior): ForetoldDay[] {
  const learner = new ValueLearner(log, prior)
  const memory = new Fsrs6()
  const firstTested = log.tested[0]?.index ?? Infinity
  return daysOf(log.reviews).flatMap((reviews) => {
    const dawn = learner.model
    const values: number[] = []
    const retrievabilities: number[] = []
    for (const review of reviews) {
      if (review.isScored) {
        values.push(learner.predict(review, dawn))
        retrievabilities.push(memory.retrievability(review))
      }
      learner.learn(review)
      memory.learn(review)
    }
    const scored = reviews.filter(({ isScored }) => isScored)
    const [first] = scored
    if (first === undefined) return []
    return {
      values,
      retrievabilities,
      recalls: scored.filter(({ recalled }) => recalled).length,
      channels: closeDay(dawn.channels),
      isTested: first.index >= firstTested,
    }
  })
}

function daysOf(reviews: readonly Review[]): Review[][] {
  const days: Review[][] = []
  for (const review of reviews) {
    const today = days.at(-1)
    if (today?.[0]?.day === review.day) today.push(review)
    else days.push([review])
  }
  return days
}
