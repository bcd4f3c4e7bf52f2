import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { cardsOf } from '@/lib/content/notes'
import { selectOptionalNote, setNoteDeleted } from '@/lib/data/notes'
import { transaction } from '@/lib/data/transaction'
import { isUniqueViolation } from '@/lib/data/unique-violation'
import { duplicateOf, type NoteDuplicate } from './notes/duplicate'
import { matchCards } from './notes/match-cards'

/** Brings a deleted note back, its cards with their answers, dates and shelves. */
export async function restoreNote(
  viewer: Viewer,
  noteId: string,
  now: number,
): Promise<Result<null, { readonly code: 'not-found' } | NoteDuplicate>> {
  const note = await selectOptionalNote(viewer, noteId)
  if (note === null) return err({ code: 'not-found' })
  const ordinals = cardsOf(note.kind, note.fields).map(({ ordinal }) => ordinal)
  try {
    await transaction(async (connection) => {
      if (!(await setNoteDeleted(connection, viewer, noteId, null))) return
      await matchCards(connection, viewer, new Map([[noteId, ordinals]]), now)
    })
  } catch (error) {
    // Since it was deleted another note was given its name.
    if (!isUniqueViolation(error, 'notes_name_key')) throw error
    return err(await duplicateOf(viewer, note.deckId, note))
  }
  return ok(null)
}
