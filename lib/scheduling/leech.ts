/** What makes a leech; the database looks for them by the same figures. */
export const LEECH = {
  /** Misses that began a day, at least: fewer happen to every card. */
  lapses: 4,
  /** At most so many days on which it was asked for each of them. */
  daysForEach: 3,
} as const

/**
 * Whether a card is a leech: missed again and again, so that it takes time and is not learnt. Its text, or whether to
 * keep it, should be looked at.
 *
 * @param reps days on which it was answered
 * @param lapses of these, days that began with a miss
 */
export const isLeech = ({ reps, lapses }: { readonly reps: number; readonly lapses: number }): boolean =>
  lapses >= LEECH.lapses && reps <= lapses * LEECH.daysForEach
