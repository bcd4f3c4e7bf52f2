import 'server-only'
import type { ReportedAssignmentDto, LearnerRowDto } from '@/lib/contracts/report'
import type { Database } from '../pool'
import { selectAssignments, selectOptionalAssignment, type AssignmentRecord as Assigned } from './assignments'
import type { Standing } from './members'

/** An assignment, as it is for all; what is different for one learner stands in their exception. */
export interface AssignmentRecord extends ReportedAssignmentDto {
  readonly publicationId: string
  readonly isEnded: boolean
}

const reported = ({
  assignmentId,
  publicationId,
  name,
  kind,
  isEnded,
  facts,
}: Assigned): AssignmentRecord => ({
  ...{ assignmentId, publicationId, name, kind, isEnded },
  ...facts,
})

/** What a class was assigned, in the order it is due. */
export async function selectReported(
  connection: Database,
  standing: Standing,
): Promise<readonly AssignmentRecord[]> {
  const assignments = await selectAssignments(connection, standing)
  return assignments
    .map(reported)
    .sort((a, b) => a.dueOn - b.dueOn || (a.assignmentId < b.assignmentId ? -1 : 1))
}

/** One assignment of a class; null for that of another. */
export async function selectOptionalReported(
  connection: Database,
  standing: Standing,
  assignmentId: string,
): Promise<AssignmentRecord | null> {
  const found = await selectOptionalAssignment(connection, standing, assignmentId)
  return found === null ? null : reported(found)
}

/** Learners of an assignment who have come equally far. */
export interface ProgressGroup {
  readonly assignmentId: string
  readonly dueOn: number
  readonly wantedDays: number | null
  readonly isExcused: boolean
  readonly hasMoreTime: boolean
  readonly hasStarted: boolean
  readonly days: number
  readonly items: number
  readonly itemsBegun: number
  readonly learners: number
}

/** Those who learn in the class now, with what was worked out of them and what is different for them. */
const LEARNERS = `FROM assignments a
  JOIN class_members m ON m.class_id = a.class_id AND m.role = 'learner' AND m.state = 'active'
  LEFT JOIN assignment_standings s
    ON s.assignment_id = a.assignment_id AND s.member_id = m.member_id AND s.settled_at IS NULL
  LEFT JOIN assignment_exceptions e ON e.assignment_id = a.assignment_id AND e.member_id = m.member_id`

const PROGRESS = `a.assignment_id AS "assignmentId", coalesce(e.due_on, a.due_on) AS "dueOn",
  CASE WHEN a.wanted_days IS NOT NULL THEN least(e.wanted_days, a.wanted_days) END AS "wantedDays",
  coalesce(e.is_excused, false) AS "isExcused", coalesce(e.due_on > a.due_on, false) AS "hasMoreTime"`

/** Those who learn in the class now. */
const LEARNS = `m.class_id = $1 AND m.role = 'learner' AND m.state = 'active'`

/**
 * How far learners have come in assignments of the class, counted by the database, so that few rows leave it. It reads
 * the standings of those assignments in one go: looking each up by its member would read those of all others, too.
 */
