import 'server-only'
import { EXPORT, take } from '@/lib/auth/limits'
import { CSV_HEAD, csvRows } from '@/lib/content/export/csv-file'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import type { DeckRecord } from '@/lib/data/decks'
import { notesAfter } from '@/lib/data/notes'
import { decksToExport } from './decks/to-export'

/** A deck as a file. */
export interface DeckFile {
  readonly deckName: string
  /** The text, piece by piece as it is read. */
  readonly pieces: AsyncGenerator<string, void>
}

/** Notes read at once: few enough that a piece has some hundred kilobytes. */
const AT_ONCE = 1000

/**
 * The notes of a deck and of the decks in it as a CSV file that importing gives back as they are. No connection is held between two pieces, so
 * somebody who reads slowly keeps nobody waiting; a note changed meanwhile is in it as it was or as it is.
 */
export async function exportDeck(
  viewer: Viewer,
  deckId: string,
): Promise<Result<DeckFile, { readonly code: 'not-found' }>> {
  const decks = await decksToExport(viewer, deckId)
  const deck = decks?.find((each) => each.deckId === deckId)
  if (decks === null || deck === undefined) return err({ code: 'not-found' })
  return ok({ deckName: deck.name, pieces: piecesOf(viewer, decks) })
}

/** The notes of all decks as such a file. It is limited like everything that is large. */
export async function exportNotes(
  viewer: Viewer,
  now: number,
): Promise<
  Result<AsyncGenerator<string, void>, { readonly code: 'too-many'; readonly retrySeconds: number }>
> {
  const allowed = await take(EXPORT, [viewer.userId], now)
  return allowed.ok ? ok(await notesFile(viewer)) : err({ code: 'too-many', retrySeconds: allowed.error })
}

/** The same without a limit, for whoever runs the server. */
export const notesFile = async (viewer: Viewer): Promise<AsyncGenerator<string, void>> =>
  piecesOf(viewer, (await decksToExport(viewer, null)) ?? [])

async function* piecesOf(viewer: Viewer, decks: readonly DeckRecord[]): AsyncGenerator<string, void> {
  yield CSV_HEAD
  for (const deck of decks) yield* rowsOf(viewer, deck)
}

async function* rowsOf(viewer: Viewer, { deckId, name: deckName }: DeckRecord): AsyncGenerator<string, void> {
  let after: string | null = null
  do {
    const notes = await notesAfter(viewer, deckId, after, AT_ONCE)
    if (notes.length > 0) yield csvRows(notes.map((note) => ({ ...note, deckName })))
    after = notes.length === AT_ONCE ? (notes.at(-1)?.noteId ?? null) : null
  } while (after !== null)
}
