import { CONTENT_LIMITS, type ContentProblem } from './limits'

export type NoteKind = 'basic' | 'basic-reversed' | 'cloze' | 'typed' | 'question'

/**
 * What a learner writes, in Markdown. In a cloze note `front` is the text with its deletions and `back` an extra; in a
 * question to think about `back` is its key points, and may be empty.
 */
export interface NoteFields {
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

export type NoteField = keyof NoteFields

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
export type NoteProblem = { readonly field: NoteField } & (
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
  readonly template: 'forward' | 'reverse' | 'cloze' | 'typed'
}
