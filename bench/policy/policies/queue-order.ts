import { fuzzOf, type StudyDay } from '@/lib/scheduling'

/** A card and the day it is due. */
export interface DueCard {
  readonly cardId: string
  readonly dueDay: StudyDay
}

export const ORDERS = ['mixed', 'reviews-first'] as const
export type Order = (typeof ORDERS)[number]

/** As many reviews at most thin the new cards out (the product's own rule). */
const REVIEWS_THAT_SPREAD = 200

/** Oldest due day first, within a day in an order that only looks like chance; new cards after them or spread evenly. */
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
  return order === 'mixed' ? mixed(reviews, fresh) : [...reviews, ...fresh]
}

/** Every (q + min(m, 200))/q-th card is new, for q new and m due. */
function mixed(reviews: readonly string[], fresh: readonly string[]): string[] {
  const every = (fresh.length + Math.min(reviews.length, REVIEWS_THAT_SPREAD)) / fresh.length
  const queue: string[] = []
  let [review, next] = [0, 0]
  while (review < reviews.length || next < fresh.length) {
    const isFresh = next < fresh.length && queue.length + 1 >= Math.round((next + 1) * every)
    const card = isFresh || review >= reviews.length ? fresh[next++] : reviews[review++]
    if (card !== undefined) queue.push(card)
  }
  return queue
}
