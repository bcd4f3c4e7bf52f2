import { newEvery } from '@/lib/scheduling/queue'

/** A day's cards, and what each is expected to take. */
export interface DayWish {
  readonly due: number
  readonly fresh: number
  readonly secondsLeft: number
  readonly secondsPerReview: number
  readonly secondsPerNew: number
}

/** How many of a day's cards fit in its minutes. */
export interface DayShare {
  readonly reviews: number
  readonly fresh: number
}

/**
 * What `planSitting` would take of so many cards, without building the queue: new cards stand at every
 * (q + min(m, 200))/q-th place for q wished and m due, until the minutes are over.
 */
export function dayShare({ due, fresh, secondsLeft, secondsPerReview, secondsPerNew }: DayWish): DayShare {
  if (due * secondsPerReview + fresh * secondsPerNew <= secondsLeft) return { reviews: due, fresh }
  if (fresh === 0) return { reviews: fitting(due, secondsLeft, secondsPerReview), fresh: 0 }
  const secondsPerTurn = secondsPerNew + (newEvery(due, fresh) - 1) * secondsPerReview
  const met = fitting(fresh, secondsLeft, secondsPerTurn)
  const left = secondsLeft - met * secondsPerNew
  return { reviews: fitting(due, left, secondsPerReview), fresh: met }
}

const fitting = (cards: number, seconds: number, each: number): number =>
  Math.min(cards, Math.max(0, Math.floor(seconds / each)))
