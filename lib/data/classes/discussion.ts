import 'server-only'
import { LEAST_GROUP } from '@/lib/classes'
import type { Discuss, GivenAnswer } from '@/lib/contracts/report'
import type { Database } from '../pool'
import type { Standing } from './members'
import { givenAnswersOf } from './report-items'

/** An item that one means to talk about. */
export interface NotedItem {
  readonly assignmentId: string
  readonly assignment: string
  readonly itemId: string
  readonly kind: string
  readonly body: unknown
  readonly title: string
  readonly givenAnswers: readonly GivenAnswer[]
  /** Points; null: of fewer than five learners. */
  readonly mean: number | null
  readonly isDiscussed: boolean
}

/** What is noted to talk about, in the order it was noted: ticking one off moves none. */
export async function selectDiscussion(
  connection: Database,
  { classId }: Standing,
  most: number,
): Promise<readonly NotedItem[]> {
  const { rows } = await connection.query<Omit<NotedItem, 'givenAnswers'> & { wrongAnswers: unknown }>(
    `SELECT d.assignment_id AS "assignmentId", v.name AS assignment, d.item_id AS "itemId", t.kind, t.body, t.title,
       CASE WHEN i.learners >= ${LEAST_GROUP} THEN i.wrong_answers ELSE '[]' END AS "wrongAnswers",
       CASE WHEN i.surprise_learners >= ${LEAST_GROUP} THEN i.surprise_mean * 100 END AS mean,
       d.discussed_at IS NOT NULL AS "isDiscussed"
     FROM discussion_items d JOIN assignments a ON a.assignment_id = d.assignment_id AND a.class_id = d.class_id
     JOIN LATERAL (SELECT name FROM published_versions WHERE publication_id = a.publication_id
       ORDER BY number DESC LIMIT 1) v ON true
     JOIN LATERAL (SELECT kind, body, title FROM published_items WHERE publication_id = a.publication_id
       AND item_id = d.item_id ORDER BY revision DESC LIMIT 1) t ON true
     LEFT JOIN assignment_items i ON i.assignment_id = d.assignment_id AND i.item_id = d.item_id
     WHERE d.class_id = $1 ORDER BY d.noted_at, d.item_id LIMIT $2`,
    [classId, most],
  )
  return rows.map(({ wrongAnswers, ...row }) => ({ ...row, givenAnswers: givenAnswersOf(wrongAnswers) }))
}

/** How many items are noted and not yet talked about, and how many in all. */
export async function countDiscussion(
  connection: Database,
  { classId }: Standing,
): Promise<{ readonly open: number; readonly all: number }> {
  const { rows } = await connection.query<{ open: number; all: number }>(
    `SELECT count(*) FILTER (WHERE discussed_at IS NULL)::int AS open, count(*)::int AS all
     FROM discussion_items WHERE class_id = $1`,
    [classId],
  )
  return rows[0] ?? { open: 0, all: 0 }
}

/** Notes an item of an assignment of the class, or that it was talked about. False: there is no such item. */
export async function putDiscussion(
  connection: Database,
  { classId }: Standing,
  { assignmentId, itemId, state }: Omit<Discuss, 'classId'>,
  now: number,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `INSERT INTO discussion_items (class_id, assignment_id, item_id, noted_at, discussed_at)
     SELECT a.class_id, a.assignment_id, $3::uuid, $4::timestamptz, $5::timestamptz FROM assignments a
     WHERE a.class_id = $1 AND a.assignment_id = $2 AND EXISTS (SELECT FROM published_items
       WHERE publication_id = a.publication_id AND item_id = $3::uuid)
     ON CONFLICT (class_id, assignment_id, item_id) DO UPDATE SET discussed_at = EXCLUDED.discussed_at`,
    [classId, assignmentId, itemId, new Date(now), state === 'discussed' ? new Date(now) : null],
  )
  return rowCount === 1
}

/** Takes an item off the list. False: it is not on it. */
export async function deleteDiscussion(
  connection: Database,
  { classId }: Standing,
  { assignmentId, itemId }: Pick<Discuss, 'assignmentId' | 'itemId'>,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'DELETE FROM discussion_items WHERE class_id = $1 AND assignment_id = $2 AND item_id = $3',
    [classId, assignmentId, itemId],
  )
  return rowCount === 1
}
