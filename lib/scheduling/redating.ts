import type { CardMemory } from './card-state'
import { datingAnew, type DatingLearner } from './next-interval'
import type { StudyDay } from './study-day'

/** A card that waits for a date ahead. */
export interface WaitingCard {
  readonly cardId: string
  readonly memory: CardMemory
  readonly dueDay: StudyDay
}

/** The date a card would have been given, had its last answer come under the present choices. */
export interface WantedDate {
  /** Never before tomorrow; the present date where that serves the card as well. */
  readonly day: StudyDay
  /** Probability of recall on that first day it could be asked, tomorrow. */
  readonly recallTomorrow: number
}

/**
 * Works out the date of a card anew: the day of its last answer and the interval an answer that left this memory would
 * be given now. A date within the fuzz of the new interval stays.
 *
 * @returns null where the card keeps its date
 */
export function wantedDate(
  { cardId, memory, dueDay }: WaitingCard,
  learner: DatingLearner,
  retention: number,
  today: StudyDay,
): WantedDate | null {
  const { lastDay } = memory
  const dating = datingAnew({ cardId, memory }, learner, retention)
  const [first, last] = dating.range
  if (dueDay >= lastDay + first && dueDay <= lastDay + last) return null
  const tomorrow = today + 1
  const day = Math.max(tomorrow, lastDay + dating.days)
  return day === dueDay ? null : { day, recallTomorrow: dating.recallAfter(tomorrow - lastDay) }
}
