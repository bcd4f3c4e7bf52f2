import 'server-only'
import type { AssignmentException, AssignmentFacts } from '@/lib/classes'
import type { PublicationKind } from '@/lib/contracts/assignments'
import type { Database } from '../pool'
import type { Standing } from './members'

/** An assignment with what was published for it last. */
export interface AssignmentRecord {
  readonly assignmentId: string
  readonly publicationId: string
  readonly facts: AssignmentFacts
  readonly isEnded: boolean
  readonly kind: PublicationKind
  /** The newest version and what it says of itself. */
  readonly number: number
  readonly name: string
  readonly description: string
  readonly items: number
}

/** What is different for somebody, and for whom. */
export interface ExceptionRecord extends AssignmentException {
  readonly assignmentId: string
  readonly memberId: string
}

interface Row extends Omit<AssignmentRecord, 'facts'>, AssignmentFacts {}

const ASSIGNMENTS = `
  SELECT a.assignment_id AS "assignmentId", a.publication_id AS "publicationId", a.starts_on AS "startsOn",
    a.due_on AS "dueOn", a.exam_on AS "examOn", a.target, a.late_rule AS "lateRule", a.late_days AS "lateDays",
    a.wanted_days AS "wantedDays", a.day_answers AS "dayAnswers", a.wanted_recall AS "wantedRecall",
    a.ended_at IS NOT NULL AS "isEnded", p.kind, v.number, v.name, v.description, v.item_count AS items
  FROM assignments a JOIN publications p USING (publication_id)
  JOIN LATERAL (SELECT number, name, description, item_count FROM published_versions v
    WHERE v.publication_id = p.publication_id ORDER BY number DESC LIMIT 1) v ON true
  WHERE a.class_id = $1`

const recordOf = (row: Row): AssignmentRecord => {
  const {
    startsOn,
    dueOn,
    examOn,
    target,
    lateRule,
    lateDays,
    wantedDays,
    dayAnswers,
    wantedRecall,
    ...rest
  } = row
  const facts = {
    ...{ startsOn, dueOn, examOn, target, lateRule, lateDays },
    ...{ wantedDays, dayAnswers, wantedRecall },
  }
  return { ...rest, facts }
}

/** The assignments of a class: by their due days, those that were ended last. */
export async function selectAssignments(
  connection: Database,
  { classId }: Standing,
): Promise<AssignmentRecord[]> {
  const { rows } = await connection.query<Row>(
    `${ASSIGNMENTS} ORDER BY a.ended_at IS NOT NULL, a.due_on, lower(v.name), a.assignment_id`,
    [classId],
  )
  return rows.map(recordOf)
}

/** One of a class's assignments; null for any other. */
export async function selectOptionalAssignment(
  connection: Database,
  { classId }: Standing,
  assignmentId: string,
): Promise<AssignmentRecord | null> {
  const { rows } = await connection.query<Row>(`${ASSIGNMENTS} AND a.assignment_id = $2`, [
    classId,
    assignmentId,
  ])
  return rows[0] === undefined ? null : recordOf(rows[0])
}

const valuesOf = (facts: AssignmentFacts) => [
  ...[facts.startsOn, facts.dueOn, facts.examOn, facts.target, facts.lateRule, facts.lateDays],
  ...[facts.wantedDays, facts.dayAnswers, facts.wantedRecall],
]

/** Assigns what was published; false when that is assigned already. */
export async function insertAssignment(
  connection: Database,
  { classId }: Standing,
  { assignmentId, publicationId }: Pick<AssignmentRecord, 'assignmentId' | 'publicationId'>,
  facts: AssignmentFacts,
  now: number,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `INSERT INTO assignments (class_id, assignment_id, publication_id, created_at,
       starts_on, due_on, exam_on, target, late_rule, late_days, wanted_days, day_answers, wanted_recall)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (publication_id) DO NOTHING`,
    [classId, assignmentId, publicationId, new Date(now), ...valuesOf(facts)],
  )
  return rowCount === 1
}

/** Writes other days and rules of an assignment. */
export async function updateAssignment(
  connection: Database,
  { classId }: Standing,
  assignmentId: string,
  facts: AssignmentFacts,
): Promise<void> {
  await connection.query(
    `UPDATE assignments SET starts_on = $3, due_on = $4, exam_on = $5, target = $6, late_rule = $7, late_days = $8,
       wanted_days = $9, day_answers = $10, wanted_recall = $11
     WHERE class_id = $1 AND assignment_id = $2`,
    [classId, assignmentId, ...valuesOf(facts)],
  )
}

/** Takes an assignment back, or with null takes it up again. */
export async function setEnded(
  connection: Database,
  { classId }: Standing,
  assignmentId: string,
  at: number | null,
): Promise<void> {
  await connection.query('UPDATE assignments SET ended_at = $3 WHERE class_id = $1 AND assignment_id = $2', [
    classId,
    assignmentId,
    at === null ? null : new Date(at),
  ])
}

const EXCEPTIONS = `
  SELECT e.assignment_id AS "assignmentId", e.member_id AS "memberId", e.due_on AS "dueOn", e.exam_on AS "examOn",
    e.wanted_days AS "wantedDays", e.is_excused AS "isExcused"
  FROM assignments a JOIN assignment_exceptions e USING (assignment_id)
  JOIN class_members m ON m.member_id = e.member_id AND m.state = 'active' AND m.role = 'learner'
  WHERE a.class_id = $1`

/** What is different for the learners who are in the class now: all of it, for those who teach it. */
export async function selectExceptions(
  connection: Database,
  { classId }: Standing,
  assignmentId: string | null = null,
): Promise<ExceptionRecord[]> {
  const { rows } = await connection.query<ExceptionRecord>(
    `${EXCEPTIONS} AND ($2::uuid IS NULL OR a.assignment_id = $2)`,
    [classId, assignmentId],
  )
  return rows
}

/** What is different for whoever asks. */
export async function selectOwnExceptions(
  connection: Database,
  { classId, memberId }: Standing,
): Promise<ExceptionRecord[]> {
  const { rows } = await connection.query<ExceptionRecord>(`${EXCEPTIONS} AND e.member_id = $2`, [
    classId,
    memberId,
  ])
  return rows
}

/** Makes something different for a learner. */
export async function putException(
  connection: Database,
  { assignmentId, memberId, dueOn, examOn, wantedDays, isExcused }: ExceptionRecord,
): Promise<void> {
  await connection.query(
    `INSERT INTO assignment_exceptions (assignment_id, member_id, due_on, exam_on, wanted_days, is_excused)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (assignment_id, member_id)
     DO UPDATE SET due_on = $3, exam_on = $4, wanted_days = $5, is_excused = $6`,
    [assignmentId, memberId, dueOn, examOn, wantedDays, isExcused],
  )
}

/** Has the rules of all hold for a learner again. */
export async function deleteException(
  connection: Database,
  assignmentId: string,
  memberId: string,
): Promise<void> {
  await connection.query('DELETE FROM assignment_exceptions WHERE assignment_id = $1 AND member_id = $2', [
    assignmentId,
    memberId,
  ])
}
