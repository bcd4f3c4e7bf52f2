import type { Viewer } from '@/lib/contracts/viewer'
import { cardStandings, moveNotes, type LockedNote } from '@/lib/data/bulk-notes'
import type { MovedNote } from '@/lib/data/changes'
import type { Database } from '@/lib/data/pool'
import { recordAll } from '../log/recorded'
import type { Made } from './outcome'

/** Puts notes into a deck, and their cards with them; a note whose name is taken there stays. */
export async function move(
  connection: Database,
  viewer: Viewer,
  notes: readonly LockedNote[],
  deckId: string,
  now: number,
): Promise<Made> {
  const elsewhere = notes.filter((note) => note.deckId !== deckId)
  const moved = await moveWithCards(
    connection,
    viewer,
    elsewhere.map(({ noteId }) => ({ noteId, toDeckId: deckId })),
    now,
  )
  return {
    change: { kind: 'move', notes: moved },
    notes: moved.length,
    left: elsewhere.length - moved.length,
  }
}

/** Puts notes back into the decks they came from; one that was moved on since stays. */
export async function undoMove(
  connection: Database,
  viewer: Viewer,
  notes: readonly MovedNote[],
  there: readonly LockedNote[],
  now: number,
): Promise<number> {
  const decks = new Map(there.map(({ noteId, deckId }) => [noteId, deckId]))
  const unmoved = notes.filter(({ noteId, toDeckId }) => decks.get(noteId) === toDeckId)
  const back = unmoved.map(({ noteId, fromDeckId }) => ({ noteId, toDeckId: fromDeckId }))
  return (await moveWithCards(connection, viewer, back, now)).length
}

async function moveWithCards(
  connection: Database,
  viewer: Viewer,
  moves: readonly { readonly noteId: string; readonly toDeckId: string }[],
  now: number,
): Promise<MovedNote[]> {
  const moved = await moveNotes(connection, viewer, moves)
  const decks = new Map(moved.map(({ noteId, toDeckId }) => [noteId, toDeckId]))
  const cards = await cardStandings(connection, viewer, [...decks.keys()])
  await recordAll(
    viewer,
    cards.flatMap(({ cardId, noteId }) => {
      const deckId = decks.get(noteId)
      return deckId === undefined ? [] : [{ kind: 'move' as const, cardId, deckId }]
    }),
    now,
    connection,
  )
  return moved
}
