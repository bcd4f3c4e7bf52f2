import type { NoteFields, NoteKind } from '../note-types'

export const IMPORT_LIMITS = {
  bytes: 20_000_000,
  rows: 50_000,
  fieldChars: 100_000,
  tags: 100,
  tagChars: 100,
  deckChars: 200,
  /** Problems listed; one more than anybody mends before trying again. */
  problems: 200,
} as const

/** A row read as a note. `deckName` is null where the file names none. */
export interface ParsedNote {
  readonly line: number
  readonly deckName: string | null
  readonly kind: NoteKind
  readonly fields: NoteFields
  readonly tags: readonly string[]
}

export type ImportProblemCode =
  | 'empty-file'
  | 'too-large'
  | 'too-many-rows'
  | 'no-room'
  | 'not-utf8'
  | 'binary'
  | 'broken-quote'
  | 'too-many-columns'
  | 'no-front'
  | 'no-back'
  | 'field-too-long'
  | 'too-many-tags'
  | 'tag-too-long'
  | 'deck-name-too-long'
  | 'cloze'
  | 'content'
  | 'duplicate'

/** Something that keeps a row from becoming a note: where, and what. */
export interface ImportProblem {
  readonly line: number
  /** Field number from 1; null where the row as a whole is meant. */
  readonly column: number | null
  /** The column's name where the file gives one. */
  readonly columnName: string | null
  readonly code: ImportProblemCode
  /** A figure, the other line, or the code of a `NoteProblem`, which a sentence about it names. */
  readonly detail: string | null
}

/** Something done differently from what the file may expect; nothing is refused for it. */
export interface ImportNotice {
  readonly code:
    | 'unknown-directive'
    | 'unknown-notetype'
    | 'guid-ignored'
    | 'html-converted'
    /** The first row was read as the names of the columns. */
    | 'header-row'
    /** Lines that begin with # were left out; `detail` is their number. */
    | 'comments-left-out'
    /** A column that is no part of a note; `detail` is its name or number. */
    | 'column-ignored'
  readonly line: number | null
  readonly detail: string | null
}
