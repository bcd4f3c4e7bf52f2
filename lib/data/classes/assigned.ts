import 'server-only'
import type { AssignmentDays } from '@/lib/classes/assignment-days'
import type { Viewer } from '@/lib/contracts/viewer'
import type { CardState, StudyDay } from '@/lib/scheduling'
import { cardStateColumns, cardStateOf, type CardStateRow } from '../card-states'
import type { Database } from '../pool'

/** What a class asks of the viewer, with the days that hold for them. */
export interface Assigned extends AssignmentDays {
  readonly assignmentId: string
  readonly classId: string
  readonly className: string
  readonly zone: string
  readonly name: string
  readonly kind: 'deck' | 'problems'
  /** Expected recall wanted on the day of the exam, or on the due day where there is none; null: none is. */
  readonly target: number | null
  /** Its notes or problems, as they were last published. */
  readonly items: number
  /** The viewer's own copy; null as long as they have not started. */
  readonly copy: AssignedCopy | null
}

export interface AssignedCopy {
  /** Null for problems. */
  readonly deckId: string | null
  readonly setId: string | null
  /** Milliseconds since the epoch. */
  readonly startedAt: number
}

/** A deck whose desired retention was raised for an exam. */
export interface RaisedDeck {
  readonly assignmentId: string
  readonly deckId: string
  /** What the deck aimed at before; null: what its learner does. */
  readonly before: number | null
  readonly raised: number
  /** What it aims at now; other than `raised` where the learner has changed it by hand. */
  readonly now: number | null
}

export interface AssignedToday {
  readonly assigned: readonly Assigned[]
  readonly raised: readonly RaisedDeck[]
}

export const NOTHING_ASSIGNED: AssignedToday = { assigned: [], raised: [] }

/**
 * What the classes that the viewer learns in ask of them: neither ended nor over before `$2`, nor excused, nor of a
 * class that is archived. `copy` may be gone with its deck.
 */
const ASSIGNED = `
  SELECT a.assignment_id AS "assignmentId", c.class_id AS "classId", c.name AS "className", c.zone, v.name, p.kind,
    a.target, v.item_count AS items, a.starts_on AS "startsOn", coalesce(e.due_on, a.due_on) AS "dueOn",
    a.late_days AS "lateDays", coalesce(e.exam_on, a.exam_on) AS "examOn",
    CASE WHEN k.user_id IS NOT NULL THEN json_build_object('deckId', k.deck_id, 'setId', k.set_id,
      'startedAt', (extract(epoch FROM k.started_at) * 1000)::float8) END AS copy
  FROM class_members m
  JOIN classes c ON c.class_id = m.class_id AND c.archived_at IS NULL
  JOIN assignments a ON a.class_id = m.class_id AND a.ended_at IS NULL
  JOIN publications p ON p.publication_id = a.publication_id
  JOIN LATERAL (
    SELECT name, item_count FROM published_versions
    WHERE publication_id = a.publication_id ORDER BY number DESC LIMIT 1) v ON true
  LEFT JOIN assignment_exceptions e ON e.assignment_id = a.assignment_id AND e.member_id = m.member_id
  LEFT JOIN assigned_copies k ON k.user_id = $1 AND k.assignment_id = a.assignment_id
  WHERE m.user_id = $1 AND m.state = 'active' AND m.role = 'learner' AND e.is_excused IS NOT TRUE
    AND greatest(coalesce(e.due_on, a.due_on) + a.late_days, coalesce(e.exam_on, a.exam_on)) >= $2
  ORDER BY coalesce(e.due_on, a.due_on), v.name, a.assignment_id`

/** Decks the viewer still has that were raised for an exam, whatever has become of its class. */
const RAISED = `
  SELECT k.assignment_id AS "assignmentId", k.deck_id AS "deckId", k.retention_before AS before,
    k.retention_raised AS raised, d.desired_retention AS now
  FROM assigned_copies k JOIN decks d ON d.user_id = $1 AND d.id = k.deck_id AND d.deleted_at IS NULL
  WHERE k.user_id = $1 AND k.retention_raised IS NOT NULL`

/**
 * All that a day's plan has to know of the viewer's classes, in one statement.
 *
 * @param since day before which an assignment is over, at the earliest in any zone
 */
