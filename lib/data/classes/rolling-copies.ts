import 'server-only'
import type { CreditRules } from '@/lib/classes/credit'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from '../pool'

/** A copy whose figures are behind its learner's logs, or behind the day. */
export interface BehindCopy {
  readonly userId: string
  readonly assignmentId: string
}

/** A zone and a start of the day, with the study day it is by them. */
export interface ClockDay {
  readonly zone: string
  readonly dayStartMinute: number
  readonly day: number
}

/** Zones and starts of the day of learners who have copies. */
export async function selectClocksOfCopies(connection: Database): Promise<readonly Omit<ClockDay, 'day'>[]> {
  const { rows } = await connection.query<Omit<ClockDay, 'day'>>(
    `SELECT DISTINCT zone, day_start_minute AS "dayStartMinute" FROM learners
     WHERE user_id IN (SELECT user_id FROM assigned_copies)`,
  )
  return rows
}

/** Assignments that are rolled up, with their classes: not over, and of a class that is not put away. */
const UNDER_WAY = `assignments a JOIN classes k ON k.class_id = a.class_id
  AND a.ended_at IS NULL AND k.archived_at IS NULL`
/** Those who are learners of that class now. */
const LEARNER = `class_members m ON m.class_id = a.class_id AND m.role = 'learner' AND m.state = 'active'`

/**
 * Copies to be rolled up: those whose learner did something since come first, then those for whom another day has
 * begun, the longest ago first.
 *
 * Clocks are looked up last: how many learners go by each the planner cannot know, and it would look up all the rest for
 * one learner after another.
 *
 * @param days which study day it is by each clock
 */
export async function selectCopiesBehind(
  connection: Database,
  days: readonly ClockDay[],
  most: number,
): Promise<readonly BehindCopy[]> {
  const { rows } = await connection.query<BehindCopy>(
    `WITH candidate AS MATERIALIZED (
       SELECT c.user_id, c.assignment_id, c.rolled_day, l.zone, l.day_start_minute, l.held_day, w.went_on
       FROM ${UNDER_WAY} JOIN ${LEARNER}
       JOIN assigned_copies c ON c.assignment_id = a.assignment_id AND c.user_id = m.user_id
       JOIN learners l ON l.user_id = c.user_id
       LEFT JOIN learner_models lm ON c.deck_id IS NOT NULL AND lm.user_id = c.user_id
       LEFT JOIN skill_models sm ON c.set_id IS NOT NULL AND sm.user_id = c.user_id
       CROSS JOIN LATERAL (SELECT c.rolled_seq IS NULL OR c.rolled_day IS NULL OR lm.next_seq > c.rolled_seq
         OR sm.next_seq > coalesce(c.rolled_practice_seq, 0) AS went_on) w
       WHERE w.went_on OR c.rolled_day < greatest($3::int, l.held_day))
     SELECT c.user_id AS "userId", c.assignment_id AS "assignmentId"
     FROM candidate c LEFT JOIN json_to_recordset($1) AS d ("zone" text, "dayStartMinute" int, "day" int)
       ON d.zone = c.zone AND d."dayStartMinute" = c.day_start_minute
     WHERE c.went_on OR c.rolled_day < greatest(d.day, coalesce(c.held_day, d.day))
     ORDER BY c.went_on IS NOT TRUE, c.rolled_day NULLS FIRST, c.user_id, c.assignment_id LIMIT $2`,
    [JSON.stringify(days), most, Math.max(0, ...days.map(({ day }) => day))],
  )
  return rows
}

/** An assignment as rolling it up needs it. */
export interface RolledAssignment {
  readonly assignmentId: string
  readonly classId: string
  /** Not over, and of a class that is not put away: figures are kept up to date. */
  readonly isUnderWay: boolean
  readonly dayAnswers: number
  /** When its items were rolled up last, milliseconds since the epoch; null: never. */
  readonly rolledAt: number | null
}

/**
 * Reads an assignment and holds it until the transaction ends, so that its items are not rolled up meanwhile: each
 * change of a learner's rows is wholly before that or wholly after.
 */
export async function shareAssignment(
  connection: Database,
  assignmentId: string,
): Promise<RolledAssignment | null> {
  const { rows } = await connection.query<
    Omit<RolledAssignment, 'rolledAt'> & { readonly rolledAt: Date | null }
  >(
    `SELECT a.assignment_id AS "assignmentId", a.class_id AS "classId", a.day_answers AS "dayAnswers",
       a.rolled_at AS "rolledAt", a.ended_at IS NULL AND k.archived_at IS NULL AS "isUnderWay"
     FROM assignments a JOIN classes k ON k.class_id = a.class_id WHERE a.assignment_id = $1 FOR SHARE OF a`,
    [assignmentId],
  )
  const [row] = rows
  return row === undefined ? null : { ...row, rolledAt: row.rolledAt?.getTime() ?? null }
}

/** A learner's copy. */
export interface CopyRecord {
  readonly isDeck: boolean
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly countsFrom: number
  /** The event of each log that comes next; null: none has been counted. */
  readonly rolledSeq: number | null
  readonly rolledPracticeSeq: number | null
  /** Study day; null: its standing is to be worked out anew. */
  readonly rolledDay: number | null
}

/**
 * Reads the viewer's copy of an assignment and holds it until the transaction ends.
 *
 * @param waits for whoever holds it now; else null where somebody does
 */
