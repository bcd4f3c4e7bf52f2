import 'server-only'
import type { AskedOn } from '@/lib/classes/credit'
import { grouped } from '@/lib/classes/grouped'
import type { CountedAnswer, ItemTally } from '@/lib/classes/tally'
import { variantText, type CountedAttempt } from '@/lib/classes/tally-attempts'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Problem } from '@/lib/practice/problem/problem'
import type { Database } from '../pool'

/** Which events of a log count: accepted from an instant on, and up to but not including a `seq`. */
export interface CountedSpan {
  readonly from: number
  readonly before: number
}

/** All items of the viewer's copy, those that were withdrawn from it too. */
export async function selectCopiedItemIds(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
): Promise<string[]> {
  const { rows } = await connection.query<{ itemId: string }>(
    'SELECT item_id AS "itemId" FROM copied_items WHERE user_id = $1 AND assignment_id = $2',
    [viewer.userId, assignmentId],
  )
  return rows.map(({ itemId }) => itemId)
}

/** Items of the viewer's copy of whose cards something was answered, or taken back, in a stretch of the log. */
export async function selectItemsAnswered(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  { since, before }: { readonly since: number; readonly before: number },
): Promise<string[]> {
  const { rows } = await connection.query<{ itemId: string }>(
    `WITH went AS MATERIALIZED (
       SELECT kind, card_id, target_event_id FROM events
       WHERE user_id = $1 AND seq >= $3 AND seq < $4 AND kind IN ('answer', 'void')),
     asked AS (
       SELECT card_id FROM went WHERE kind = 'answer'
       UNION SELECT t.card_id FROM went CROSS JOIN LATERAL (
         SELECT e.card_id FROM events e WHERE e.user_id = $1 AND e.event_id = went.target_event_id OFFSET 0) t
       WHERE went.kind = 'void')
     SELECT DISTINCT i.item_id AS "itemId" FROM asked JOIN cards c ON c.id = asked.card_id
     JOIN copied_items i ON i.user_id = $1 AND i.assignment_id = $2 AND i.own_id = c.note_id`,
    [viewer.userId, assignmentId, since, before],
  )
  return rows.map(({ itemId }) => itemId)
}

/** The answers to the cards of some items that count, by item, in the order of the log. */
export async function selectCountedAnswers(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  itemIds: readonly string[],
  { from, before }: CountedSpan,
): Promise<ReadonlyMap<string, readonly CountedAnswer[]>> {
  const { rows } = await connection.query<CountedAnswer & { itemId: string; eventId: string; seq: string }>(
    `SELECT i.item_id AS "itemId", e.event_id AS "eventId", e.seq, e.study_day AS "studyDay", e.grade, e.delta,
       e.response
     FROM unnest($3::uuid[]) AS given (id)
     CROSS JOIN LATERAL (SELECT item_id, own_id FROM copied_items
       WHERE user_id = $1 AND assignment_id = $2 AND item_id = given.id OFFSET 0) i
     CROSS JOIN LATERAL (SELECT id FROM cards WHERE note_id = i.own_id AND user_id = $1 OFFSET 0) c
     CROSS JOIN LATERAL (SELECT e.event_id, e.seq, e.study_day, e.grade, e.delta,
         CASE WHEN e.grade = 1 THEN e.response END AS response
       FROM events e WHERE e.user_id = $1 AND e.card_id = c.id AND e.seq < $5
         AND e.kind = 'answer' AND e.accepted_at >= $4 OFFSET 0) e
     ORDER BY e.seq`,
    [viewer.userId, assignmentId, itemIds, new Date(from), before],
  )
  const [first] = rows
  const taken =
    first === undefined ? new Set() : await takenBack(connection, viewer, Number(first.seq), before)
  return grouped(
    rows.filter(({ eventId }) => !taken.has(eventId)),
    ({ itemId }) => itemId,
  )
}

/** Events that were taken back within a stretch of the log. */
async function takenBack(
  connection: Database,
  viewer: Viewer,
  since: number,
  before: number,
): Promise<ReadonlySet<string>> {
  const { rows } = await connection.query<{ eventId: string }>(
    `SELECT target_event_id AS "eventId" FROM events
     WHERE user_id = $1 AND seq >= $2 AND seq < $3 AND kind = 'void'`,
    [viewer.userId, since, before],
  )
  return new Set(rows.map(({ eventId }) => eventId))
}

/** Items of the viewer's copy at whose problems something was attempted in a stretch of the log of practice. */
export async function selectItemsAttempted(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  { since, before }: { readonly since: number; readonly before: number },
): Promise<string[]> {
  const { rows } = await connection.query<{ itemId: string }>(
    `SELECT DISTINCT i.item_id AS "itemId" FROM practice_events e
     JOIN copied_items i ON i.user_id = $1 AND i.assignment_id = $2 AND i.own_id = e.problem_id
     WHERE e.user_id = $1 AND e.seq >= $3 AND e.seq < $4 AND e.kind = 'attempt'`,
    [viewer.userId, assignmentId, since, before],
  )
  return rows.map(({ itemId }) => itemId)
}

interface AttemptRow {
  readonly itemId: string
  readonly studyDay: number
  readonly isRight: boolean
  readonly delta: number | null
  readonly problem: Pick<Problem, 'statement' | 'steps'>
}

