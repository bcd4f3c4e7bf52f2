import { CONTENT_LIMITS, type ContentProblem } from './limits'

/** Kinds of note that are written by hand, or in a file of rows. */
export type WrittenKind = 'basic' | 'basic-reversed' | 'cloze' | 'typed' | 'question'

/** Kinds whose fields have names and stay HTML: of a type that somebody made in Anki, and pictures with parts hidden. */
export type RawKind = 'custom' | 'image-occlusion'

export type NoteKind = WrittenKind | RawKind

export const isRawKind = (kind: NoteKind): kind is RawKind => kind === 'custom' || kind === 'image-occlusion'

/**
 * What a learner writes, in Markdown. In a cloze note `front` is the text with its deletions and `back` an extra; in a
 * question to think about `back` is its key points, and may be empty.
 */
export interface NoteFields extends TextFields {
  /**
   * The fields of a raw kind by their names, in HTML as Anki has it, pictures and sounds by their addresses here. Its
   * `front` and `back` say the same in Markdown, for lists and searches, and are worked out from these.
   */
  readonly raw?: RawFields | undefined
  /** What a custom note's type makes of its fields: there whenever one is read. */
  readonly type?: NoteTypeShape | undefined
}

export type RawFields = Readonly<Record<string, string>>

/** A type of note that was made in Anki. */
export interface NoteTypeShape {
  /** Of its row; left out where a note holds its type itself, as one given by a class does. */
  readonly id?: string | undefined
  readonly name: string
  /** Names of its fields, in their order. */
  readonly fields: readonly string[]
  /** In Anki's template language; a card's ordinal is the place of its template, or the number of its gap. */
  readonly templates: readonly { readonly name: string; readonly front: string; readonly back: string }[]
  readonly isCloze: boolean
}

interface TextFields {
  readonly front: string
  readonly back: string
  readonly hint?: string | undefined
  /** What it is like, shown with the answer. */
  readonly metaphor?: string | undefined
  /** Where it is from, shown with the answer. */
  readonly source?: string | undefined
  /** The languages of front and back, as in BCP 47; unknown when left out. */
  readonly frontLang?: string | undefined
  readonly backLang?: string | undefined
  /** `ltr` or `rtl`; the letters themselves tell when it is left out or `auto`. */
  readonly frontDir?: string | undefined
  readonly backDir?: string | undefined
}

/** Fields as they are stored: checked, clean, and without empty ones but front and back. */
export type ValidNote = NoteFields

export type NoteField = keyof TextFields

/** Fields that hold a text in Markdown. */
export const TEXT_FIELDS = [
  'front',
  'back',
  'hint',
  'metaphor',
  'source',
] as const satisfies readonly NoteField[]
/** The characters a field may hold: what stands beside the answer is a remark, not a second answer. */
export const fieldLimit = (field: NoteField): number =>
  field === 'metaphor' || field === 'source' ? CONTENT_LIMITS.remarkChars : CONTENT_LIMITS.fieldChars

/** Fields that say in which language and direction the front and the back are to be read. */
export const LOCALE_FIELDS = [
  'frontLang',
  'backLang',
  'frontDir',
  'backDir',
] as const satisfies readonly NoteField[]

/** Why a field can't be part of a note; `lib/words/content.ts` has the sentences. Positions count characters from 0. */
export type NoteProblem =
  | FieldProblem
  /** A field of a raw kind, by its name. */
  | ({ readonly field: 'raw'; readonly name: string } & (
      ContentProblem | { readonly code: 'shows-nothing' | 'gaps-none' | 'parts-none' | 'no-picture' }
    ))

export type FieldProblem = { readonly field: NoteField } & (
  | ContentProblem
  | { readonly code: 'empty' | 'cloze-none' }
  /** The answer to be typed shows nothing that could be. */
  | { readonly code: 'not-typable' }
  | { readonly code: 'cloze-unclosed' | 'cloze-empty'; readonly position: number }
  | { readonly code: 'cloze-number'; readonly position: number; readonly limit: number }
  | { readonly code: 'cloze-too-many'; readonly limit: number }
  | { readonly code: 'not-a-language' | 'not-a-direction' }
)

/** A card that a note makes: the number it keeps for good, and what it asks. A cloze card's number is its deletions'. */
export interface CardTemplate {
  readonly ordinal: number
  readonly template: 'forward' | 'reverse' | 'cloze' | 'typed' | 'own'
}
