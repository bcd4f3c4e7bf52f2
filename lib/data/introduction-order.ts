import 'server-only'
import type { StudyDay } from '@/lib/scheduling'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from './pool'

/** A card in use, and when it comes next. */
export interface CardDate {
  readonly cardId: string
  readonly noteId: string
  /** Null for a card that was never answered. */
  readonly dueDay: StudyDay | null
}

/** The cards in use of notes of the viewer's, in their order of introduction. */
export async function cardDates(
  connection: Database,
  viewer: Viewer,
  noteIds: readonly string[],
): Promise<CardDate[]> {
  const { rows } = await connection.query<CardDate>(
    `SELECT card_id AS "cardId", note_id AS "noteId", due_day AS "dueDay" FROM card_states
     WHERE user_id = $1 AND note_id = ANY ($2::uuid[]) AND shelf = 'active' ORDER BY position, card_id`,
    [viewer.userId, noteIds],
  )
  return rows
}

/** A card that was given another place in the order of introduction. */
export interface PlacedCard {
  readonly cardId: string
  readonly before: number
  readonly after: number
}

/**
 * Puts cards before all others in the order of introduction, in the order given. A place is no date and no event, so the
 * caller must have written to the log in the same transaction: whoever writes there at the same moment then begins anew,
 * and does not miss that the rows have moved.
 */
export async function placeFirst(
  connection: Database,
  viewer: Viewer,
  cardIds: readonly string[],
): Promise<PlacedCard[]> {
  if (cardIds.length === 0) return []
  const { rows } = await connection.query<PlacedCard>(
    `WITH first AS (SELECT min(position) AS place FROM card_states WHERE user_id = $1),
     placed AS (
       SELECT s.card_id, s.position AS before, first.place - $3 + given.turn - 1 AS after
       FROM first, unnest($2::uuid[]) WITH ORDINALITY AS given (id, turn)
       JOIN card_states s ON s.user_id = $1 AND s.card_id = given.id)
     UPDATE card_states s SET position = placed.after FROM placed
     WHERE s.user_id = $1 AND s.card_id = placed.card_id
     RETURNING s.card_id AS "cardId", placed.before::float8, placed.after::float8`,
    [viewer.userId, cardIds, cardIds.length],
  )
  return rows
}

/** Gives cards their old places back, those that were placed anew since excepted. As `placeFirst`, beside a write to the log. */
export async function placeBack(
  connection: Database,
  viewer: Viewer,
  cards: readonly PlacedCard[],
): Promise<void> {
  await connection.query(
    `UPDATE card_states s SET position = p.before
     FROM json_to_recordset($2) AS p ("cardId" uuid, before bigint, after bigint)
     WHERE s.user_id = $1 AND s.card_id = p."cardId" AND s.position = p.after`,
    [viewer.userId, JSON.stringify(cards)],
  )
}
