import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Shelf } from '@/lib/scheduling'
import { ANYBODY, database, type Database } from './pool'

/** A card to make. */
export interface NewCard {
  readonly cardId: string
  readonly noteId: string
  readonly ordinal: number
}

/** A card of a note and where it stands with its learner's wishes. */
export interface CardOfNote {
  readonly cardId: string
  readonly noteId: string
  readonly ordinal: number
  readonly shelf: Shelf
  /** The shelf it had before it was removed, or has. */
  readonly shelfBefore: Exclude<Shelf, 'removed'>
}

/** Positions of one millisecond: cards made later come later, and those made together keep their order. */
const POSITIONS_A_MILLISECOND = 1000

/**
 * Makes cards for notes of the viewer, each with its state, to be introduced in the order given.
 *
 * @param before how many were made with them at the same moment, and come first
 */
export async function insertCards(
  connection: Database,
  viewer: Viewer,
  cards: readonly NewCard[],
  now: number,
  before = 0,
): Promise<void> {
  if (cards.length === 0) return
  await connection.query(
    `WITH made AS (
       INSERT INTO cards (id, user_id, note_id, ordinal)
       SELECT c.id, $1, n.id, c.ordinal
       FROM json_to_recordset($2) AS c (id uuid, note_id uuid, ordinal int)
       JOIN notes n ON n.id = c.note_id AND n.user_id = $1
       RETURNING id, note_id)
     INSERT INTO card_states (user_id, card_id, note_id, deck_id, position)
     SELECT $1, made.id, made.note_id, n.deck_id, c.position
     FROM made
     JOIN json_to_recordset($2) AS c (id uuid, position bigint) ON c.id = made.id
     JOIN notes n ON n.id = made.note_id`,
    [viewer.userId, JSON.stringify(cards.map((card, index) => recordOf(card, before + index, now)))],
  )
}

const recordOf = ({ cardId, noteId, ordinal }: NewCard, index: number, now: number) => ({
  id: cardId,
  note_id: noteId,
  ordinal,
  position: now * POSITIONS_A_MILLISECOND + index,
})

/** Every card that some notes of the viewer's ever had. */
export async function cardsOfNotes(
  connection: Database,
  viewer: Viewer,
  noteIds: readonly string[],
): Promise<CardOfNote[]> {
  const { rows } = await connection.query<{
    cardId: string
    noteId: string
    ordinal: number
    shelf: Shelf
    shelfBefore: 'active' | 'suspended'
  }>(
    `SELECT c.id AS "cardId", c.note_id AS "noteId", c.ordinal, s.shelf,
       CASE WHEN s.shelf <> 'removed' THEN s.shelf ELSE coalesce((
         SELECT e.data->>'shelf' FROM events e
         WHERE e.user_id = $1 AND e.card_id = c.id AND e.kind = 'shelve' AND e.data->>'shelf' <> 'removed'
         ORDER BY e.seq DESC LIMIT 1), 'active') END AS "shelfBefore"
     FROM cards c JOIN card_states s ON s.user_id = c.user_id AND s.card_id = c.id
     WHERE c.user_id = ${ANYBODY} AND c.note_id = ANY ($2::uuid[])
     ORDER BY c.note_id, c.ordinal`,
    [viewer.userId, noteIds],
  )
  return rows
}

/** Which note a card of the viewer's belongs to, and whether that note is there. */
export async function selectOptionalCard(
  viewer: Viewer,
  cardId: string,
): Promise<{ readonly noteId: string; readonly ordinal: number; readonly shelf: Shelf } | null> {
  const { rows } = await database.query<{ noteId: string; ordinal: number; shelf: Shelf }>(
    `SELECT s.note_id AS "noteId", c.ordinal, s.shelf FROM card_states s JOIN cards c ON c.id = s.card_id
     WHERE s.user_id = $1 AND s.card_id = $2`,
    [viewer.userId, cardId],
  )
  return rows[0] ?? null
}
