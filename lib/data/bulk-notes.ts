import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { CardState, Shelf } from '@/lib/scheduling'
import type { MovedNote } from './changes'
import type { Database } from './pool'

/** A note as a change to many needs it. */
export interface LockedNote {
  readonly noteId: string
  readonly deckId: string
  readonly tags: readonly string[]
  /** Raised by every edit. */
  readonly version: number
}

/** Holds notes of the viewer's until the transaction ends; those that are deleted or not there are left out. */
export async function lockNotes(
  connection: Database,
  viewer: Viewer,
  noteIds: readonly string[],
): Promise<LockedNote[]> {
  const { rows } = await connection.query<LockedNote>(
    `SELECT id AS "noteId", deck_id AS "deckId", tags, version FROM notes
     WHERE user_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NULL ORDER BY id FOR UPDATE`,
    [viewer.userId, noteIds],
  )
  return rows
}

/**
 * Puts notes into other decks of the viewer's. One whose name is taken there stays where it is, and of several that
 * bring the same name the first goes.
 *
 * @returns those that were moved
 */
export async function moveNotes(
  connection: Database,
  viewer: Viewer,
  moves: readonly { readonly noteId: string; readonly toDeckId: string }[],
): Promise<MovedNote[]> {
  const { rows } = await connection.query<MovedNote>(
    `WITH asked AS (
       SELECT n.id, n.deck_id AS from_deck, m.deck_id AS to_deck,
         row_number() OVER (PARTITION BY m.deck_id, n.kind, n.key_hash ORDER BY n.id) AS turn
       FROM json_to_recordset($2) AS m (id uuid, deck_id uuid)
       JOIN notes n ON n.id = m.id AND n.user_id = $1
       JOIN decks d ON d.id = m.deck_id AND d.user_id = $1 AND d.deleted_at IS NULL
       WHERE n.deleted_at IS NULL AND n.deck_id <> m.deck_id AND NOT EXISTS (
         SELECT FROM notes o WHERE o.user_id = $1 AND o.deck_id = m.deck_id AND o.kind = n.kind
           AND o.key_hash = n.key_hash AND o.deleted_at IS NULL))
     UPDATE notes n SET deck_id = asked.to_deck FROM asked WHERE n.id = asked.id AND asked.turn = 1
     RETURNING n.id AS "noteId", asked.from_deck AS "fromDeckId", asked.to_deck AS "toDeckId"`,
    [viewer.userId, JSON.stringify(moves.map(({ noteId, toDeckId }) => ({ id: noteId, deck_id: toDeckId })))],
  )
  return rows
}

/** Writes the tags of notes that the transaction holds. */
export async function setTags(
  connection: Database,
  viewer: Viewer,
  notes: readonly { readonly noteId: string; readonly tags: readonly string[] }[],
  now: number,
): Promise<void> {
  await connection.query(
    `UPDATE notes n SET tags = t.tags, version = n.version + 1, updated_at = $3
     FROM json_to_recordset($2) AS t (id uuid, tags text[]) WHERE n.user_id = $1 AND n.id = t.id`,
    [viewer.userId, JSON.stringify(notes.map(({ noteId, tags }) => ({ id: noteId, tags }))), new Date(now)],
  )
}

/** Marks notes as deleted; returns those that weren't before. */
export async function markDeleted(
  connection: Database,
  viewer: Viewer,
  noteIds: readonly string[],
  now: number,
): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    `UPDATE notes SET deleted_at = $3
     WHERE user_id = $1 AND id = ANY ($2::uuid[]) AND deleted_at IS NULL RETURNING id`,
    [viewer.userId, noteIds, new Date(now)],
  )
  return rows.map(({ id }) => id)
}

/**
 * Takes the mark of one deletion away. A note that was deleted at another time, or whose name is taken since, is left.
 *
 * @param deletedAt when these were deleted, milliseconds since the epoch
 * @returns the ids of those that are back
 */
export async function unmarkDeleted(
  connection: Database,
  viewer: Viewer,
  noteIds: readonly string[],
  deletedAt: number,
): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    `UPDATE notes n SET deleted_at = NULL
     WHERE n.user_id = $1 AND n.id = ANY ($2::uuid[]) AND n.deleted_at = $3 AND NOT EXISTS (
       SELECT FROM notes o WHERE o.user_id = $1 AND o.deck_id = n.deck_id AND o.kind = n.kind
         AND o.key_hash = n.key_hash AND o.deleted_at IS NULL)
     RETURNING n.id`,
    [viewer.userId, noteIds, new Date(deletedAt)],
  )
  return rows.map(({ id }) => id)
}

/** A card of a note, and where it stands. */
export interface CardStanding {
  readonly cardId: string
  readonly noteId: string
  readonly stage: CardState['stage']
  readonly shelf: Shelf
}

/** All cards that notes of the viewer's ever had. */
export async function cardStandings(
  connection: Database,
  viewer: Viewer,
  noteIds: readonly string[],
): Promise<CardStanding[]> {
  const { rows } = await connection.query<CardStanding>(
    `SELECT card_id AS "cardId", note_id AS "noteId", stage, shelf FROM card_states
     WHERE user_id = $1 AND note_id = ANY ($2::uuid[]) ORDER BY note_id, card_id`,
    [viewer.userId, noteIds],
  )
  return rows
}
