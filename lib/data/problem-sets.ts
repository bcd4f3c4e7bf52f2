import 'server-only'
import type { SetPlace, SetSummary } from '@/lib/contracts/problems'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Skill } from '@/lib/practice/problem/skill'
import { database, type Database } from './pool'

/** What a set is, apart from its problems. */
export interface SetRecord extends SetPlace {
  readonly description: string
  readonly skills: readonly Skill[]
  readonly isPaused: boolean
}

const COLUMNS = `s.set_id AS "setId", s.name, s.description, s.skills, s.paused_at IS NOT NULL AS "isPaused"`

/** The viewer's sets with their problems counted, by name. */
export async function setSummaries(viewer: Viewer): Promise<SetSummary[]> {
  const { rows } = await database.query<SetSummary>(
    `SELECT s.set_id AS "setId", s.name, s.description, s.paused_at IS NOT NULL AS "isPaused",
       count(p.problem_id)::int AS problems, count(p.published_at)::int AS published,
       jsonb_array_length(s.skills) AS skills
     FROM problem_sets s
     LEFT JOIN problems p ON p.user_id = s.user_id AND p.set_id = s.set_id AND p.deleted_at IS NULL
     WHERE s.user_id = $1 AND s.deleted_at IS NULL
     GROUP BY s.user_id, s.set_id ORDER BY lower(s.name), s.set_id`,
    [viewer.userId],
  )
  return rows
}

/** One of the viewer's sets; null for one that is deleted or isn't the viewer's. */
export async function selectOptionalSet(
  viewer: Viewer,
  setId: string,
  connection: Database = database,
): Promise<SetRecord | null> {
  const { rows } = await connection.query<SetRecord>(
    `SELECT ${COLUMNS} FROM problem_sets s WHERE s.user_id = $1 AND s.set_id = $2 AND s.deleted_at IS NULL`,
    [viewer.userId, setId],
  )
  return rows[0] ?? null
}

/** The set as `selectOptionalSet` gives it, held until the transaction ends: nobody else changes what is in it. */
export async function lockSet(
  connection: Database,
  viewer: Viewer,
  setId: string,
): Promise<SetRecord | null> {
  const { rows } = await connection.query<SetRecord>(
    `SELECT ${COLUMNS} FROM problem_sets s
     WHERE s.user_id = $1 AND s.set_id = $2 AND s.deleted_at IS NULL FOR UPDATE`,
    [viewer.userId, setId],
  )
  return rows[0] ?? null
}

/** The viewer's set of this name; null when there is none. */
export async function selectSetByName(
  viewer: Viewer,
  name: string,
  connection: Database = database,
): Promise<SetRecord | null> {
  const { rows } = await connection.query<SetRecord>(
    `SELECT ${COLUMNS} FROM problem_sets s WHERE s.user_id = $1 AND s.name = $2 AND s.deleted_at IS NULL`,
    [viewer.userId, name],
  )
  return rows[0] ?? null
}

/** Makes a set; false when its name is taken. */
export async function insertSet(
  connection: Database,
  viewer: Viewer,
  { setId, name, description, skills }: Omit<SetRecord, 'isPaused'>,
  now: number,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `INSERT INTO problem_sets (user_id, set_id, name, description, skills, created_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [viewer.userId, setId, name, description, JSON.stringify(skills), new Date(now)],
  )
  return rowCount === 1
}

/**
 * Renames and describes a set; false when there is none.
 *
 * @throws Postgres' unique violation of `problem_sets_name_key` when another has the name
 */
export async function updateSet(
  connection: Database,
  viewer: Viewer,
  { setId, name, description }: Pick<SetRecord, 'setId' | 'name' | 'description'>,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE problem_sets SET name = $3, description = $4
     WHERE user_id = $1 AND set_id = $2 AND deleted_at IS NULL`,
    [viewer.userId, setId, name, description],
  )
  return rowCount === 1
}

/** Gives a set its skills; false when there is none. */
export async function updateSkills(
  connection: Database,
  viewer: Viewer,
  setId: string,
  skills: readonly Skill[],
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE problem_sets SET skills = $3 WHERE user_id = $1 AND set_id = $2 AND deleted_at IS NULL`,
    [viewer.userId, setId, JSON.stringify(skills)],
  )
  return rowCount === 1
}

/** Pauses a set, or with null takes it up again; false when there is none. */
export async function pauseSet(viewer: Viewer, setId: string, at: number | null): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE problem_sets SET paused_at = $3 WHERE user_id = $1 AND set_id = $2 AND deleted_at IS NULL`,
    [viewer.userId, setId, at === null ? null : new Date(at)],
  )
  return rowCount === 1
}

/** Marks a set as deleted; false when there is none. */
export async function markSetDeleted(
  viewer: Viewer,
  setId: string,
  now: number,
  connection: Database = database,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE problem_sets SET deleted_at = $3 WHERE user_id = $1 AND set_id = $2 AND deleted_at IS NULL`,
    [viewer.userId, setId, new Date(now)],
  )
  return rowCount === 1
}

/**
 * Brings back a set that was deleted at an instant or later; false when there is none.
 *
 * @throws Postgres' unique violation of `problem_sets_name_key` when another has its name by now
 */
export async function unmarkSetDeleted(viewer: Viewer, setId: string, since: number): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE problem_sets SET deleted_at = NULL WHERE user_id = $1 AND set_id = $2 AND deleted_at >= $3`,
    [viewer.userId, setId, new Date(since)],
  )
  return rowCount === 1
}

/** The viewer's sets that were deleted at an instant or later, latest first. */
export async function deletedSets(viewer: Viewer, since: number): Promise<SetPlace[]> {
  const { rows } = await database.query<SetPlace>(
    `SELECT set_id AS "setId", name FROM problem_sets
     WHERE user_id = $1 AND deleted_at >= $2 ORDER BY deleted_at DESC, set_id`,
    [viewer.userId, new Date(since)],
  )
  return rows
}
