import type { NotRestored, RestoredSection } from './archive'

/** What came back of an export. */
export interface RestoredReport {
  readonly decks: number
  readonly notes: number
  readonly cards: number
  readonly answers: number
  readonly media: number
  /** Sections that held something and do not come back. */
  readonly leftOut: readonly { readonly section: NotRestored; readonly rows: number }[]
}

/** Why an export was not brought back. Nothing of it was. */
export type RestoreProblem =
  | { readonly code: 'too-many'; readonly retrySeconds: number }
  /** It is none, or broken off. */
  | { readonly code: 'not-an-export' | 'broken' | 'too-large' | 'not-empty' | 'taken' | 'unknown-file' }
  | { readonly code: 'another-format'; readonly format: number }
  | { readonly code: 'no-room'; readonly what: 'notes' | 'media' }
  | { readonly code: 'missing-media' | 'another-media'; readonly file: string }
  | { readonly code: 'unknown-section'; readonly section: string }
  /** `row` counts from 1; null where it is not known which of the section it is. */
  | { readonly code: 'row'; readonly section: string; readonly row: number | null; readonly field: string }

/** Bytes of an archive that is sent. */
export const RESTORE_BYTES = 2 * 2 ** 30

/** The last line of the reply of api/account/restore; those before it say how many rows of a section there are so far. */
export type RestoreReply =
  | { readonly status: 'restored'; readonly report: RestoredReport }
  | { readonly status: 'refused'; readonly problem: RestoreProblem }
export interface RestoreProgress {
  readonly section: RestoredSection
  readonly rows: number
}
