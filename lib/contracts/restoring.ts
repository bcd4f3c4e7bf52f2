import type { RestoredReport, RestoredSection, RestoreProblem } from '@/lib/content/export/restoring'

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