export async function selectProgress(
  connection: Database,
  { classId }: Standing,
  assignments: readonly AssignmentRecord[],
): Promise<readonly ProgressGroup[]> {
  const ids = assignments.map(({ assignmentId }) => assignmentId)
  const { rows: known } = await connection.query<ProgressGroup>(
    `SELECT ${PROGRESS}, s.started_on IS NOT NULL AS "hasStarted",
       cardinality(s.retrieval_days) + cardinality(s.late_retrieval_days) AS days, s.items,
       s.items_begun AS "itemsBegun", count(*)::int AS learners
     FROM assignment_standings s JOIN class_members m ON m.member_id = s.member_id AND ${LEARNS}
     JOIN assignments a ON a.assignment_id = s.assignment_id AND a.class_id = $1
     LEFT JOIN assignment_exceptions e ON e.assignment_id = s.assignment_id AND e.member_id = s.member_id
     WHERE s.assignment_id = ANY ($2::uuid[]) AND s.settled_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
     UNION ALL
     SELECT ${PROGRESS}, false, 0, 0, 0, count(*)::int
     FROM assignment_exceptions e JOIN class_members m ON m.member_id = e.member_id AND ${LEARNS}
     JOIN assignments a ON a.assignment_id = e.assignment_id AND a.class_id = $1
     WHERE e.assignment_id = ANY ($2::uuid[]) AND NOT EXISTS (SELECT FROM assignment_standings s
       WHERE s.assignment_id = e.assignment_id AND s.member_id = e.member_id AND s.settled_at IS NULL)
     GROUP BY 1, 2, 3, 4, 5`,
    [classId, ids],
  )
  const { rows: counted } = await connection.query<{ learners: number }>(
    `SELECT count(*)::int AS learners FROM class_members m WHERE ${LEARNS}`,
    [classId],
  )
  const all = counted[0]?.learners ?? 0
  return [...known, ...assignments.flatMap((assignment) => restOf(assignment, known, all))]
}

/** Learners of an assignment of whom nothing is known yet. */
function restOf(
  { assignmentId, dueOn, wantedDays }: AssignmentRecord,
  known: readonly ProgressGroup[],
  all: number,
): readonly ProgressGroup[] {
  const counted = known
    .filter((group) => group.assignmentId === assignmentId)
    .reduce((sum, { learners }) => sum + learners, 0)
  const nothing = {
    isExcused: false,
    hasMoreTime: false,
    hasStarted: false,
    days: 0,
    items: 0,
    itemsBegun: 0,
  }
  return counted >= all ? [] : [{ assignmentId, dueOn, wantedDays, ...nothing, learners: all - counted }]
}

