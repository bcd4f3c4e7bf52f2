import 'server-only'
import type { KnownProblem } from '@/lib/classes/expected-recall'
import type { Viewer } from '@/lib/contracts/viewer'
import type { CardState } from '@/lib/scheduling'
import { cardStateColumns, cardStateOf, type CardStateRow } from '../card-states'
import type { Database } from '../pool'

/** An item that is in the viewer's copy now, and which of their notes or problems it is. */
export interface CurrentItem {
  readonly itemId: string
  readonly ownId: string
}

/** What is in the viewer's copy now: what was withdrawn from it is not. */
export async function selectCurrentItems(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
): Promise<readonly CurrentItem[]> {
  const { rows } = await connection.query<CurrentItem>(
    `SELECT item_id AS "itemId", own_id AS "ownId" FROM copied_items
     WHERE user_id = $1 AND assignment_id = $2 AND state <> 'dropped' ORDER BY item_id`,
    [viewer.userId, assignmentId],
  )
  return rows
}

/** The cards of the viewer's copy as they stand under the present model version. */
export async function selectCardsOfCopy(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
): Promise<readonly CardState[]> {
  const { rows } = await connection.query<{ cards: CardStateRow[] | null }>(
    `SELECT json_agg(s) AS cards FROM copied_items i CROSS JOIN LATERAL (
       SELECT ${cardStateColumns('s')} FROM card_states s
       WHERE s.user_id = $1 AND s.note_id = i.own_id OFFSET 0) s
     WHERE i.user_id = $1 AND i.assignment_id = $2 AND i.state <> 'dropped'`,
    [viewer.userId, assignmentId],
  )
  return (rows[0]?.cards ?? []).map(cardStateOf)
}

/** Problems of the viewer's copy that they had attempted by an instant. */
export async function selectProblemsOfCopy(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  until: number,
): Promise<readonly KnownProblem[]> {
  const { rows } = await connection.query<{ problemId: string; stepIds: string[]; stepSkills: string[][] }>(
    `SELECT p.problem_id AS "problemId",
       jsonb_path_query_array(coalesce(p.published, p.source), '$.problem.steps[*].id') AS "stepIds",
       jsonb_path_query_array(coalesce(p.published, p.source), '$.problem.steps[*].skills') AS "stepSkills"
     FROM copied_items i JOIN problems p ON p.user_id = $1 AND p.problem_id = i.own_id
     WHERE i.user_id = $1 AND i.assignment_id = $2 AND i.state <> 'dropped' AND EXISTS (
       SELECT FROM practice_rounds r JOIN practice_events e ON e.user_id = $1 AND e.round_id = r.round_id
       WHERE r.user_id = $1 AND r.problem_id = p.problem_id AND e.kind = 'attempt' AND e.at <= $3)`,
    [viewer.userId, assignmentId, new Date(until)],
  )
  return rows.map(({ problemId, stepIds, stepSkills }) => ({
    problemId,
    steps: stepIds.map((stepId, place) => ({ stepId, skills: stepSkills[place] ?? [] })),
  }))
}

/** The first event of the viewer's log that was accepted after an instant; null: there is none. */
export async function firstSeqAfter(
  connection: Database,
  viewer: Viewer,
  instant: number,
): Promise<number | null> {
  const { rows } = await connection.query<{ seq: string | null }>(
    'SELECT min(seq) AS seq FROM events WHERE user_id = $1 AND accepted_at > $2',
    [viewer.userId, new Date(instant)],
  )
  const seq = rows[0]?.seq ?? null
  return seq === null ? null : Number(seq)
}

/** How many new cards a day the viewer wants. */
export async function selectNewPerDay(connection: Database, viewer: Viewer): Promise<number> {
  const { rows } = await connection.query<{ newPerDay: number }>(
    'SELECT new_per_day AS "newPerDay" FROM learners WHERE user_id = $1',
    [viewer.userId],
  )
  return rows[0]?.newPerDay ?? 0
}
