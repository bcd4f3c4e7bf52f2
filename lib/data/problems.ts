import 'server-only'
import type { ProblemDto, ProblemListItem, ProblemStanding } from '@/lib/contracts/problems'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Attribution, ProblemSource } from '@/lib/practice/template/template'
import { database, type Database } from './pool'

const STANDING = `CASE WHEN p.published IS NULL THEN 'draft'
  WHEN p.published <> p.source THEN 'changed' ELSE 'published' END AS standing`

interface ListRow extends Omit<ProblemListItem, 'skills'> {
  readonly standing: ProblemStanding
  readonly attribution: Attribution | null
  readonly stepSkills: readonly (readonly string[])[]
}

/** The problems of a set of the viewer's, in their order. */
export async function problemsOfSet(
  viewer: Viewer,
  setId: string,
  connection: Database = database,
): Promise<ProblemListItem[]> {
  const { rows } = await connection.query<ListRow>(
    `SELECT p.problem_id AS "problemId", p.title, p.tags, p.version, ${STANDING},
       jsonb_array_length(p.source -> 'variables') > 0 AS "isTemplate", p.source -> 'attribution' AS attribution,
       jsonb_path_query_array(p.source, '$.problem.steps[*].skills') AS "stepSkills"
     FROM problems p WHERE p.user_id = $1 AND p.set_id = $2 AND p.deleted_at IS NULL
     ORDER BY p.position, p.problem_id`,
    [viewer.userId, setId],
  )
  return rows.map(({ stepSkills, ...row }) => ({ ...row, skills: [...new Set(stepSkills.flat())] }))
}

/** The problems of a set of the viewer's as their authors wrote them, in their order. */
export async function sourcesOfSet(
  viewer: Viewer,
  setId: string,
  connection: Database = database,
): Promise<ProblemSource[]> {
  const { rows } = await connection.query<{ source: ProblemSource }>(
    `SELECT source FROM problems WHERE user_id = $1 AND set_id = $2 AND deleted_at IS NULL
     ORDER BY position, problem_id`,
    [viewer.userId, setId],
  )
  return rows.map(({ source }) => source)
}

/** The problems of a set of the viewer's as they were put before learners last, in their order; null: they never were. */
export async function publishedOfSet(
  viewer: Viewer,
  setId: string,
): Promise<{ readonly problemId: string; readonly published: ProblemSource | null }[]> {
  const { rows } = await database.query<{ problemId: string; published: ProblemSource | null }>(
    `SELECT problem_id AS "problemId", published FROM problems
     WHERE user_id = $1 AND set_id = $2 AND deleted_at IS NULL ORDER BY position, problem_id`,
    [viewer.userId, setId],
  )
  return rows
}

/** One of the viewer's problems; null for one that is deleted, in a deleted set, or isn't the viewer's. */
export async function selectOptionalProblem(
  viewer: Viewer,
  problemId: string,
  connection: Database = database,
): Promise<ProblemDto | null> {
  const { rows } = await connection.query<ProblemDto>(
    `SELECT p.problem_id AS "problemId", p.set_id AS "setId", p.version, p.source, ${STANDING}
     FROM problems p JOIN problem_sets s ON s.user_id = p.user_id AND s.set_id = p.set_id
     WHERE p.user_id = $1 AND p.problem_id = $2 AND p.deleted_at IS NULL AND s.deleted_at IS NULL`,
    [viewer.userId, problemId],
  )
  return rows[0] ?? null
}

/** A problem as its author wrote it, deleted or not. */
export interface ProblemRecord extends Pick<ProblemDto, 'problemId' | 'version' | 'source'> {
  readonly isDeleted: boolean
}

/** Problems of the viewer's, by id; those not there are left out. */
export async function selectProblems(
  connection: Database,
  viewer: Viewer,
  problemIds: readonly string[],
): Promise<ProblemRecord[]> {
  const { rows } = await connection.query<ProblemRecord>(
    `SELECT problem_id AS "problemId", version, source, deleted_at IS NOT NULL AS "isDeleted"
     FROM problems WHERE user_id = $1 AND problem_id = ANY ($2::uuid[])`,
    [viewer.userId, problemIds],
  )
  return rows
}

/** A problem to be written. */
export interface NewProblem {
  readonly problemId: string
  readonly source: ProblemSource
  /** It goes before learners at once. */
  readonly isPublished: boolean
}

