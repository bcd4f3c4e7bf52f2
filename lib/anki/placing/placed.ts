import type { NoteFields, NoteKind } from '@/lib/content/note-types'
import type { AnkiCard } from '../collection'
import type { MediaAddresses, NoteChangeCode, PlacedType, Texts } from '../notes'

/** What of a collection is wanted, and what has to be known to place it. */
export interface PlacingOptions {
  /** Anki's ids of the decks; null for all. */
  readonly deckIds: ReadonlySet<number> | null
  /** Whether the package has media of a name, kept here or not. */
  readonly isThere: (name: string) => boolean
  readonly addressOf: MediaAddresses
  /** A short name of a long text that no other text has, such as its SHA-256. */
  readonly digest: (text: string) => string
  /** Whether notes are written, or only looked at: their `fields` say little then. */
  readonly texts: Texts
}

/** A collection of Anki's, or some of its decks, as it is written here. */
export interface PlacedCollection {
  /** Those that hold cards that were wanted, in the order of a tree. */
  readonly decks: readonly PlacedDeck[]
  /** Those that the notes have. */
  readonly noteTypes: readonly PlacedNoteType[]
  /** In the order of their ids. */
  readonly notes: readonly PlacedAnkiNote[]
  readonly leftOut: {
    /** Notes with a field of more characters than one holds. */
    readonly tooLong: number
    /** Cards that their notes make no more. */
    readonly cardsWithoutSide: number
  }
  /** In how many notes something changes. */
  readonly noteChanges: readonly { readonly code: NoteChangeCode; readonly notes: number }[]
  /** Names of media that are used and have no address, each once. */
  readonly missing: readonly string[]
}

/** A deck as it is called here. Two of Anki's whose names come to the same are one. */
export interface PlacedDeck {
  readonly name: string
  /** Anki's ids of it; wanting one is wanting them all. */
  readonly ankiIds: readonly [number, ...number[]]
  /** Plain text. */
  readonly description: string
  /** Within the bounds it has here; null where Anki's has none. */
  readonly desiredRetention: number | null
  /** Notes with a card in it, and its cards that have a side here. A note here lies in one deck, so there may be fewer in it. */
  readonly notes: number
  readonly cards: number
}

export interface PlacedNoteType {
  readonly ankiId: number
  /** Media in templates of a custom type are named by their addresses. */
  readonly type: PlacedType
  readonly notes: number
}

export interface PlacedAnkiNote {
  /** Its name wherever it goes, as it is kept: see `guidKeys`. */
  readonly guid: string
  readonly ankiId: number
  /** Anki's id of its type. */
  readonly typeId: number
  /** The deck that its first card lies in, of those that were wanted. */
  readonly deckName: string
  readonly kind: NoteKind
  /** Of a custom note `type` has no id yet. */
  readonly fields: NoteFields
  /** Within our limits; flags of its cards are tags. */
  readonly tags: readonly string[]
  /** What it is in Anki, in short: by this a later package tells whether it was changed there. */
  readonly brought: string
  /** All that Anki has of the cards that the note makes here, those in other decks too; by their ordinals. */
  readonly cards: readonly PlacedCard[]
}

export interface PlacedCard {
  readonly ankiId: number
  /** One that `cardsOf` gives. */
  readonly ordinal: number
  readonly card: AnkiCard
}
