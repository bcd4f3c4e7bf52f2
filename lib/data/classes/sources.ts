import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from '../pool'

/** A deck or set of the viewer's that something in it could be published of. */
export interface SourcePlace {
  readonly sourceId: string
  readonly name: string
  readonly items: number
}

/** The viewer's decks with notes that are asked as cards, by name: each with its own alone. */
export async function deckSources(viewer: Viewer): Promise<SourcePlace[]> {
  const { rows } = await database.query<SourcePlace>(
    `SELECT d.id AS "sourceId", d.name, count(*)::int AS items
     FROM decks d JOIN notes n ON n.user_id = d.user_id AND n.deck_id = d.id
     WHERE d.user_id = $1 AND d.deleted_at IS NULL AND d.archived_at IS NULL
       AND n.deleted_at IS NULL AND n.kind <> 'question'
     GROUP BY d.id, d.name ORDER BY lower(d.name), d.id`,
    [viewer.userId],
  )
  return rows
}

/** The viewer's sets with problems that are before learners, by name. */
export async function setSources(viewer: Viewer): Promise<SourcePlace[]> {
  const { rows } = await database.query<SourcePlace>(
    `SELECT s.set_id AS "sourceId", s.name, count(*)::int AS items
     FROM problem_sets s JOIN problems p ON p.user_id = s.user_id AND p.set_id = s.set_id
     WHERE s.user_id = $1 AND s.deleted_at IS NULL AND p.deleted_at IS NULL AND p.published IS NOT NULL
     GROUP BY s.set_id, s.name ORDER BY lower(s.name), s.set_id`,
    [viewer.userId],
  )
  return rows
}

/** The deck or set of the viewer's in which most of these notes or problems lie; null: none of them is theirs. */
export async function placeOfMost(
  connection: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<string | null> {
  const { rows } = await connection.query<{ place: string }>(
    `SELECT place FROM (
       SELECT n.deck_id AS place FROM notes n JOIN decks d ON d.user_id = n.user_id AND d.id = n.deck_id
       WHERE n.user_id = $1 AND n.id = ANY ($2::uuid[]) AND n.deleted_at IS NULL AND d.deleted_at IS NULL
       UNION ALL
       SELECT p.set_id FROM problems p JOIN problem_sets s ON s.user_id = p.user_id AND s.set_id = p.set_id
       WHERE p.user_id = $1 AND p.problem_id = ANY ($2::uuid[]) AND p.deleted_at IS NULL AND s.deleted_at IS NULL
     ) found GROUP BY place ORDER BY count(*) DESC, place LIMIT 1`,
    [viewer.userId, ids],
  )
  return rows[0]?.place ?? null
}
