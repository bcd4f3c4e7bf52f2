import { z } from 'zod'
import {
  AS_THE_FILE_SAYS,
  COLUMN_USES,
  MOST_COLUMNS,
  usesProblem,
  type ImportNotice,
  type ImportProblem,
  type ReadLayout,
} from '@/lib/content/csv'
import { deckNameSchema } from './decks'
import type { NoteField } from '@/lib/content/note-types'
import type { NoteKind } from './sitting'

/** How a file is laid out, where the learner says it otherwise than it looks. */
const layoutSchema = z.strictObject({
  separator: z
    .string()
    .regex(/^[^"#\r\n]$/)
    .nullable(),
  hasHeader: z.boolean().nullable(),
  uses: z
    .array(z.enum(COLUMN_USES).nullable())
    .max(MOST_COLUMNS)
    .refine((uses) => usesProblem(uses) === null, {
      error: 'one column for the question, and one for each use',
    })
    .readonly()
    .nullable(),
})

/** Longer than any layout. */
const LAYOUT_CHARS = 4000

const jsonSchema = z
  .string()
  .max(LAYOUT_CHARS)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' })
      return z.NEVER
    }
  })

/** Fields beside the file of a multipart POST to api/import. */
export const importFieldsSchema = z.strictObject({
  mode: z.enum(['preview', 'commit']),
  /** The deck for rows that name none: an existing or a new name. */
  deckName: deckNameSchema,
  /** JSON; left out where the file is read as it looks. */
  layout: jsonSchema.pipe(layoutSchema).default(AS_THE_FILE_SAYS),
})

/** What a row would do: make a note, change one with the same first field, or nothing. */
export type RowStatus = 'new' | 'changed' | 'same'

export interface ImportRow {
  readonly line: number
  readonly deckName: string
  readonly kind: NoteKind
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
  /** How many cards it makes. */
  readonly cards: number
  readonly status: RowStatus
  /** What it changes of the note that is there; empty but for a changed one. */
  readonly changes: readonly RowChange[]
}

/** The beginning of what a note says in a field, or its tags one by one, and of what it would say. */
export interface RowChange {
  readonly field: NoteField | 'tags'
  readonly before: string
  readonly after: string
}

export interface ImportPreview {
  readonly layout: ReadLayout
  readonly counts: {
    readonly new: number
    readonly changed: number
    readonly same: number
    /** All of them, those of lines that say the same question too. */
    readonly problems: number
    readonly duplicates: number
  }
  /** The first rows of each status, for a look; in the order of the file. */
  readonly rows: readonly ImportRow[]
  readonly problems: readonly ImportProblem[]
  readonly notices: readonly ImportNotice[]
  readonly newDecks: readonly string[]
}

export interface ImportDone {
  /** By which it can be undone; null when there was nothing to import. */
  readonly changeId: string | null
  readonly created: number
  readonly changed: number
  readonly same: number
  readonly cards: number
  readonly decks: readonly { readonly deckId: string; readonly name: string }[]
}

/** An import that can still be undone. */
export interface RecentImport {
  readonly changeId: string
  /** When it was made, and until when it can be undone: milliseconds since the epoch. */
  readonly at: number
  readonly until: number
  /** Notes it made. */
  readonly created: number
  /** Notes it changed. */
  readonly changed: number
  /** It brought answers, too, and is undone with them, and with notes that were edited since. */
  readonly isWhole: boolean
}

/** How far an import has come: a line of the reply before its last. */
export interface ImportProgress {
  readonly stage: 'reading' | 'comparing' | 'writing'
  /** Lines or notes done, and how many there are; of reading neither is known. */
  readonly done: number
  readonly total: number
}

export type ImportReply =
  | { readonly status: 'preview'; readonly preview: ImportPreview }
  | { readonly status: 'done'; readonly done: ImportDone }
  /** Nothing was imported. */
  | { readonly status: 'refused'; readonly problems: readonly ImportProblem[] }