/** Adds problems at the end of a set, in their order. */
export async function insertProblems(
  connection: Database,
  viewer: Viewer,
  setId: string,
  problems: readonly NewProblem[],
  now: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO problems
       (user_id, problem_id, set_id, position, title, tags, source, published, published_at, created_at, updated_at)
     SELECT $1, n.id, $2, coalesce((SELECT max(position) + 1 FROM problems WHERE user_id = $1 AND set_id = $2), 0) + n.at,
       n.source ->> 'title', ARRAY (SELECT jsonb_array_elements_text(n.source -> 'tags')), n.source,
       CASE WHEN n.is_published THEN n.source END, CASE WHEN n.is_published THEN $4::timestamptz END, $4, $4
     FROM jsonb_to_recordset($3) AS n (id uuid, at int, source jsonb, is_published boolean)`,
    [
      viewer.userId,
      setId,
      JSON.stringify(
        problems.map(({ problemId: id, source, isPublished }, at) => ({
          ...{ id, at, source },
          is_published: isPublished,
        })),
      ),
      new Date(now),
    ],
  )
}

/** Writes a problem over the version its writer saw; false if another came between. */
export async function updateProblem(
  connection: Database,
  viewer: Viewer,
  { problemId, version, source }: Pick<ProblemDto, 'problemId' | 'version' | 'source'>,
  now: number,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE problems SET source = $4, title = $5, tags = $6, version = version + 1, updated_at = $7
     WHERE user_id = $1 AND problem_id = $2 AND version = $3 AND deleted_at IS NULL`,
    [
      ...[viewer.userId, problemId, version, JSON.stringify(source)],
      ...[source.title, source.tags, new Date(now)],
    ],
  )
  return rowCount === 1
}

/** Puts a problem before learners as this version has it; false if another came between. */
export async function publishProblem(
  connection: Database,
  viewer: Viewer,
  { problemId, version }: Pick<ProblemDto, 'problemId' | 'version'>,
  now: number,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE problems SET published = source, published_at = $4
     WHERE user_id = $1 AND problem_id = $2 AND version = $3 AND deleted_at IS NULL`,
    [viewer.userId, problemId, version, new Date(now)],
  )
  return rowCount === 1
}

/** Takes a problem back from learners; it stays as it is written. False when there is none. */
export async function unpublishProblem(
  viewer: Viewer,
  problemId: string,
  connection: Database = database,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE problems SET published = NULL, published_at = NULL
     WHERE user_id = $1 AND problem_id = $2 AND deleted_at IS NULL`,
    [viewer.userId, problemId],
  )
  return rowCount === 1
}

/** Marks a problem as deleted; false when there is none. */
export async function markProblemDeleted(viewer: Viewer, problemId: string, now: number): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE problems SET deleted_at = $3 WHERE user_id = $1 AND problem_id = $2 AND deleted_at IS NULL`,
    [viewer.userId, problemId, new Date(now)],
  )
  return rowCount === 1
}

/** Marks some problems of a set as deleted. */
export async function markProblemsDeleted(
  connection: Database,
  viewer: Viewer,
  setId: string,
  problemIds: readonly string[],
  now: number,
): Promise<void> {
  await connection.query(
    `UPDATE problems SET deleted_at = $4
     WHERE user_id = $1 AND set_id = $2 AND problem_id = ANY ($3::uuid[]) AND deleted_at IS NULL`,
    [viewer.userId, setId, problemIds, new Date(now)],
  )
}

/** Brings back a problem that was deleted at an instant or later; false when there is none. */
export async function unmarkProblemDeleted(
  viewer: Viewer,
  problemId: string,
  since: number,
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE problems SET deleted_at = NULL WHERE user_id = $1 AND problem_id = $2 AND deleted_at >= $3`,
    [viewer.userId, problemId, new Date(since)],
  )
  return rowCount === 1
}

/** Problems of a set that were deleted at an instant or later, latest first. */
export async function deletedProblems(
  viewer: Viewer,
  setId: string,
  since: number,
): Promise<{ readonly problemId: string; readonly title: string }[]> {
  const { rows } = await database.query<{ problemId: string; title: string }>(
    `SELECT problem_id AS "problemId", title FROM problems
     WHERE user_id = $1 AND set_id = $2 AND deleted_at >= $3 ORDER BY deleted_at DESC, problem_id`,
    [viewer.userId, setId, new Date(since)],
  )
  return rows
}

/** Gives the problems of a set this order. */
export async function orderProblems(
  connection: Database,
  viewer: Viewer,
  setId: string,
  problemIds: readonly string[],
): Promise<void> {
  await connection.query(
    `UPDATE problems p SET position = o.place
     FROM unnest($3::uuid[]) WITH ORDINALITY AS o (id, place)
     WHERE p.user_id = $1 AND p.set_id = $2 AND p.problem_id = o.id`,
    [viewer.userId, setId, problemIds],
  )
}
