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
}

/**
 * New cards that today has to bring still, so that the rest is spread evenly over the days left: before the days kept
 * free, and once these have come, over them.
 */
export function newCardsToday({ fresh, metToday, startedOn, day, meetBy }: NewCardsRequest): number {
  const days = daysForNew({ startedOn, day, meetBy })
  return Math.min(fresh, Math.max(0, Math.ceil((fresh + metToday) / days) - metToday))
}

/** Days over which new cards are spread, today among them; 1 at least. */
export function daysForNew({
  startedOn,
  day,
  meetBy,
}: Pick<NewCardsRequest, 'startedOn' | 'day' | 'meetBy'>): number {
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
