import { z } from 'zod'
import type { ImportNotice, ImportProblem } from '@/lib/content/csv'
import { deckNameSchema } from './decks'
import type { NoteKind } from './sitting'

/** Fields beside the file of a multipart POST to api/import. */
export const importFieldsSchema = z.strictObject({
  mode: z.enum(['preview', 'commit']),
  /** The deck for rows that name none: an existing or a new name. */
  deckName: deckNameSchema,
})

/** What a row would do: make a note, change one with the same first field, or nothing. */
export type RowStatus = 'new' | 'changed' | 'same'

export interface ImportRow {
  readonly line: number
  readonly deckName: string
  readonly kind: NoteKind
  readonly front: string
  readonly back: string
  readonly status: RowStatus
}

export interface ImportPreview {
  readonly counts: {
    readonly new: number
    readonly changed: number
    readonly same: number
    readonly problems: number
  }
  /** The first rows, for a look. */
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
}

export type ImportReply =
  | { readonly status: 'preview'; readonly preview: ImportPreview }
  | { readonly status: 'done'; readonly done: ImportDone }
  /** Nothing was imported. */
  | { readonly status: 'refused'; readonly problems: readonly ImportProblem[] }
