import 'server-only'
import type { Database } from '../pool'

/** Where a learner stands in an assignment, as it was worked out last. */
export interface StandingRecord {
  readonly startedOn: number | null
  readonly items: number
  readonly itemsBegun: number
  readonly answers: number
  readonly recalled: number
  readonly retrievalDays: readonly number[]
  readonly lateRetrievalDays: readonly number[]
  readonly recallNow: number | null
  readonly recallDue: number | null
  readonly recallDueLow: number | null
  readonly recallDueHigh: number | null
  readonly recallExam: number | null
  readonly recallExamLow: number | null
  readonly recallExamHigh: number | null
  readonly recallAtDue: number | null
  readonly minutesAhead: readonly number[]
  readonly creditDays: number | null
  readonly creditRecall: number | null
  readonly credit: number | null
  readonly creditBefore: number | null
}

/** What is kept of whoever has not started, and of whoever left. */
export const NOTHING_YET: StandingRecord = {
  startedOn: null,
  items: 0,
  itemsBegun: 0,
  answers: 0,
  recalled: 0,
  retrievalDays: [],
  lateRetrievalDays: [],
  recallNow: null,
  recallDue: null,
  recallDueLow: null,
  recallDueHigh: null,
  recallExam: null,
  recallExamLow: null,
  recallExamHigh: null,
  recallAtDue: null,
  minutesAhead: [],
  creditDays: null,
  creditRecall: null,
  credit: null,
  creditBefore: null,
}

const COLUMNS: Readonly<Record<keyof StandingRecord, readonly [column: string, type: string]>> = {
  startedOn: ['started_on', 'int'],
  items: ['items', 'int'],
  itemsBegun: ['items_begun', 'int'],
  answers: ['answers', 'int'],
  recalled: ['recalled', 'int'],
  retrievalDays: ['retrieval_days', 'int[]'],
  lateRetrievalDays: ['late_retrieval_days', 'int[]'],
  recallNow: ['recall_now', 'float8'],
  recallDue: ['recall_due', 'float8'],
  recallDueLow: ['recall_due_low', 'float8'],
  recallDueHigh: ['recall_due_high', 'float8'],
  recallExam: ['recall_exam', 'float8'],
  recallExamLow: ['recall_exam_low', 'float8'],
  recallExamHigh: ['recall_exam_high', 'float8'],
  recallAtDue: ['recall_at_due', 'float8'],
  minutesAhead: ['minutes_ahead', 'float8[]'],
  creditDays: ['credit_days', 'float8'],
  creditRecall: ['credit_recall', 'float8'],
  credit: ['credit', 'float8'],
  creditBefore: ['credit_before', 'float8'],
}
const NAMES = Object.entries(COLUMNS)

/** Whose standing. */
export interface StandingKey {
  readonly assignmentId: string
  readonly memberId: string
}

/** A learner's standing in an assignment; null: none was worked out yet. */
export async function selectOptionalLearnerStanding(
  connection: Database,
  { assignmentId, memberId }: StandingKey,
): Promise<StandingRecord | null> {
  const { rows } = await connection.query<StandingRecord>(
    `SELECT ${NAMES.map(([name, [column]]) => `${column} AS "${name}"`).join(', ')}
     FROM assignment_standings WHERE assignment_id = $1 AND member_id = $2`,
    [assignmentId, memberId],
  )
  return rows[0] ?? null
}

/** Writes standings as they are now. */
export async function saveStandings(
  connection: Database,
  standings: readonly (StandingKey & StandingRecord)[],
  rolledAt: number,
  { settled = false } = {},
): Promise<void> {
  if (standings.length === 0) return
  const columns = [...NAMES.map(([, [column]]) => column), 'settled_at', 'rolled_at']
  await connection.query(
    `INSERT INTO assignment_standings (assignment_id, member_id, ${columns.join(', ')})
     SELECT n."assignmentId", n."memberId", ${NAMES.map(([name]) => `n."${name}"`).join(', ')},
       CASE WHEN $3::boolean THEN $2::timestamptz END, $2::timestamptz
     FROM json_to_recordset($1) AS n ("assignmentId" uuid, "memberId" uuid,
       ${NAMES.map(([name, [, type]]) => `"${name}" ${type}`).join(', ')})
     ON CONFLICT (assignment_id, member_id) DO UPDATE
     SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [JSON.stringify(standings), new Date(rolledAt), settled],
  )
}

/** All that was ever assigned in a class, in an order in which everybody holds them. */
export async function selectAssignmentIds(connection: Database, classId: string): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    'SELECT assignment_id AS id FROM assignments WHERE class_id = $1 ORDER BY assignment_id',
    [classId],
  )
  return rows.map(({ id }) => id)
}

/** Deletes what was different for one of a class. */
export async function deleteExceptions(connection: Database, memberId: string): Promise<void> {
  await connection.query('DELETE FROM assignment_exceptions WHERE member_id = $1', [memberId])
}

/** Has the work of somebody in a class count from an instant on; all of it is counted anew. */
export async function countFromNow(
  connection: Database,
  { classId, userId }: { readonly classId: string; readonly userId: string },
  now: number,
): Promise<void> {
  await connection.query(
    `UPDATE assigned_copies c
     SET counts_from = $3, rolled_seq = NULL, rolled_practice_seq = NULL, rolled_day = NULL
     FROM assignments a WHERE a.assignment_id = c.assignment_id AND a.class_id = $1 AND c.user_id = $2`,
    [classId, userId, new Date(now)],
  )
}

/** Opens standings that were settled. What was settled is kept beside what is earned from then on. */
export async function reopenStandings(connection: Database, memberId: string): Promise<void> {
  await connection.query(
    `UPDATE assignment_standings SET settled_at = NULL, credit_before = credit
     WHERE member_id = $1 AND settled_at IS NOT NULL`,
    [memberId],
  )
}

/**
 * Has standings in an assignment worked out anew in the next turn, since what is asked of one of its learners, or of all
 * of them, is another now. So is the expected recall as the due day ended, which may be another day.
 *
 * @param memberId null: all of them
 */
export async function standAnew(
  connection: Database,
  assignmentId: string,
  memberId: string | null,
): Promise<void> {
  await connection.query(
    `UPDATE assigned_copies c SET rolled_day = NULL
     FROM assignments a JOIN class_members m ON m.class_id = a.class_id
     WHERE a.assignment_id = $1 AND c.assignment_id = $1 AND c.user_id = m.user_id
       AND ($2::uuid IS NULL OR m.member_id = $2)`,
    [assignmentId, memberId],
  )
  await connection.query(
    `UPDATE assignment_standings SET recall_at_due = NULL
     WHERE assignment_id = $1 AND settled_at IS NULL AND ($2::uuid IS NULL OR member_id = $2)`,
    [assignmentId, memberId],
  )
}
