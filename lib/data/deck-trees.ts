import 'server-only'
import { parentName } from '@/lib/content/deck-path'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from './pool'

/** What is done to a deck and all decks in it at once, with the time it was done. */
export type DeckMark = 'archived_at' | 'paused_at' | 'deleted_at'

/** Deck `d` is deck `top`, or lies in it. */
const IN_TREE = `d.user_id = $1 AND (d.id = top.id OR starts_with(d.name, top.name || '::'))`

/**
 * Marks a deck and those in it that aren't marked yet, all with the same time, by which they are unmarked together.
 *
 * @returns whether the deck was there and unmarked
 */
export async function markTree(
  viewer: Viewer,
  deckId: string,
  mark: DeckMark,
  at: number,
  connection: Database = database,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE decks d SET ${mark} = $3 FROM decks top
     WHERE top.user_id = $1 AND top.id = $2 AND top.deleted_at IS NULL AND top.${mark} IS NULL
       AND ${IN_TREE} AND d.deleted_at IS NULL AND d.${mark} IS NULL`,
    [viewer.userId, deckId, new Date(at)],
  )
  return (rowCount ?? 0) > 0
}

/**
 * Takes a mark from a deck and from those in it that got it at the same time.
 *
 * @param since marks made before this instant stay, milliseconds since the epoch
 * @returns the names of these decks
 * @throws Postgres' unique violation when a deleted deck comes back to a name that another has
 */
export async function unmarkTree(
  viewer: Viewer,
  deckId: string,
  mark: DeckMark,
  connection: Database = database,
  since = 0,
): Promise<string[]> {
  const { rows } = await connection.query<{ name: string }>(
    `UPDATE decks d SET ${mark} = NULL FROM decks top
     WHERE top.user_id = $1 AND top.id = $2 AND top.${mark} >= $3 AND ${IN_TREE} AND d.${mark} = top.${mark}
       ${mark === 'deleted_at' ? '' : 'AND d.deleted_at IS NULL'}
     RETURNING d.name`,
    [viewer.userId, deckId, new Date(since)],
  )
  return rows.map(({ name }) => name)
}

/** Brings archived decks of these names back, each alone. */
export async function unarchiveByName(
  connection: Database,
  viewer: Viewer,
  names: readonly string[],
): Promise<void> {
  await connection.query(
    `UPDATE decks SET archived_at = NULL
     WHERE user_id = $1 AND name = ANY ($2) AND deleted_at IS NULL AND archived_at IS NOT NULL`,
    [viewer.userId, names],
  )
}

/**
 * Renames a deck and, with it, all decks in it, archived ones too.
 *
 * @throws Postgres' unique violation when one of them takes a name that another has
 */
export async function renameTree(
  connection: Database,
  viewer: Viewer,
  from: string,
  to: string,
): Promise<void> {
  await connection.query(
    `UPDATE decks SET name = $3 || substr(name, length($2) + 1)
     WHERE user_id = $1 AND deleted_at IS NULL AND (name = $2 OR starts_with(name, $2 || '::'))`,
    [viewer.userId, from, to],
  )
}

/**
 * Deletes those of some decks that nothing in use lies in: no note, and no deck but others of them that nothing lies in.
 * They can be brought back like any deck that is deleted.
 */
export async function deleteEmpty(
  connection: Database,
  viewer: Viewer,
  deckIds: readonly string[],
  now: number,
): Promise<void> {
  await connection.query(
    `WITH used AS (
       SELECT string_to_array(u.name, '::') AS path FROM decks u
       WHERE u.user_id = $1 AND u.deleted_at IS NULL AND (u.id <> ALL ($2::uuid[]) OR EXISTS (
         SELECT FROM notes n WHERE n.user_id = $1 AND n.deck_id = u.id AND n.deleted_at IS NULL))),
     kept AS (
       SELECT DISTINCT array_to_string(path[1:depth], '::') AS name
       FROM used, generate_series(1, cardinality(path)) AS depth)
     UPDATE decks d SET deleted_at = $3
     WHERE d.user_id = $1 AND d.id = ANY ($2::uuid[]) AND d.deleted_at IS NULL
       AND d.name NOT IN (SELECT name FROM kept)`,
    [viewer.userId, deckIds, new Date(now)],
  )
}

/** Sets decks made inside a paused deck aside with it: each takes the time of its parent's pause. */
export async function pauseWithParents(
  connection: Database,
  viewer: Viewer,
  pairs: readonly { readonly deckId: string; readonly parentId: string }[],
): Promise<void> {
  await connection.query(
    `UPDATE decks d SET paused_at = p.paused_at
     FROM json_to_recordset($2) AS pair (deck_id uuid, parent_id uuid)
     JOIN decks p ON p.id = pair.parent_id AND p.user_id = $1
     WHERE d.user_id = $1 AND d.id = pair.deck_id`,
    [
      viewer.userId,
      JSON.stringify(pairs.map(({ deckId, parentId }) => ({ deck_id: deckId, parent_id: parentId }))),
    ],
  )
}

/** Pauses a deck and those in it with the deck it has come to lie in, where that is paused. */
export async function pauseWithParent(connection: Database, viewer: Viewer, name: string): Promise<void> {
  const parent = parentName(name)
  if (parent === null) return
  await connection.query(
    `UPDATE decks d SET paused_at = p.paused_at FROM decks p
     WHERE p.user_id = $1 AND p.name = $3 AND p.paused_at IS NOT NULL AND p.deleted_at IS NULL
       AND d.user_id = $1 AND d.deleted_at IS NULL AND d.paused_at IS NULL
       AND (d.name = $2 OR starts_with(d.name, $2 || '::'))`,
    [viewer.userId, name, parent],
  )
}

/** A deck that was put away. */
export interface DeckAway {
  readonly deckId: string
  readonly name: string
  /** Milliseconds since the epoch. */
  readonly since: number
}

/** The viewer's archived decks. */
export const archivedDecks = (viewer: Viewer): Promise<DeckAway[]> => decksAway(viewer, 'archived_at', 0)

/** The viewer's decks that were deleted at an instant or later. */
export const deletedDecks = (viewer: Viewer, since: number): Promise<DeckAway[]> =>
  decksAway(viewer, 'deleted_at', since)

/** Of decks put away together the outermost stands for all. */
async function decksAway(
  viewer: Viewer,
  mark: 'archived_at' | 'deleted_at',
  since: number,
): Promise<DeckAway[]> {
  const { rows } = await database.query<DeckAway>(
    `SELECT d.id AS "deckId", d.name, (extract(epoch FROM d.${mark}) * 1000)::float8 AS since
     FROM decks d
     WHERE d.user_id = $1 AND d.${mark} >= $2 ${mark === 'deleted_at' ? '' : 'AND d.deleted_at IS NULL'}
       AND NOT EXISTS (
         SELECT FROM decks top WHERE top.user_id = $1 AND top.${mark} = d.${mark} AND starts_with(d.name, top.name || '::'))`,
    [viewer.userId, new Date(since)],
  )
  return rows
}

/** Notes in some decks. */
export async function countNotes(viewer: Viewer, deckIds: readonly string[]): Promise<number> {
  const { rows } = await database.query<{ notes: number }>(
    `SELECT count(*)::int AS notes FROM notes
     WHERE user_id = $1 AND deck_id = ANY ($2::uuid[]) AND deleted_at IS NULL`,
    [viewer.userId, deckIds],
  )
  return rows[0]?.notes ?? 0
}
