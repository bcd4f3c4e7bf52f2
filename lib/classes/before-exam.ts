/** Days before an exam from which on cards are asked before their date for it. */
export const EARLY_DAYS = 10

export interface Expected<Card> {
  readonly card: Card
  /** Expected recall on the day of the exam, if the card is left alone until then; 0 … 1. */
  readonly recall: number
}

export interface EarlyRequest {
  readonly target: number
  /** Days until the exam; 0 on its day, which brings no card early any more. */
  readonly daysLeft: number
  /** Older cards of the deck answered today, which count towards the day's share. */
  readonly askedToday: number
}

/** Those that would be below the target on the day of the exam, the lowest first. */
export function belowTarget<Card>(
  expected: readonly Expected<Card>[],
  target: number,
): readonly Expected<Card>[] {
  return expected.filter(({ recall }) => recall < target).toSorted((a, b) => a.recall - b.recall)
}

/**
 * Of the cards that would not come before an exam by themselves, those to be asked today: below the target on that day,
 * the lowest first, and no more than spreads them evenly over the days left.
 */
export function earlyToday<Card>(
  expected: readonly Expected<Card>[],
  { target, daysLeft, askedToday }: EarlyRequest,
): Card[] {
  if (daysLeft < 1 || daysLeft > EARLY_DAYS) return []
  const below = belowTarget(expected, target)
  const share = Math.ceil((below.length + askedToday) / daysLeft) - askedToday
  return below.slice(0, Math.max(0, share)).map(({ card }) => card)
}
