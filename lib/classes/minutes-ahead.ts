import type { CardState } from '@/lib/scheduling/card-state'
import type { Pace } from '@/lib/scheduling/learner-state'
import { newCost, reviewCost } from '@/lib/scheduling/queue'
import type { StudyDay } from '@/lib/scheduling/study-day'

/** Days that are looked ahead, today the first. */
export const DAYS_AHEAD = 14

/** What the minutes hang on. */
export interface AheadOf {
  readonly today: StudyDay
  readonly pace: Pace
  /** Desired retention for cards of a deck. */
  readonly retentionOf: (deckId: string) => number
  /** New cards of a day, as the learner wants them. */
  readonly newPerDay: number
}

/**
 * Minutes of assigned cards expected on each of the next days: those due then, those overdue today, and new ones as many
 * a day as the learner takes. What is asked on one of the days and comes back within them is not counted twice.
 */
export function minutesAhead(
  cards: readonly CardState[],
  { today, pace, retentionOf, newPerDay }: AheadOf,
): number[] {
  const seconds = Array.from({ length: DAYS_AHEAD }, () => 0)
  let fresh = 0
  for (const card of cards) {
    if (card.shelf !== 'active') continue
    if (card.stage === 'new') {
      fresh += 1
      continue
    }
    const place = Math.max(0, card.dueDay - today, (card.buriedUntil ?? 0) - today)
    if (place < DAYS_AHEAD)
      seconds[place] = (seconds[place] ?? 0) + reviewCost(pace, retentionOf(card.deckId))
  }
  return seconds.map((reviews, day) => {
    const taken = Math.max(0, Math.min(newPerDay, fresh - day * newPerDay))
    return (reviews + taken * newCost(pace)) / 60
  })
}
