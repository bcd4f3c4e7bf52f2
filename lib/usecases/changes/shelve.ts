import type { Viewer } from '@/lib/contracts/viewer'
import { cardStandings, type LockedNote } from '@/lib/data/bulk-notes'
import type { ShelvedCard } from '@/lib/data/changes'
import type { Database } from '@/lib/data/pool'
import type { Shelf } from '@/lib/scheduling'
import { recordAll } from '../log/recorded'
import { notesOf, type Made } from './outcome'

/** Sets the cards of notes aside, or takes them back into the queue. */
export async function shelve(
  connection: Database,
  viewer: Viewer,
  notes: readonly LockedNote[],
  shelf: Exclude<Shelf, 'removed'>,
  now: number,
): Promise<Made> {
  const cards = await cardStandings(connection, viewer, idsOf(notes))
  const changed = cards.filter((card) => card.shelf !== 'removed' && card.shelf !== shelf)
  await recordAll(
    viewer,
    changed.map(({ cardId }) => ({ kind: 'shelve', cardId, shelf })),
    now,
    connection,
  )
  const kept = changed.map(({ cardId, noteId, shelf: before }) => ({ cardId, noteId, before }))
  return { change: { kind: 'shelve', shelf, cards: kept }, notes: notesOf(changed), left: 0 }
}

/** Puts cards back on the shelf they were on; one on another shelf by now stays there. */
export async function undoShelve(
  connection: Database,
  viewer: Viewer,
  { shelf, cards }: { readonly shelf: Shelf; readonly cards: readonly ShelvedCard[] },
  there: readonly LockedNote[],
  now: number,
): Promise<number> {
  const standing = await cardStandings(connection, viewer, idsOf(there))
  const unchanged = new Set(standing.filter((card) => card.shelf === shelf).map(({ cardId }) => cardId))
  const back = cards.filter(({ cardId }) => unchanged.has(cardId))
  await recordAll(
    viewer,
    back.map(({ cardId, before }) => ({ kind: 'shelve', cardId, shelf: before })),
    now,
    connection,
  )
  return notesOf(back)
}

const idsOf = (notes: readonly LockedNote[]): string[] => notes.map(({ noteId }) => noteId)
