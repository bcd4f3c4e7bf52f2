import type { ContentProblem } from './limits'

export type NoteKind = 'basic' | 'basic-reversed' | 'cloze' | 'typed'

/** What a learner writes, in Markdown. In a cloze note `front` is the text with its deletions and `back` an extra. */
export interface NoteFields {
  readonly front: string
  readonly back: string
  readonly hint?: string
}

/** Fields as they are stored: checked, clean, and without an empty hint. */
export type ValidNote = NoteFields

export type NoteField = 'front' | 'back' | 'hint'

/** Why a field can't be part of a note; `lib/words/content.ts` has the sentences. Positions count characters from 0. */
export type NoteProblem = { readonly field: NoteField } & (
  | ContentProblem
  | { readonly code: 'empty' | 'cloze-none' }
  /** The answer to be typed shows nothing that could be. */
  | { readonly code: 'not-typable' }
  | { readonly code: 'cloze-unclosed' | 'cloze-empty'; readonly position: number }
  | { readonly code: 'cloze-number'; readonly position: number; readonly limit: number }
  | { readonly code: 'cloze-too-many'; readonly limit: number }
)

/** A card that a note makes: the number it keeps for good, and what it asks. A cloze card's number is its deletions'. */
export interface CardTemplate {
  readonly ordinal: number
  readonly template: 'forward' | 'reverse' | 'cloze' | 'typed'
}
