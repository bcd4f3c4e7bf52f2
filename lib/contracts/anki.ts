import { z } from 'zod'
import type { AnkiImportProblem, AnkiLeftOut } from '@/lib/anki/importing'
import type { NoteChangeCode, TypeChange } from '@/lib/anki/notes'
import type { AnkiWarning } from '@/lib/anki/read/findings'
import type { PackageWarning } from '@/lib/anki/read/package-problem'
import type { NoteKind } from './sitting'

export type { AnkiImportProblem, AnkiLeftOut }

/** Decks that a choice can name; more than any collection has. */
const MOST_DECKS = 10_000

/** Whose the past answers of a package are: the learner's own, or somebody else's, which teach nothing and set no dates. */
export type PastAnswersOf = 'mine' | 'none'

/** What a learner wants of a package. */
export const ankiChoiceSchema = z.strictObject({
  /** Anki's ids of the decks to bring in; a deck brings none of those that lie in it by itself. */
  deckIds: z.array(z.int()).min(1).max(MOST_DECKS),
  history: z.enum(['mine', 'none']),
  /** What a note that was changed in both places says afterwards. */
  changedInBoth: z.enum(['here', 'anki']).default('here'),
})
export type AnkiChoice = z.output<typeof ankiChoiceSchema>

/** A deck of a package. */
export interface AnkiPreviewDeck {
  /** Anki's own id of it. */
  readonly deckId: number
  /** Those it lies in come before it: `Languages::Spanish`. */
  readonly name: string
  /** Notes with a card in it, and its cards: decks that lie in it not counted. */
  readonly notes: number
  readonly cards: number
  /** There is a deck of that name here. */
  readonly isHere: boolean
}

/** A type of notes in a package, and what becomes of it. */
export interface AnkiPreviewType {
  readonly name: string
  readonly kind: NoteKind | 'optional-reversed'
  readonly notes: number
  readonly changes: readonly TypeChange[]
}

/** What is inside a package, and what would become of it. Nothing has been written. */
export interface AnkiPreview {
  readonly kind: 'apkg' | 'colpkg' | null
  /** Those that hold cards, in the order of their names. */
  readonly decks: readonly AnkiPreviewDeck[]
  readonly noteTypes: readonly AnkiPreviewType[]
  readonly notes: number
  readonly cards: number
  /** Null where it holds none. */
  readonly answers: {
    readonly count: number
    /** Of those, how many of cards that have been deleted since. */
    readonly ofDeletedCards: number
    /** Of the first and the last, milliseconds since the epoch. */
    readonly from: number
    readonly to: number
  } | null
  /** Dates that were set by hand or worked out anew. */
  readonly reschedulings: number
  /** Whose the answers are most likely: of a whole collection the learner's own. */
  readonly history: PastAnswersOf
  /** Pictures and sounds that notes name: those that are there, and the names of those that aren't. */
  readonly media: {
    readonly files: number
    readonly missing: readonly string[]
    readonly missingCount: number
  }
  /** Notes by what becomes of them here. */
  readonly standing: {
    readonly new: number
    readonly changed: number
    readonly same: number
    /** Changed there and here: what they say here stays unless it is wanted otherwise. */
    readonly changedInBoth: number
  }
  /** In how many notes something changes or can't be kept. */
  readonly noteChanges: readonly { readonly code: NoteChangeCode; readonly notes: number }[]
  readonly leftOut: AnkiLeftOut
  readonly warnings: readonly (PackageWarning | AnkiWarning)[]
}

/** How far an import has come. */
export interface AnkiProgress {
  readonly stage: 'waiting' | 'reading' | 'media' | 'notes' | 'learning' | 'writing'
  /** Of the stage, and how many there are; both 0 where that isn't known. While waiting: imports that come first. */
  readonly done: number
  readonly total: number
  /** Until it is all done, as far as can be told. */
  readonly secondsLeft: number | null
}

/** What an import has done. */
export interface AnkiReport {
  /** By which it can be undone for thirty days; null when nothing was new. */
  readonly changeId: string | null
  /** Decks that the package's cards lie in now. */
  readonly decks: readonly { readonly deckId: string; readonly name: string }[]
  /** Notes that were made, changed, the same, and left with what they say here though Anki says something else. */
  readonly notes: {
    readonly created: number
    readonly changed: number
    readonly same: number
    readonly keptHere: number
  }
  /** Cards that were made. */
  readonly cards: number
  /** Answers that entered the log, and of those how many of cards that have been deleted since. */
  readonly reviews: number
  readonly ofDeletedCards: number
  /** Dates set by hand or worked out anew that entered it. */
  readonly reschedulings: number
  /** Answers in the package that were in the log already, and those of cards that have been answered here since. */
  readonly known: number
  readonly overtaken: number
  /** Pictures and sounds that were kept. */
  readonly media: number
  readonly missingMedia: readonly string[]
  /** Files that are there and can't be kept, by why. */
  readonly unusableMedia: readonly { readonly name: string; readonly code: string }[]
  readonly leftOut: AnkiLeftOut
  readonly noteTypes: readonly AnkiPreviewType[]
  readonly noteChanges: AnkiPreview['noteChanges']
  readonly warnings: AnkiPreview['warnings']
  readonly found: AnkiFound | null
}

/** What the answers of a package say of their learner; null where there are too few of an answer's kind to tell. */
export interface AnkiFound {
  readonly reviews: number
  /** Of answers that were a card's first of their day and not its first at all: how many, recalled, as FSRS-6 expected. */
  readonly asked: number
  readonly recalled: number
  readonly expectedByFsrs: number
  /** How much more is recalled than FSRS-6 expects. */
  readonly againstFsrs: FoundGain | null
  /** How much more of that there is in the morning than at other times. */
  readonly mornings: FoundGain | null
}

/** A difference in recall with both ends of its 80 % interval, shares of 1: it is clear where 0 lies outside. */
export interface FoundGain {
  readonly gain: number
  readonly low: number
  readonly high: number
}

/** A package that was sent, and where its import stands. */
export interface AnkiImport {
  readonly importId: string
  readonly fileName: string
  readonly state: 'looked' | 'waiting' | 'running' | 'done' | 'refused' | 'cancelled' | 'lost'
  /** When it was sent, milliseconds since the epoch. */
  readonly at: number
  readonly preview: AnkiPreview | null
  readonly progress: AnkiProgress | null
  readonly report: AnkiReport | null
  readonly problem: AnkiImportProblem | null
}

/** The last line of the reply of POST api/anki; those before it are progress. */
export type AnkiLookReply =
  | { readonly status: 'looked'; readonly import: AnkiImport }
  | { readonly status: 'refused'; readonly problem: AnkiImportProblem }