export async function holdCopy(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  { waits }: { readonly waits: boolean },
): Promise<CopyRecord | null> {
  const { rows } = await connection.query<{
    isDeck: boolean
    startedAt: Date
    countsFrom: Date
    rolledSeq: string | null
    rolledPracticeSeq: string | null
    rolledDay: number | null
  }>(
    `SELECT deck_id IS NOT NULL AS "isDeck", started_at AS "startedAt", counts_from AS "countsFrom",
       rolled_seq AS "rolledSeq", rolled_practice_seq AS "rolledPracticeSeq", rolled_day AS "rolledDay"
     FROM assigned_copies WHERE user_id = $1 AND assignment_id = $2 FOR UPDATE ${waits ? '' : 'SKIP LOCKED'}`,
    [viewer.userId, assignmentId],
  )
  const [row] = rows
  if (row === undefined) return null
  return {
    isDeck: row.isDeck,
    startedAt: row.startedAt.getTime(),
    countsFrom: row.countsFrom.getTime(),
    rolledSeq: numberOf(row.rolledSeq),
    rolledPracticeSeq: numberOf(row.rolledPracticeSeq),
    rolledDay: row.rolledDay,
  }
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text))

/** Notes how far in the viewer's logs the rows of a copy have come, and on which study day. */
export async function noteRolled(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  { seq, practiceSeq, day }: { readonly seq: number; readonly practiceSeq: number; readonly day: number },
): Promise<void> {
  await connection.query(
    `UPDATE assigned_copies SET rolled_seq = $3, rolled_practice_seq = $4, rolled_day = $5
     WHERE user_id = $1 AND assignment_id = $2`,
    [viewer.userId, assignmentId, seq, practiceSeq, day],
  )
}

/** Has all rows of the viewer's copies made anew from the log. */
export async function forgetRolled(connection: Database, viewer: Viewer): Promise<void> {
  await connection.query(
    'UPDATE assigned_copies SET rolled_seq = NULL, rolled_practice_seq = NULL WHERE user_id = $1',
    [viewer.userId],
  )
}

/** Assignments of the viewer's copies whose rows have come some way in the log. */
export async function selectRolledCopies(connection: Database, viewer: Viewer): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    `SELECT assignment_id AS id FROM assigned_copies WHERE user_id = $1 AND rolled_seq IS NOT NULL
     ORDER BY assignment_id`,
    [viewer.userId],
  )
  return rows.map(({ id }) => id)
}

/** What an assignment asks of one of its learners, exceptions in it. */
export interface LearnerRules extends CreditRules {
  readonly memberId: string
  readonly examOn: number | null
}

const RULES = `m.member_id AS "memberId", coalesce(e.due_on, a.due_on) AS "dueOn",
  coalesce(e.exam_on, a.exam_on) AS "examOn", a.late_rule AS "lateRule", a.late_days AS "lateDays",
  CASE WHEN a.wanted_days IS NOT NULL THEN least(e.wanted_days, a.wanted_days) END AS "wantedDays",
  a.wanted_recall AS "wantedRecall", coalesce(e.is_excused, false) AS "isExcused"`
const EXCEPTION = `assignment_exceptions e ON e.assignment_id = a.assignment_id AND e.member_id = m.member_id`

/** What an assignment asks of the viewer; null where they are no learner of its class. */
export async function selectLearnerRules(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
): Promise<LearnerRules | null> {
  const { rows } = await connection.query<LearnerRules>(
    `SELECT ${RULES} FROM assignments a JOIN ${LEARNER} LEFT JOIN ${EXCEPTION}
     WHERE a.assignment_id = $1 AND m.user_id = $2`,
    [assignmentId, viewer.userId],
  )
  return rows[0] ?? null
}

/** A learner who has no copy of what was assigned to them. */
export interface NotStarted extends LearnerRules {
  readonly assignmentId: string
  /** Items of the newest version. */
  readonly items: number
  readonly creditBefore: number | null
}

/**
 * Learners who have not started and whose standing is missing or of other rules or another version. Who leaves meanwhile
 * is waited for, and left out.
 */
export async function selectNotStarted(connection: Database, most: number): Promise<readonly NotStarted[]> {
  const { rows } = await connection.query<NotStarted>(
    `SELECT ${RULES}, a.assignment_id AS "assignmentId", v.item_count AS items, CASE WHEN s.settled_at IS NULL THEN s.credit_before ELSE s.credit END AS "creditBefore"
     FROM ${UNDER_WAY} JOIN ${LEARNER} LEFT JOIN ${EXCEPTION}
     JOIN LATERAL (SELECT item_count FROM published_versions v WHERE v.publication_id = a.publication_id
       ORDER BY v.number DESC LIMIT 1) v ON true
     LEFT JOIN assignment_standings s ON s.assignment_id = a.assignment_id AND s.member_id = m.member_id
     WHERE NOT EXISTS (SELECT FROM assigned_copies c
         WHERE c.assignment_id = a.assignment_id AND c.user_id = m.user_id)
       AND (s.member_id IS NULL OR s.settled_at IS NOT NULL OR s.items <> v.item_count
         OR (s.credit_days IS NULL) <> (a.wanted_days IS NULL OR coalesce(e.is_excused, false))
         OR (s.credit_recall IS NULL) <> (a.wanted_recall IS NULL OR coalesce(e.is_excused, false)))
     LIMIT $1 FOR SHARE OF m`,
    [most],
  )
  return rows
}
