import { cardsOf } from '@/lib/content/notes'
import type { Viewer } from '@/lib/contracts/viewer'
import { markDeleted, unmarkDeleted, type LockedNote } from '@/lib/data/bulk-notes'
import { selectNotes } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import { matchCards } from '../notes/match-cards'
import type { Made } from './outcome'

/** Deletes notes: they and their cards leave lists and sittings, their answers stay in the log. */
export async function deleteAll(
  connection: Database,
  viewer: Viewer,
  notes: readonly LockedNote[],
  now: number,
): Promise<Made> {
  const ids = notes.map(({ noteId }) => noteId)
  const noteIds = await markDeleted(connection, viewer, ids, now)
  await matchCards(connection, viewer, new Map(noteIds.map((noteId) => [noteId, []])), now)
  return { change: { kind: 'delete', noteIds }, notes: noteIds.length, left: 0 }
}

/**
 * Brings notes back, their cards with answers, dates and shelves; one whose name is taken since stays deleted.
 *
 * @param deletedAt when they were deleted, milliseconds since the epoch
 */
export async function undoDelete(
  connection: Database,
  viewer: Viewer,
  noteIds: readonly string[],
  deletedAt: number,
  now: number,
): Promise<number> {
  const back = await unmarkDeleted(connection, viewer, noteIds, deletedAt)
  const notes = await selectNotes(connection, viewer, back)
  const ordinals = new Map(
    notes.map(({ noteId, kind, fields }) => [noteId, cardsOf(kind, fields).map(({ ordinal }) => ordinal)]),
  )
  await matchCards(connection, viewer, ordinals, now)
  return back.length
}
