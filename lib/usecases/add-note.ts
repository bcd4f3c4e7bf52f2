import 'server-only'
import type { AddNoteInput } from '@/lib/contracts/decks'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalDeck } from '@/lib/data/decks'
import { database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { duplicateOf, type NoteDuplicate } from './notes/duplicate'
import { insertWritten } from './notes/insert-written'
import { haveRoom, noteRoom } from './notes/room'
import { withType } from './notes/with-type'
import { writtenNote, type NoteInvalid } from './notes/written-note'

/** Why a note was not added. */
export type AddNoteProblem =
  | { readonly code: 'deck-gone' }
  /** The viewer has no such type of notes. */
  | { readonly code: 'type-gone' }
  | { readonly code: 'no-room'; readonly most: number }
  | NoteInvalid
  | NoteDuplicate

/** Adds a note to a deck, with the cards it makes. */
export async function addNote(
  viewer: Viewer,
  { deckId, kind, tags, noteTypeId, ...content }: AddNoteInput,
  now: number,
): Promise<Result<{ readonly noteId: string; readonly cards: number }, AddNoteProblem>> {
  const fields = await withType(viewer, kind, content, { noteTypeId })
  if (kind === 'custom' && fields.type === undefined) return err({ code: 'type-gone' })
  const written = writtenNote(kind, fields, tags)
  if (!written.ok) return written
  if ((await selectOptionalDeck(viewer, deckId)) === null) return err({ code: 'deck-gone' })
  if (!(await haveRoom(database, viewer, 1))) return err({ code: 'no-room', most: noteRoom(viewer).notes })
  const made = await transaction((connection) =>
    insertWritten(connection, viewer, [{ deckId, written: written.value }], now),
  )
  const [noteId] = made.noteIds
  if (noteId === undefined) return err(await duplicateOf(viewer, deckId, written.value.text))
  return ok({ noteId, cards: made.cards.length })
}
