import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { setNoteDeleted } from '@/lib/data/notes'
import { transaction } from '@/lib/data/transaction'
import { matchCards } from './notes/match-cards'

/** Deletes a note: it and its cards leave lists and sittings. Their answers stay in the log, and it can come back. */
export async function deleteNote(
  viewer: Viewer,
  noteId: string,
  now: number,
): Promise<Result<null, { readonly code: 'not-found' }>> {
  const isDeleted = await transaction(async (connection) => {
    if (!(await setNoteDeleted(connection, viewer, noteId, now))) return false
    await matchCards(connection, viewer, new Map([[noteId, []]]), now)
    return true
  })
  return isDeleted ? ok(null) : err({ code: 'not-found' })
}
