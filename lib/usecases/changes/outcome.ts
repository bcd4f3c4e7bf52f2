import type { Change } from '@/lib/data/changes'

/** What was done in a transaction. */
export interface Made {
  readonly change: Change
  /** Notes that were changed. */
  readonly notes: number
  /** Notes that had to be left as they are. */
  readonly left: number
}

/** How many different notes some things belong to. */
export const notesOf = (things: readonly { readonly noteId: string }[]): number =>
  new Set(things.map(({ noteId }) => noteId)).size