/** The first attempts at steps of some items that count, by item, in the order of the log. */
export async function selectCountedAttempts(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  itemIds: readonly string[],
  { from, before }: CountedSpan,
): Promise<ReadonlyMap<string, readonly CountedAttempt[]>> {
  const { rows } = await connection.query<AttemptRow>(
    `SELECT i.item_id AS "itemId", e.study_day AS "studyDay", e.is_right AS "isRight", e.delta,
       r.state -> 'problem' AS problem
     FROM unnest($3::uuid[]) AS given (id)
     CROSS JOIN LATERAL (SELECT item_id, own_id FROM copied_items
       WHERE user_id = $1 AND assignment_id = $2 AND item_id = given.id OFFSET 0) i
     CROSS JOIN LATERAL (SELECT round_id, state FROM practice_rounds
       WHERE user_id = $1 AND problem_id = i.own_id OFFSET 0) r
     CROSS JOIN LATERAL (SELECT e.seq, e.study_day, e.is_right, e.delta FROM practice_events e
       WHERE e.user_id = $1 AND e.round_id = r.round_id AND e.seq < $5 AND e.kind = 'attempt' AND e.at >= $4
         AND e.data ->> 'isFirst' = 'true' AND e.data ->> 'isPractice' = 'false' OFFSET 0) e
     ORDER BY e.seq`,
    [viewer.userId, assignmentId, itemIds, new Date(from), before],
  )
  return grouped(
    rows.map(({ problem, ...attempt }) => ({
      ...attempt,
      variant: variantText(
        problem.statement,
        problem.steps.map(({ ask }) => ask),
      ),
    })),
    ({ itemId }) => itemId,
  )
}

const COLUMNS = ['answers', 'recalled', 'predicted', 'surprise_sum', 'surprise_squares'] as const
const LISTS = ['retrieval_days', 'wrong_answers', 'variants'] as const
const ALL = [...COLUMNS, ...LISTS]

/**
 * Writes the viewer's rows of some items. A row that says the same already stays untouched, and one without an answer is
 * not begun.
 */
export async function saveTallies(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  tallies: ReadonlyMap<string, ItemTally>,
  changedAt: number,
): Promise<void> {
  const given = [...tallies].map(([itemId, tally]) => ({
    item_id: itemId,
    answers: tally.answers,
    recalled: tally.recalled,
    predicted: tally.predicted,
    surprise_sum: tally.surpriseSum,
    surprise_squares: tally.surpriseSquares,
    retrieval_days: tally.retrievalDays,
    wrong_answers: tally.wrongAnswers,
    variants: tally.variants,
  }))
  await connection.query(
    `INSERT INTO assigned_items AS t (assignment_id, user_id, item_id, ${ALL.join(', ')}, changed_at)
     SELECT $1::uuid, $2::uuid, n.item_id, ${ALL.map((name) => `n.${name}`).join(', ')}, $4::timestamptz
     FROM json_to_recordset($3) AS n (item_id uuid, answers int, recalled int, predicted int, surprise_sum bigint,
       surprise_squares bigint, retrieval_days int[], wrong_answers text[], variants jsonb)
     WHERE n.answers > 0 OR EXISTS (SELECT FROM assigned_items o
       WHERE o.assignment_id = $1 AND o.item_id = n.item_id AND o.user_id = $2)
     ON CONFLICT (assignment_id, item_id, user_id) DO UPDATE
     SET ${ALL.map((name) => `${name} = excluded.${name}`).join(', ')}, changed_at = excluded.changed_at
     WHERE (${ALL.map((name) => `t.${name}`).join(', ')})
       IS DISTINCT FROM (${ALL.map((name) => `excluded.${name}`).join(', ')})`,
    [assignmentId, viewer.userId, JSON.stringify(given), new Date(changedAt)],
  )
}

/** The viewer's rows as they stand, by item; those without an answer are left out. */
export async function selectTallies(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
): Promise<ReadonlyMap<string, ItemTally>> {
  const { rows } = await connection.query<
    Omit<ItemTally, 'surpriseSum' | 'surpriseSquares'> & {
      itemId: string
      surpriseSum: string
      surpriseSquares: string
    }
  >(
    `SELECT item_id AS "itemId", answers, recalled, predicted, surprise_sum AS "surpriseSum",
       surprise_squares AS "surpriseSquares", retrieval_days AS "retrievalDays", wrong_answers AS "wrongAnswers",
       variants
     FROM assigned_items WHERE user_id = $1 AND assignment_id = $2 AND answers > 0`,
    [viewer.userId, assignmentId],
  )
  return new Map(
    rows.map(({ itemId, surpriseSum, surpriseSquares, ...rest }) => [
      itemId,
      { ...rest, surpriseSum: Number(surpriseSum), surpriseSquares: Number(surpriseSquares) },
    ]),
  )
}

/** What the viewer has done of a copy: also of items that were withdrawn from it since. */
export interface Progress {
  /** Items that are in it now and were answered. */
  readonly itemsBegun: number
  readonly answers: number
  readonly recalled: number
  readonly asked: readonly AskedOn[]
}

/** Adds up the viewer's rows of a copy. */
export async function selectProgress(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
): Promise<Progress> {
  const { rows } = await connection.query<Progress>(
    `WITH own AS MATERIALIZED (
       SELECT item_id, answers, recalled, retrieval_days FROM assigned_items
       WHERE user_id = $1 AND assignment_id = $2 AND answers > 0)
     SELECT
       (SELECT count(*)::int FROM own JOIN copied_items i
          ON i.user_id = $1 AND i.assignment_id = $2 AND i.item_id = own.item_id AND i.state <> 'dropped') AS "itemsBegun",
       (SELECT coalesce(sum(answers), 0)::int FROM own) AS answers,
       (SELECT coalesce(sum(recalled), 0)::int FROM own) AS recalled,
       (SELECT coalesce(json_agg(json_build_object('day', d.day, 'items', d.items)), '[]') FROM (
          SELECT day, count(*) AS items FROM own, unnest(own.retrieval_days) AS day GROUP BY day) d) AS asked`,
    [viewer.userId, assignmentId],
  )
  return rows[0] ?? { itemsBegun: 0, answers: 0, recalled: 0, asked: [] }
}
