/**
 * Days kept free of new cards before the day by which they have to be met. FSRS-6 gives a card that was recalled at its
 * first sight about two days, and one that was missed one: whoever meets the last card three days before is asked it
 * once more in time. Of a short stretch at most a third is kept free.
 */
const REVIEW_DAYS = 3
const REVIEW_SHARE = 1 / 3

export interface NewCardsRequest {
  /** Cards never answered. */
  readonly fresh: number
  /** Cards met for the first time today, so that the share of a day stays what it was while the day goes on. */
  readonly metToday: number
  readonly startedOn: number
  readonly day: number
  /** The day by which all have to be met. */
  readonly meetBy: number
  /** The share of the usual minutes that each day has, today the first; all of them where it says nothing of a day. */
  readonly shares?: readonly number[]
}

/**
 * New cards that today has to bring still, so that the rest is spread evenly over the minutes of the days left: before the
 * days kept free, and once these have come, over them. None on a day without minutes.
 */
export function newCardsToday({ fresh, metToday, ...span }: NewCardsRequest): number {
  const today = span.shares?.[0] ?? 1
  if (today === 0) return 0
  const share = (fresh + metToday) * (today / daysForNew(span))
  return Math.min(fresh, Math.max(0, Math.ceil(share - 1e-9) - metToday))
}

/** Days over which new cards are spread, today among them, each as much of one as its share of the minutes; above 0. */
export function daysForNew(span: Omit<NewCardsRequest, 'fresh' | 'metToday'>): number {
  const days = wholeDaysForNew(span)
  const { shares = [] } = span
  const shared = Array.from({ length: days }, (_, ahead) => shares[ahead] ?? 1)
  return shared.reduce((sum, share) => sum + share, 0) || 1
}

function wholeDaysForNew({ startedOn, day, meetBy }: Omit<NewCardsRequest, 'fresh' | 'metToday'>): number {
  const left = Math.max(1, meetBy - day + 1)
  const whole = Math.max(left, meetBy - startedOn + 1)
  const free = Math.min(REVIEW_DAYS, Math.floor(whole * REVIEW_SHARE))
  return left > free ? left - free : left
}

/** The cards that have to come, before those that follow in the order of introduction. */
export function comingFirst<Card extends { readonly cardId: string }>(
  first: readonly Card[],
  others: readonly Card[],
): Card[] {
  const known = new Set(first.map(({ cardId }) => cardId))
  return [...first, ...others.filter(({ cardId }) => !known.has(cardId))]
}