export async function selectAssignedToday(
  connection: Database,
  viewer: Viewer,
  since: number,
): Promise<AssignedToday> {
  const { rows } = await connection.query<{ assigned: Assigned[] | null; raised: RaisedDeck[] | null }>(
    `SELECT (SELECT json_agg(x) FROM (${ASSIGNED}) x) AS assigned, (SELECT json_agg(x) FROM (${RAISED}) x) AS raised`,
    [viewer.userId, since],
  )
  return { assigned: rows[0]?.assigned ?? [], raised: rows[0]?.raised ?? [] }
}

/** How far the viewer has come with the cards of a deck, those set aside left out. */
export interface DeckProgress {
  readonly deckId: string
  readonly cards: number
  /** Never answered. */
  readonly fresh: number
  /** Met for the first time on the day asked about. */
  readonly metToday: number
  /** Answered on that day, and on another before. */
  readonly askedToday: number
}

/** How far the viewer has come with decks of theirs, as of a study day. */
export async function selectDeckProgress(
  connection: Database,
  viewer: Viewer,
  deckIds: readonly string[],
  today: StudyDay,
): Promise<readonly DeckProgress[]> {
  const { rows } = await connection.query<DeckProgress>(
    `SELECT deck_id AS "deckId", count(*)::int AS cards,
       count(*) FILTER (WHERE stage = 'new')::int AS fresh,
       count(*) FILTER (WHERE reps = 1 AND last_day = $3)::int AS "metToday",
       count(*) FILTER (WHERE reps > 1 AND last_day = $3)::int AS "askedToday"
     FROM card_states WHERE user_id = $1 AND deck_id = ANY ($2::uuid[]) AND shelf = 'active' GROUP BY deck_id`,
    [viewer.userId, deckIds, today],
  )
  return rows
}

/** Cards looked at for what an exam needs: hours of them. */
const EXAM_MOST = 600

/**
 * Cards of a deck that come no more before an exam by themselves, those first whose trace will have faded most on its
 * day: on their shelf, not answered today.
 */
export async function selectCardsPastExam(
  connection: Database,
  viewer: Viewer,
  {
    deckId,
    today,
    examDay,
  }: { readonly deckId: string; readonly today: StudyDay; readonly examDay: StudyDay },
): Promise<readonly CardState[]> {
  const { rows } = await connection.query<{ cards: CardStateRow[] | null }>(
    `SELECT json_agg(c) AS cards FROM (
       SELECT ${cardStateColumns('s')} FROM card_states s
       WHERE s.user_id = $1 AND s.deck_id = $2 AND s.shelf = 'active' AND s.stage = 'review'
         AND s.due_day >= greatest($4, $3 + 1) AND s.last_day < $3
         AND (s.buried_until IS NULL OR s.buried_until <= $3)
       ORDER BY ($4 - s.last_day) / s.stability DESC, s.card_id LIMIT ${EXAM_MOST}) c`,
    [viewer.userId, deckId, today, examDay],
  )
  return (rows[0]?.cards ?? []).map(cardStateOf)
}

/** What is noted of a deck that an exam raises, and what it aims at; both held until the transaction ends. */
export async function lockRaised(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
): Promise<{ readonly raised: number | null; readonly now: number | null } | null> {
  const { rows } = await connection.query<{ raised: number | null; now: number | null }>(
    `SELECT k.retention_raised AS raised, d.desired_retention AS now
     FROM assigned_copies k JOIN decks d ON d.user_id = $1 AND d.id = k.deck_id
     WHERE k.user_id = $1 AND k.assignment_id = $2 FOR UPDATE`,
    [viewer.userId, assignmentId],
  )
  return rows[0] ?? null
}

/** Notes what a deck is raised to for an exam, and what it was before; null: it is raised no more. */
export async function noteRaised(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  to: { readonly before: number | null; readonly raised: number } | null,
): Promise<void> {
  await connection.query(
    `UPDATE assigned_copies SET retention_before = $3, retention_raised = $4
     WHERE user_id = $1 AND assignment_id = $2`,
    [viewer.userId, assignmentId, to?.before ?? null, to?.raised ?? null],
  )
}
