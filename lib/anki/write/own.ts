import type { NoteFields, NoteKind } from '@/lib/content/note-types'
import type { CardState, StudyClock, StudyDay } from '@/lib/scheduling'

/** What of a learner's goes into a collection. Times are milliseconds since the epoch. */
export interface OwnCollection {
  readonly clock: StudyClock
  readonly today: StudyDay
  /** The instant it is written. */
  readonly now: number
  /** The recall target of decks that have none of their own. */
  readonly desiredRetention: number
  readonly decks: readonly OwnDeck[]
  readonly notes: readonly OwnNote[]
  readonly cards: readonly OwnCard[]
  /** In the order of the log; null for a collection that is given to somebody else, whose cards are all new. */
  readonly history: readonly OwnEvent[] | null
}

export interface OwnDeck {
  readonly deckId: string
  readonly name: string
  readonly description: string
  readonly desiredRetention: number | null
}

export interface OwnNote {
  readonly noteId: string
  /** The name it came with from Anki; null where it was written here. */
  readonly guid: string | null
  readonly kind: NoteKind
  readonly fields: NoteFields
  readonly tags: readonly string[]
  readonly updatedAt: number
}

export interface OwnCard {
  readonly state: CardState
  readonly ordinal: number
}

/** An answer that stands, or a card taken back to new. */
export type OwnEvent = OwnAnswer | { readonly kind: 'reset'; readonly cardId: string; readonly at: number }

export interface OwnAnswer {
  readonly kind: 'answer'
  readonly cardId: string
  readonly shownAt: number
  /** When it was graded. */
  readonly at: number
  readonly studyDay: StudyDay
  /** 1 missed … 4 easy. */
  readonly grade: 1 | 2 | 3 | 4
  /** D before it, 1 … 10; null on a first answer. */
  readonly difficultyBefore: number | null
}
