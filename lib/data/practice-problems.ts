import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Skill } from '@/lib/practice/problem/skill'
import type { ProblemSource } from '@/lib/practice/template/template'
import type { Database } from './pool'

/** What choosing a problem goes by. */
export interface ProblemOutline {
  readonly problemId: string
  readonly setId: string
  readonly method: string | null
  readonly looksLike: readonly string[]
  /** Of each step, in order. */
  readonly stepIds: readonly string[]
  readonly stepSkills: readonly (readonly string[])[]
}

/** Which problems: of one set, of all that aren't paused where it is null, or one alone. */
export interface ProblemChoice {
  readonly setId: string | null
  readonly problemId: string | null
}

/** The viewer's published problems in the order of their sets. A problem asked for by name may be in a paused set. */
export async function problemOutlines(
  connection: Database,
  viewer: Viewer,
  { setId, problemId }: ProblemChoice,
): Promise<ProblemOutline[]> {
  const { rows } = await connection.query<ProblemOutline>(
    `SELECT p.problem_id AS "problemId", p.set_id AS "setId", p.published ->> 'method' AS method,
       p.published -> 'looksLike' AS "looksLike",
       jsonb_path_query_array(p.published, '$.problem.steps[*].id') AS "stepIds",
       jsonb_path_query_array(p.published, '$.problem.steps[*].skills') AS "stepSkills"
     FROM problems p JOIN problem_sets s ON s.user_id = p.user_id AND s.set_id = p.set_id
     WHERE p.user_id = $1 AND p.published IS NOT NULL AND p.deleted_at IS NULL AND s.deleted_at IS NULL
       AND CASE WHEN $3::uuid IS NOT NULL THEN p.problem_id = $3
         WHEN $2::uuid IS NOT NULL THEN s.set_id = $2 ELSE s.paused_at IS NULL END
     ORDER BY lower(s.name), s.set_id, p.position, p.problem_id`,
    [viewer.userId, setId, problemId],
  )
  return rows
}

/** A published problem with the set it is in. */
export interface PublishedProblem {
  readonly source: ProblemSource
  readonly setName: string
}

/** A published problem of the viewer's, also of a deleted set, so that what was begun can be finished. */
export async function selectPublishedProblem(
  connection: Database,
  viewer: Viewer,
  problemId: string,
): Promise<PublishedProblem | null> {
  const { rows } = await connection.query<PublishedProblem>(
    `SELECT coalesce(p.published, p.source) AS source, s.name AS "setName"
     FROM problems p JOIN problem_sets s ON s.user_id = p.user_id AND s.set_id = p.set_id
     WHERE p.user_id = $1 AND p.problem_id = $2`,
    [viewer.userId, problemId],
  )
  return rows[0] ?? null
}

/** The skills of the viewer's sets by slug. Where sets name one alike, the first to name it says what it is called. */
export async function skillsBySlug(
  connection: Database,
  viewer: Viewer,
): Promise<ReadonlyMap<string, Skill>> {
  const { rows } = await connection.query<{ skills: readonly Skill[] }>(
    'SELECT skills FROM problem_sets WHERE user_id = $1 AND deleted_at IS NULL ORDER BY created_at, set_id',
    [viewer.userId],
  )
  const known = new Map<string, Skill>()
  for (const skill of rows.flatMap(({ skills }) => skills)) {
    const before = known.get(skill.slug)
    const prerequisites = [...new Set([...(before?.prerequisites ?? []), ...skill.prerequisites])]
    known.set(skill.slug, { ...(before ?? skill), prerequisites })
  }
  return known
}
