import { recalled, type Grade } from '@/lib/learning'

/** A missed card comes back after this many others, or after all that are left. */
export const CARDS_BEFORE_RETURN = 8

/** A card in a sitting's queue. */
export interface QueuedCard {
  readonly cardId: string
  readonly noteId: string
  /** It was missed in this sitting and waits for one clean recall. */
  readonly returning: boolean
}

/** A sitting under way. Every change makes a new value, so undo is keeping the old one. */
export interface Sitting {
  readonly upcoming: readonly QueuedCard[]
  /** Answers given, repeats included. */
  readonly answered: number
}

/** A sitting at its start. */
export function beginSitting(
  cards: readonly { readonly cardId: string; readonly noteId: string }[],
): Sitting {
  return {
    upcoming: cards.map(({ cardId, noteId }) => ({ cardId, noteId, returning: false })),
    answered: 0,
  }
}

/** The card to ask now, or null when the sitting is done. */
export function currentCard(sitting: Sitting): QueuedCard | null {
  return sitting.upcoming[0] ?? null
}

/** The sitting after the current card was graded: a miss goes back into the queue until one clean recall. */
export function afterGrade(sitting: Sitting, grade: Grade): Sitting {
  const [current, ...others] = sitting.upcoming
  if (current === undefined) return sitting
  const answered = sitting.answered + 1
  if (recalled(grade)) return { upcoming: others, answered }
  const place = Math.min(CARDS_BEFORE_RETURN, others.length)
  return { upcoming: others.toSpliced(place, 0, { ...current, returning: true }), answered }
}

/** How many other cards come before a card missed now is asked again. */
export function cardsBeforeReturn(sitting: Sitting): number {
  return Math.min(CARDS_BEFORE_RETURN, Math.max(0, sitting.upcoming.length - 1))
}

/** The sitting without some cards: suspended, buried, or gone. */
export function without(sitting: Sitting, leaves: (card: QueuedCard) => boolean): Sitting {
  return { ...sitting, upcoming: sitting.upcoming.filter((card) => !leaves(card)) }
}
