import 'server-only'
import type { Ranked } from '@/lib/classes'
import type { Database } from '../pool'
import type { Standing } from './members'
import { thenOf } from './report'

/** A learner’s own figures in an assignment. */
export interface OwnFigures {
  readonly isExcused: boolean
  readonly dueOn: number
  readonly examOn: number | null
  readonly wantedDays: number | null
  readonly startedOn: number | null
  readonly items: number
  readonly itemsBegun: number
  readonly days: readonly number[]
  readonly lateDays: readonly number[]
  readonly recallNow: number | null
  readonly recallDue: number | null
  readonly recallThen: number | null
  readonly low: number | null
  readonly high: number | null
  readonly credit: number | null
  readonly creditBefore: number | null
}

/** How the one who asks stands in an assignment of a class they learn in. */
export async function selectOptionalOwnFigures(
  connection: Database,
  { classId, memberId }: Standing,
  assignmentId: string,
): Promise<OwnFigures | null> {
  const { rows } = await connection.query<OwnFigures>(
    `SELECT coalesce(e.is_excused, false) AS "isExcused", coalesce(e.due_on, a.due_on) AS "dueOn",
       coalesce(e.exam_on, a.exam_on) AS "examOn",
       CASE WHEN a.wanted_days IS NOT NULL THEN least(e.wanted_days, a.wanted_days) END AS "wantedDays",
       s.started_on AS "startedOn", coalesce(s.items, 0) AS items, coalesce(s.items_begun, 0) AS "itemsBegun",
       coalesce(s.retrieval_days, '{}') AS days, coalesce(s.late_retrieval_days, '{}') AS "lateDays",
       s.recall_now AS "recallNow", s.recall_due AS "recallDue", ${thenOf('')} AS "recallThen",
       ${thenOf('_low')} AS low, ${thenOf('_high')} AS high, s.credit, s.credit_before AS "creditBefore"
     FROM assignments a
     JOIN class_members m ON m.class_id = a.class_id AND m.member_id = $2 AND m.role = 'learner'
     LEFT JOIN assignment_standings s ON s.assignment_id = a.assignment_id AND s.member_id = m.member_id
     LEFT JOIN assignment_exceptions e ON e.assignment_id = a.assignment_id AND e.member_id = m.member_id
     WHERE a.class_id = $1 AND a.assignment_id = $3`,
    [classId, memberId, assignmentId],
  )
  return rows[0] ?? null
}

/** How many who have started recall less than a learner, and how many as much: no name, and no number of anybody else. */
export async function selectRank(
  connection: Database,
  { classId }: Standing,
  assignmentId: string,
  recall: number,
): Promise<Ranked> {
  const { rows } = await connection.query<Ranked>(
    `SELECT count(*) FILTER (WHERE s.recall_now < $3)::int AS below,
       count(*) FILTER (WHERE s.recall_now = $3)::int AS same, count(*)::int AS of
     FROM assignment_standings s
     JOIN class_members m ON m.member_id = s.member_id AND m.role = 'learner' AND m.state = 'active'
     LEFT JOIN assignment_exceptions e ON e.assignment_id = s.assignment_id AND e.member_id = s.member_id
     WHERE m.class_id = $1 AND s.assignment_id = $2 AND s.started_on IS NOT NULL AND s.settled_at IS NULL
       AND s.recall_now IS NOT NULL AND NOT coalesce(e.is_excused, false)`,
    [classId, assignmentId, recall],
  )
  return rows[0] ?? { below: 0, same: 0, of: 0 }
}
