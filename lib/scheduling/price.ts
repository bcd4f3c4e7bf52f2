import { cardAim } from './card-aim'
import type { Pace, Scheduler } from './learner-state'
import { reviewCost } from './queue'
import { traceInterval } from './trace'

/** Cards that are remembered about equally well. */
export interface KnownCards {
  readonly cards: number
  /** Days, their mean. */
  readonly stability: number
}

/**
 * Minutes of reviews that cards ask for on a day on average, were they all asked at one desired retention: each comes
 * back once in its interval, which is never shorter than a day, and costs what a review costs at this retention.
 */
export function reviewMinutes(
  known: readonly KnownCards[],
  pace: Pace,
  retention: number,
  scheduler: Scheduler,
): number {
  const reviews = known.reduce((sum, { cards, stability }) => {
    const aim = cardAim({ scheduler, retention, stability, reps: Infinity, daysLate: 0 })
    const interval = traceInterval({ stability, difficulty: 5 }, aim)
    return sum + cards / Math.max(1, interval)
  }, 0)
  return (reviews * reviewCost(pace, retention)) / 60
}