/** What one learner is expected to recall; nothing says who. */
export interface ExpectedRow {
  readonly recall: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * A figure of a learner’s exam day or, where there is none, of their due day. The recall of a due day that is over is the
 * one it ended with; of an exam that is over nothing is forecast.
 */
export const thenOf = (part: '' | '_low' | '_high'): string => {
  const due = part === '' ? 'coalesce(s.recall_due, s.recall_at_due)' : `s.recall_due${part}`
  return `CASE WHEN coalesce(e.exam_on, a.exam_on) IS NULL THEN ${due} ELSE s.recall_exam${part} END`
}

/**
 * What each learner is expected to recall of an assignment, today or on their exam or due day; of one whose own exam is
 * over what they recall today.
 */
export async function selectExpected(
  connection: Database,
  { classId }: Standing,
  assignmentId: string,
  at: 'now' | 'then',
): Promise<readonly ExpectedRow[]> {
  const figures =
    at === 'now'
      ? 's.recall_now AS recall, NULL::float8 AS low, NULL::float8 AS high'
      : `coalesce(${thenOf('')}, s.recall_now) AS recall, ${thenOf('_low')} AS low, ${thenOf('_high')} AS high`
  const { rows } = await connection.query<ExpectedRow>(
    `SELECT ${figures} ${LEARNERS}
     WHERE a.class_id = $1 AND a.assignment_id = $2 AND NOT coalesce(e.is_excused, false)`,
    [classId, assignmentId],
  )
  return rows
}

type LearnerRow = Omit<LearnerRowDto, 'credit' | 'band' | 'asOf'> & {
  readonly low: number | null
  readonly high: number | null
  readonly credit: number | null
  readonly creditDays: number | null
  readonly creditRecall: number | null
  readonly creditBefore: number | null
  readonly isSettled: boolean
  readonly asOf: Date | null
}

/** A figure of somebody who is in the class; of everybody else it is nobody’s business. */
const here = (figure: string) => `CASE WHEN m.state = 'active' AND s.settled_at IS NULL THEN ${figure} END`
/** Credit: of those who left what was settled then, and nothing before that is done. */
const earned = (figure: string) =>
  `CASE WHEN m.state = 'active' OR s.settled_at IS NOT NULL THEN ${figure} END`

/**
 * All who learn in the class with how they stand in an assignment; of those who left or were removed the credit that was
 * settled, and nobody of whom there is none.
 */
export async function selectLearnerRows(
  connection: Database,
  { classId }: Standing,
  assignmentId: string,
): Promise<readonly LearnerRowDto[]> {
  const { rows } = await connection.query<LearnerRow>(
    `SELECT m.member_id AS "memberId", CASE WHEN m.state <> 'left' THEN m.name END AS name, m.state,
       coalesce(e.is_excused, false) AS "isExcused", coalesce(e.due_on, a.due_on) AS "dueOn",
       coalesce(e.exam_on, a.exam_on) AS "examOn",
       CASE WHEN a.wanted_days IS NOT NULL THEN least(e.wanted_days, a.wanted_days) END AS "wantedDays",
       ${here('s.started_on')} AS "startedOn", coalesce(${here('s.items')}, 0) AS items,
       coalesce(${here('s.items_begun')}, 0) AS "itemsBegun",
       coalesce(${here('s.retrieval_days')}, '{}') AS days,
       coalesce(${here('s.late_retrieval_days')}, '{}') AS "lateDays",
       ${here('s.recall_now')} AS "recallNow", ${here('s.recall_at_due')} AS "recallAtDue",
       ${here('s.recall_due')} AS "recallDue",
       ${here(thenOf(''))} AS "recallThen",
       ${here(thenOf('_low'))} AS low,
       ${here(thenOf('_high'))} AS high,
       ${here('(SELECT sum(minutes) FROM unnest(s.minutes_ahead[1:7]) AS minutes)')} AS "minutesAhead",
       ${earned('s.credit')} AS credit, ${earned('s.credit_days')} AS "creditDays",
       ${earned('s.credit_recall')} AS "creditRecall", ${earned('s.credit_before')} AS "creditBefore",
       s.settled_at IS NOT NULL AS "isSettled", ${here('s.rolled_at')} AS "asOf"
     FROM assignments a
     JOIN class_members m ON m.class_id = a.class_id AND m.role = 'learner'
     LEFT JOIN assignment_standings s ON s.assignment_id = a.assignment_id AND s.member_id = m.member_id
     LEFT JOIN assignment_exceptions e ON e.assignment_id = a.assignment_id AND e.member_id = m.member_id
     WHERE a.class_id = $1 AND a.assignment_id = $2 AND (m.state = 'active' OR s.member_id IS NOT NULL)
     ORDER BY lower(m.name), m.member_id`,
    [classId, assignmentId],
  )
  return rows.map(
    ({ low, high, credit, creditDays, creditRecall, creditBefore, isSettled, asOf, ...row }) => ({
      ...row,
      band: low === null || high === null ? null : [low, high],
      credit: {
        whole: credit,
        days: creditDays,
        recall: creditRecall,
        before: creditBefore,
        isSettled,
      },
      asOf: asOf?.getTime() ?? null,
    }),
  )
}

/** Whether learners of a class may see between which quarters of it they are. */
export async function selectShowsQuartiles(connection: Database, { classId }: Standing): Promise<boolean> {
  const { rows } = await connection.query<{ shows: boolean }>(
    'SELECT shows_quartiles AS shows FROM classes WHERE class_id = $1',
    [classId],
  )
  return rows[0]?.shows ?? false
}

/** Lets learners see it, or not. */
export async function setShowsQuartiles(
  connection: Database,
  { classId }: Standing,
  shows: boolean,
): Promise<void> {
  await connection.query('UPDATE classes SET shows_quartiles = $2 WHERE class_id = $1', [classId, shows])
}
