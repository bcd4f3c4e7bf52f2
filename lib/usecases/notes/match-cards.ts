import { v7 as uuidv7 } from 'uuid'
import type { Viewer } from '@/lib/contracts/viewer'
import { cardsOfNotes, insertCards, type CardOfNote } from '@/lib/data/cards'
import type { Database } from '@/lib/data/pool'
import { recordAll } from '../log/recorded'
import type { ServerEvent } from '../record-events'

/**
 * Brings the cards of notes in line with what their texts make now: missing ones are made, those no longer made are
 * removed, those made again come back to the shelf they had. A removed card keeps its row, its answers and its dates.
 *
 * @param ordinals by id of the note; none for a note that is deleted
 * @returns how many cards were made
 */
export async function matchCards(
  connection: Database,
  viewer: Viewer,
  ordinals: ReadonlyMap<string, readonly number[]>,
  now: number,
): Promise<number> {
  const existing = await cardsOfNotes(connection, viewer, [...ordinals.keys()])
  const known = new Set(existing.map(({ noteId, ordinal }) => `${noteId} ${ordinal}`))
  const missing = [...ordinals].flatMap(([noteId, wanted]) =>
    wanted
      .filter((ordinal) => !known.has(`${noteId} ${ordinal}`))
      .map((ordinal) => ({ cardId: uuidv7(), noteId, ordinal })),
  )
  await insertCards(connection, viewer, missing, now)
  const events = existing.flatMap((card) => shelvingOf(card, ordinals.get(card.noteId) ?? []))
  await recordAll(viewer, events, now, connection)
  return missing.length
}

function shelvingOf(card: CardOfNote, wanted: readonly number[]): ServerEvent[] {
  const isWanted = wanted.includes(card.ordinal)
  if (isWanted === (card.shelf !== 'removed')) return []
  return [{ kind: 'shelve', cardId: card.cardId, shelf: isWanted ? card.shelfBefore : 'removed' }]
}
