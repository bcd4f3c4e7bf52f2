/**
 * An Anki collection as it is read from a package or written into one, all generations alike. Ids are Anki's own: whole
 * numbers within ±2^53, mostly the milliseconds since the epoch at which a thing was made.
 */
export interface AnkiCollection {
  /** Version of the database's shape: 11 in `collection.anki2` and `.anki21`, 18 in `.anki21b`. */
  readonly schema: 11 | 18
  /** When the collection began, seconds since the epoch: due days are counted from the day it falls in. */
  readonly createdAt: number
  /** Hour of the clock at which a day begins. */
  readonly rolloverHour: number
  /** Minutes that the clock of the collection's zone was west of UTC when it was made; null in old collections. */
  readonly creationOffsetMinutes: number | null
  /** 1 in the oldest, whose ratings of new cards mean something else (see `history`). */
  readonly schedulerVersion: 1 | 2 | 3
  readonly decks: readonly AnkiDeck[]
  readonly noteTypes: readonly AnkiNoteType[]
  readonly notes: readonly AnkiNote[]
  readonly cards: readonly AnkiCard[]
  /** In order of their ids, which is that of time. */
  readonly reviews: readonly AnkiReview[]
}

export interface AnkiDeck {
  readonly id: number
  /** Those it lies in come before it: `Languages::Spanish`. */
  readonly name: string
  readonly description: string
  /** A filtered deck borrows cards that belong to others. */
  readonly isFiltered: boolean
  /** Desired retention of its options, 0 … 1; null where they have none. */
  readonly desiredRetention: number | null
}

export interface AnkiNoteType {
  readonly id: number
  readonly name: string
  readonly isCloze: boolean
  /** By what Anki itself calls one of its own types, whatever its name is now; null where it doesn't say. */
  readonly stock: AnkiStockType | null
  /** Names of its fields, in their order. */
  readonly fields: readonly string[]
  readonly templates: readonly AnkiTemplate[]
  /** Styling of its cards: dropped on import, and said so. */
  readonly css: string
}

export type AnkiStockType =
  'basic' | 'basic-and-reversed' | 'basic-optional-reversed' | 'basic-typing' | 'cloze' | 'image-occlusion'

/** A card that a note of the type makes, in Anki's template language. */
export interface AnkiTemplate {
  /** 0 for the first; of a cloze type there is one alone. */
  readonly ordinal: number
  readonly name: string
  readonly front: string
  readonly back: string
}

export interface AnkiNote {
  readonly id: number
  /** The note's name wherever it goes. */
  readonly guid: string
  readonly noteTypeId: number
  /** Seconds since the epoch. */
  readonly modifiedAt: number
  readonly tags: readonly string[]
  /** HTML, in the order of the type's fields. */
  readonly fields: readonly string[]
}

export interface AnkiCard {
  readonly id: number
  readonly noteId: number
  /** Where it lies now, a filtered deck perhaps. */
  readonly deckId: number
  /** Where it belongs while it is in a filtered deck; 0 otherwise. */
  readonly homeDeckId: number
  /** Of its template; for a cloze its number less one. */
  readonly ordinal: number
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly type: number
  /** −3 and −2 buried, −1 suspended, 0 new, 1 and 3 learning, 2 review, 4 preview. */
  readonly queue: number
  /** New: place in the queue. Review: days since the collection's first. Learning: seconds since the epoch, or days. */
  readonly due: number
  /** The same while it is in a filtered deck; 0 otherwise. */
  readonly homeDue: number
  /** Days; below 0 seconds. */
  readonly interval: number
  /** Ease in thousandths. */
  readonly factor: number
  readonly reps: number
  readonly lapses: number
  readonly left: number
  /** 0 none, 1 … 7 a colour. */
  readonly flag: number
  /** Memory state and more, as JSON; empty in old collections. */
  readonly data: string
}

export interface AnkiReview {
  /** When it was answered, milliseconds since the epoch. */
  readonly id: number
  readonly cardId: number
  /** 1 … 4 the button pressed; 0 where a date was set by hand. */
  readonly ease: number
  /** Days; below 0 seconds. */
  readonly interval: number
  readonly lastInterval: number
  readonly factor: number
  /** Milliseconds from question to answer, a minute at most as a rule. */
  readonly takenMs: number
  /** 0 learning, 1 review, 2 relearning, 3 filtered, 4 manual, 5 rescheduled. */
  readonly type: number
}
