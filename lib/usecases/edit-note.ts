import 'server-only'
import type { EditNoteInput, NoteDto } from '@/lib/contracts/decks'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalNoteDto } from '@/lib/data/note-pages'
import { selectOptionalNote, updateNotes, type NoteRecord } from '@/lib/data/notes'
import { transaction } from '@/lib/data/transaction'
import { isUniqueViolation } from '@/lib/data/unique-violation'
import { duplicateOf, type NoteDuplicate } from './notes/duplicate'
import { matchCards } from './notes/match-cards'
import { fieldsFor } from './notes/with-type'
import { withNameOf, writtenNote, type NoteInvalid, type WrittenNote } from './notes/written-note'

/** Why a note was not changed. */
export type EditNoteProblem =
  | { readonly code: 'not-found' }
  | NoteInvalid
  | NoteDuplicate
  /** It was changed since the version the writer saw: here is the other. Nothing was overwritten. */
  | { readonly code: 'conflict'; readonly current: NoteDto }

/**
 * Changes what a note says. Its cards keep their answers and dates; those its text no longer makes are removed, new
 * ones are made.
 */
export async function editNote(
  viewer: Viewer,
  { noteId, version, kind, tags, noteTypeId: _, ...content }: EditNoteInput,
  now: number,
): Promise<Result<{ readonly version: number }, EditNoteProblem>> {
  const before = await selectOptionalNote(viewer, noteId)
  if (before === null || before.isDeleted) return err({ code: 'not-found' })
  const fields = fieldsFor(before, kind, content)
  if (fields === null) return err({ code: 'not-found' })
  const written = writtenNote(kind, fields, tags)
  if (!written.ok) return written
  if (before.version !== version) return conflict(viewer, noteId)
  try {
    const isWritten = await write(viewer, before, withNameOf(before, written.value), now)
    return isWritten ? ok({ version: version + 1 }) : await conflict(viewer, noteId)
  } catch (error) {
    if (!isUniqueViolation(error, 'notes_name_key')) throw error
    return err(await duplicateOf(viewer, before.deckId, written.value.text))
  }
}

/** Writes a text over the version it was written for; false if another came between. */
function write(
  viewer: Viewer,
  { noteId, version }: NoteRecord,
  { text, ordinals }: WrittenNote,
  now: number,
): Promise<boolean> {
  return transaction(async (connection) => {
    const changed = await updateNotes(connection, viewer, [{ ...text, noteId, version }], now)
    if (changed.length === 0) return false
    await matchCards(connection, viewer, new Map([[noteId, ordinals]]), now)
    return true
  })
}

async function conflict(
  viewer: Viewer,
  noteId: string,
): Promise<
  Result<never, { readonly code: 'not-found' } | { readonly code: 'conflict'; readonly current: NoteDto }>
> {
  const current = await selectOptionalNoteDto(viewer, noteId)
  return err(current === null ? { code: 'not-found' } : { code: 'conflict', current })
}
