import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from './pool'

/** What a deck is, apart from its cards. */
export interface DeckRecord {
  readonly deckId: string
  readonly name: string
  readonly description: string
  readonly desiredRetention: number | null
  readonly isArchived: boolean
  readonly isPaused: boolean
}

const COLUMNS = `
  d.id AS "deckId", d.name, d.description, d.desired_retention AS "desiredRetention",
  d.archived_at IS NOT NULL AS "isArchived", d.paused_at IS NOT NULL AS "isPaused"`

/** The viewer's decks, archived ones too; deleted ones are not among them. */
export async function allDecks(viewer: Viewer, connection: Database = database): Promise<DeckRecord[]> {
  const { rows } = await connection.query<DeckRecord>(
    `SELECT ${COLUMNS} FROM decks d WHERE d.user_id = $1 AND d.deleted_at IS NULL`,
    [viewer.userId],
  )
  return rows
}

/** The viewer's decks as `allDecks` gives them, held until the transaction ends: nobody renames one meanwhile. */
export async function lockDecks(connection: Database, viewer: Viewer): Promise<DeckRecord[]> {
  const { rows } = await connection.query<DeckRecord>(
    `SELECT ${COLUMNS} FROM decks d WHERE d.user_id = $1 AND d.deleted_at IS NULL ORDER BY d.id FOR UPDATE`,
    [viewer.userId],
  )
  return rows
}

/** One of the viewer's decks, archived or not; null for one that is deleted or isn't the viewer's. */
export async function selectOptionalDeck(
  viewer: Viewer,
  deckId: string,
  connection: Database = database,
): Promise<DeckRecord | null> {
  const { rows } = await connection.query<DeckRecord>(
    `SELECT ${COLUMNS} FROM decks d WHERE d.user_id = $1 AND d.id = $2 AND d.deleted_at IS NULL`,
    [viewer.userId, deckId],
  )
  return rows[0] ?? null
}

/** The viewer's decks of these names, archived ones too; deleted ones have given theirs up. */
export async function decksByName(
  viewer: Viewer,
  names: readonly string[],
  connection: Database = database,
): Promise<DeckRecord[]> {
  const { rows } = await connection.query<DeckRecord>(
    `SELECT ${COLUMNS} FROM decks d WHERE d.user_id = $1 AND d.name = ANY ($2) AND d.deleted_at IS NULL`,
    [viewer.userId, names],
  )
  return rows
}

/** Makes decks; those whose name is taken, by an archived one too, are left out of what it returns. */
export async function insertDecks(
  connection: Database,
  viewer: Viewer,
  decks: readonly { readonly deckId: string; readonly name: string; readonly description: string }[],
  now: number,
): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    `INSERT INTO decks (id, user_id, name, description, created_at)
     SELECT d.id, $1, d.name, d.description, $3
     FROM json_to_recordset($2) AS d (id uuid, name text, description text)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      viewer.userId,
      JSON.stringify(decks.map(({ deckId: id, name, description }) => ({ id, name, description }))),
      new Date(now),
    ],
  )
  return rows.map(({ id }) => id)
}

/** Describes a deck. */
export async function describeDeck(
  connection: Database,
  viewer: Viewer,
  deckId: string,
  description: string,
): Promise<void> {
  await connection.query('UPDATE decks SET description = $3 WHERE user_id = $1 AND id = $2', [
    viewer.userId,
    deckId,
    description,
  ])
}
