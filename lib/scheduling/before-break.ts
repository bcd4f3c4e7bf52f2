import type { CardState } from './card-state'
import type { Break } from './day-minutes'
import { fuzzOf } from './interval'
import { retentionFor, type LearnerState, type Retentions } from './learner-state'
import { recallAfter } from './recall-after'
import type { StudyDay } from './study-day'

/** Days before a break on which cards are asked that would fall due in it. */
export const BEFORE_BREAK_DAYS = 10

/** Days until a break begins, where it is near enough for cards to be asked before it; null where it is not. */
export function daysToBreak(away: Break | null, today: StudyDay): number | null {
  const days = away === null ? 0 : away.from - today
  return days >= 1 && days <= BEFORE_BREAK_DAYS ? days : null
}

/**
 * Whether a card comes today, of those to be asked before a break: drawn by its id and the day, each day as likely as any of
 * those left. So it is the same at every look, and what a day had no time for is spread over those after it.
 */
export const isDrawn = (cardId: string, today: StudyDay, daysLeft: number): boolean =>
  fuzzOf(cardId, today) < 1 / daysLeft

/**
 * Whether a card gains enough by coming early: at least half of its interval is behind it. Sooner than that an answer teaches
 * little; the other half of the gain would cost twice the minutes (`lib/planning`, made-up collections).
 */
export const gainsEarly = (
  { lastDay, intervalDays }: { readonly lastDay: StudyDay; readonly intervalDays: number },
  today: StudyDay,
): boolean => today - lastDay >= Math.max(1, intervalDays / 2)

export interface BeforeBreakRequest {
  /** Cards that may be asked early. */
  readonly cards: readonly CardState[]
  readonly away: Break
  readonly today: StudyDay
  readonly learner: Pick<LearnerState, 'model' | 'scheduler'>
  readonly retentions: Retentions
}

/**
 * Of the cards that fall due during a break, those to be asked today: far enough into their interval, below what they aim at
 * on the day after the break if they are left alone, and spread evenly over the last days before it.
 */
export function beforeBreak({ cards, away, today, learner, retentions }: BeforeBreakRequest): CardState[] {
  const daysLeft = daysToBreak(away, today)
  if (daysLeft === null) return []
  const back = away.until + 1
  return cards.filter((card) => {
    if (card.stage !== 'review' || !gainsEarly(card.memory, today)) return false
    if (card.dueDay < away.from || card.dueDay > away.until) return false
    if (!isDrawn(card.cardId, today, daysLeft)) return false
    const aim = retentionFor(retentions, card.deckId)
    return recallAfter(card.memory, learner, back - card.memory.lastDay) < aim
  })
}

/** Due cards with others that come before their date; one that two things bring comes once. */
export function withEarly(due: readonly CardState[], early: readonly CardState[]): readonly CardState[] {
  const there = new Set(due.map(({ cardId }) => cardId))
  return [...due, ...early.filter(({ cardId }) => !there.has(cardId))]
}
