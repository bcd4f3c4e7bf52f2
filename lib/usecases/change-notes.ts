import 'server-only'
import type { BulkChange, ChangeDone, ChangeNotesInput } from '@/lib/contracts/changes'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockNotes, type LockedNote } from '@/lib/data/bulk-notes'
import { insertChange } from '@/lib/data/changes'
import { selectOptionalDeck } from '@/lib/data/decks'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { isUniqueViolation } from '@/lib/data/unique-violation'
import { deleteAll } from './changes/delete'
import { move } from './changes/move'
import type { Made } from './changes/outcome'
import { reset } from './changes/reset'
import { shelve } from './changes/shelve'
import { tag } from './changes/tag'

/**
 * Changes many notes at once, all in one transaction, and keeps what it takes to undo it. Notes that are gone are passed
 * over; `busy` when somebody took a name in the target deck meanwhile.
 */
export async function changeNotes(
  viewer: Viewer,
  { noteIds, change }: ChangeNotesInput,
  now: number,
): Promise<Result<ChangeDone, { readonly code: 'deck-gone' } | { readonly code: 'busy' }>> {
  if (change.verb === 'move' && (await selectOptionalDeck(viewer, change.deckId)) === null) {
    return err({ code: 'deck-gone' })
  }
  try {
    return ok(
      await transaction(async (connection) => {
        const notes = await lockNotes(connection, viewer, noteIds)
        const made = await make(connection, viewer, notes, change, now)
        const { notes: changed, left } = made
        if (changed === 0) return { changeId: null, notes: 0, left }
        return { changeId: await insertChange(connection, viewer, made.change, now), notes: changed, left }
      }),
    )
  } catch (error) {
    if (isUniqueViolation(error, 'notes_name_key')) return err({ code: 'busy' })
    throw error
  }
}

function make(
  connection: Database,
  viewer: Viewer,
  notes: readonly LockedNote[],
  change: BulkChange,
  now: number,
): Promise<Made> {
  switch (change.verb) {
    case 'move':
      return move(connection, viewer, notes, change.deckId, now)
    case 'tag':
      return tag(connection, viewer, notes, change, now)
    case 'shelve':
      return shelve(connection, viewer, notes, change.shelf, now)
    case 'reset':
      return reset(connection, viewer, notes, now)
    case 'delete':
      return deleteAll(connection, viewer, notes, now)
  }
}
