import { v7 as uuidv7 } from 'uuid'
import type { Viewer } from '@/lib/contracts/viewer'
import { insertCards, type NewCard } from '@/lib/data/cards'
import { insertNotes } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import type { WrittenNote } from './written-note'

/** A note to make in a deck. */
export interface NoteForDeck {
  readonly deckId: string
  readonly written: WrittenNote
  /** Which id it gets, where somebody has to know it. */
  readonly noteId?: string
}

/** A card that was made, and the deck it is in. */
export type MadeCard = NewCard & { readonly deckId: string }

/** Few enough that making a statement of them keeps others waiting for some hundredths of a second only. */
const AT_ONCE = 500

/**
 * Makes notes and their cards, in the order given. A note whose name is taken in its deck and kind is left out.
 *
 * @param wrote is told how many of them are done, now and then
 * @returns the ids of the notes that were made, and their cards
 */
export async function insertWritten(
  connection: Database,
  viewer: Viewer,
  notes: readonly NoteForDeck[],
  now: number,
  wrote: (notes: number) => void = () => undefined,
): Promise<{ readonly noteIds: readonly string[]; readonly cards: readonly MadeCard[] }> {
  const noteIds: string[] = []
  const made: MadeCard[] = []
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    const some = notes
      .slice(from, from + AT_ONCE)
      .map((note) => ({ ...note, noteId: note.noteId ?? uuidv7() }))
    const inserted = new Set(
      await insertNotes(
        connection,
        viewer,
        some.map(({ noteId, deckId, written }) => ({ ...written.text, noteId, deckId })),
        now,
      ),
    )
    const cards = some
      .filter(({ noteId }) => inserted.has(noteId))
      .flatMap(({ noteId, deckId, written }) =>
        written.ordinals.map((ordinal) => ({ cardId: uuidv7(), noteId, deckId, ordinal })),
      )
    await insertCards(connection, viewer, cards, now, made.length)
    noteIds.push(...inserted)
    made.push(...cards)
    wrote(from + some.length)
  }
  return { noteIds, cards: made }
}
