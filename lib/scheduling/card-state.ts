import type { CardHistory } from '@/lib/learning'
import type { StudyDay } from './study-day'
import type { MemoryTrace } from './trace'

/** Where a card stands with its learner's wishes: in the queue, set aside, or gone with its note. */
export type Shelf = 'active' | 'suspended' | 'removed'

/** What is remembered of a card once it has been answered. */
export interface CardMemory {
  readonly trace: MemoryTrace
  /** When it was last answered, milliseconds since the epoch. */
  readonly lastAnsweredAt: number
  readonly lastDay: StudyDay
  /** Days on which it was answered. */
  readonly reps: number
  /** Misses that were the first answer of their day. */
  readonly lapses: number
  /** Days between the last clean recall and the date it was given; 0 before the first. */
  readonly intervalDays: number
  /** What the value function keeps of the card. */
  readonly history: CardHistory
}

/**
 * A card is one of three: never answered, missed and waiting for one clean recall, or recalled and waiting for its day.
 */
export type CardStage =
  | { readonly stage: 'new' }
  | { readonly stage: 'relearning'; readonly memory: CardMemory; readonly dueDay: StudyDay }
  | { readonly stage: 'review'; readonly memory: CardMemory; readonly dueDay: StudyDay }

/** A card of one learner: a cache of that learner's events, never the truth itself. */
export type CardState = CardStage & {
  readonly cardId: string
  readonly noteId: string
  readonly deckId: string
  readonly shelf: Shelf
  /** Out of the queue until this study day begins. */
  readonly buriedUntil: StudyDay | null
}

/** The state of a card before its learner has done anything with it. */
export function newCard({
  cardId,
  noteId,
  deckId,
}: Pick<CardState, 'cardId' | 'noteId' | 'deckId'>): CardState {
  return { cardId, noteId, deckId, stage: 'new', shelf: 'active', buriedUntil: null }
}

/** The day a card that waits for its date is due; null for one that waits for none. */
export const dateOf = (card: CardState): StudyDay | null => (card.stage === 'review' ? card.dueDay : null)

/** Whether a card can be asked on a study day: due or new, not set aside, not buried. */
export function isAvailable(card: CardState, today: StudyDay): boolean {
  if (card.shelf !== 'active') return false
  if (card.buriedUntil !== null && card.buriedUntil > today) return false
  return card.stage === 'new' || card.dueDay <= today
}

/** When any of some cards was last answered, milliseconds since the epoch; null for never. */
export function latestAnswer(cards: readonly CardState[]): number | null {
  const times = cards.flatMap((card) => (card.stage === 'new' ? [] : [card.memory.lastAnsweredAt]))
  return times.length === 0 ? null : Math.max(...times)
}
