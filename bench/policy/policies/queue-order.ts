import { fuzzOf, type StudyDay } from '@/lib/scheduling'
import { spread } from '@/lib/scheduling/queue'

/** A card and the day it is due. */
export interface DueCard {
  readonly cardId: string
  readonly dueDay: StudyDay
}

export const ORDERS = ['mixed', 'reviews-first'] as const
export type Order = (typeof ORDERS)[number]

/** Oldest due day first, within a day in an order that only looks like chance; new cards after them, or spread evenly by the product's own rule. */
export function ordered(
  due: readonly DueCard[],
  fresh: readonly string[],
  today: StudyDay,
  order: Order,
): string[] {
  const reviews = due
    .map(({ cardId, dueDay }) => ({ cardId, dueDay, place: fuzzOf(cardId, today) }))
    .sort((a, b) => a.dueDay - b.dueDay || a.place - b.place)
    .map(({ cardId }) => cardId)
  return order === 'mixed' ? spread(reviews, fresh) : [...reviews, ...fresh]
}
