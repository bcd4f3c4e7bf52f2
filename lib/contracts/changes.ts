import { z } from 'zod'
import { LIMITS } from './limits'

const tags = z.array(z.string().trim().min(1).max(LIMITS.tagChars)).max(LIMITS.tags)

/** What is done to many notes at once. */
const bulkChangeSchema = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('move'), deckId: z.uuid() }),
  z.strictObject({ verb: z.literal('tag'), add: tags, remove: tags }),
  z.strictObject({ verb: z.literal('shelve'), shelf: z.enum(['active', 'suspended']) }),
  z.strictObject({ verb: z.literal('reset') }),
  z.strictObject({ verb: z.literal('delete') }),
])

export const changeNotesSchema = z.strictObject({
  noteIds: z.array(z.uuid()).min(1).max(LIMITS.notesAtOnce),
  change: bulkChangeSchema,
})

export const undoChangeSchema = z.strictObject({ changeId: z.uuid() })

export type BulkChange = z.infer<typeof bulkChangeSchema>
export type ChangeNotesInput = z.infer<typeof changeNotesSchema>

/** What came of a change to many notes. */
export interface ChangeDone {
  /** By which it can be undone; null when there was nothing to change. */
  readonly changeId: string | null
  /** Notes it changed. */
  readonly notes: number
  /** Notes it had to leave: their name is taken in that deck, or they would have too many tags. */
  readonly left: number
}

/** What came of undoing a change: notes, or cards where their dates were changed. */
export interface ChangeUndone {
  readonly undone: number
  /** Notes left as they are: changed again since, or their place is taken. */
  readonly left: number
}

/** Why many notes were not changed. */
export type ChangeProblem =
  | { readonly code: 'signed-out' }
  | { readonly code: 'malformed' }
  /** The deck to move to is gone. */
  | { readonly code: 'deck-gone' }
  /** Somebody kept changing the same notes: try again. */
  | { readonly code: 'busy' }

/** Why a change was not undone. */
export type UndoProblem =
  | { readonly code: 'signed-out' }
  | { readonly code: 'not-found' }
  | { readonly code: 'already-undone' }
  | { readonly code: 'busy' }
