import 'server-only'
import { CSV_HEAD, csvRows } from '@/lib/content/export/csv-file'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalDeck, type DeckRecord } from '@/lib/data/decks'
import { notesAfter } from '@/lib/data/notes'

/** A deck as a file. */
export interface DeckFile {
  readonly deckName: string
  /** The text, piece by piece as it is read. */
  readonly pieces: AsyncGenerator<string, void>
}

/** Notes read at once: few enough that a piece has some hundred kilobytes. */
const AT_ONCE = 1000

/**
 * A deck's notes as a CSV file that importing gives back as they are. No connection is held between two pieces, so
 * somebody who reads slowly keeps nobody waiting; a note changed meanwhile is in it as it was or as it is.
 */
export async function exportDeck(
  viewer: Viewer,
  deckId: string,
): Promise<Result<DeckFile, { readonly code: 'not-found' }>> {
  const deck = await selectOptionalDeck(viewer, deckId)
  if (deck === null) return err({ code: 'not-found' })
  return ok({ deckName: deck.name, pieces: piecesOf(viewer, deck) })
}

async function* piecesOf(
  viewer: Viewer,
  { deckId, name: deckName }: DeckRecord,
): AsyncGenerator<string, void> {
  yield CSV_HEAD
  let after: string | null = null
  do {
    const notes = await notesAfter(viewer, deckId, after, AT_ONCE)
    if (notes.length > 0) yield csvRows(notes.map((note) => ({ ...note, deckName })))
    after = notes.length === AT_ONCE ? (notes.at(-1)?.noteId ?? null) : null
  } while (after !== null)
}
