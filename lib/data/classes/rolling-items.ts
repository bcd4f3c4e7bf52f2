import 'server-only'
import { LEAST_CORRELATED, LEAST_GROUP, LEAST_SAME_ANSWER } from '@/lib/classes/wall'
import type { NoteFields, NoteKind } from '@/lib/content/note-types'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from '../pool'

/** Of an item's row: it is to be made anew, whatever else changed since. The index `assignment_items_anew_idx` knows it. */
const ANEW = "'1970-01-01 00:00:00+00'::timestamptz"

/**
 * Assignments of which an item's row is behind those of its learners. The latest change of each is the end of an index:
 * asked whether there is one after a moment, the planner would read the rows of all classes for each of them.
 */
export async function selectAssignmentsBehind(connection: Database, most: number): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    `SELECT a.assignment_id AS id FROM assignments a
     WHERE (SELECT max(i.changed_at) FROM assigned_items i WHERE i.assignment_id = a.assignment_id)
         > coalesce(a.rolled_at, '-infinity')
       OR a.assignment_id IN (SELECT assignment_id FROM assignment_items WHERE rolled_at = ${ANEW})
     ORDER BY a.rolled_at NULLS FIRST, a.assignment_id LIMIT $1`,
    [most],
  )
  return rows.map(({ id }) => id)
}

/** An assignment whose items are rolled up. */
export interface HeldAssignment {
  readonly assignmentId: string
  readonly classId: string
  readonly publicationId: string
  /** Milliseconds since the epoch; null: never. */
  readonly rolledAt: number | null
}

/** Holds an assignment until the transaction ends: no learner's rows change meanwhile. Waits for those that do. */
export async function holdAssignment(
  connection: Database,
  assignmentId: string,
): Promise<HeldAssignment | null> {
  const { rows } = await connection.query<
    Omit<HeldAssignment, 'rolledAt'> & { readonly rolledAt: Date | null }
  >(
    `SELECT assignment_id AS "assignmentId", class_id AS "classId", publication_id AS "publicationId",
       rolled_at AS "rolledAt"
     FROM assignments WHERE assignment_id = $1 FOR NO KEY UPDATE`,
    [assignmentId],
  )
  const [row] = rows
  return row === undefined ? null : { ...row, rolledAt: row.rolledAt?.getTime() ?? null }
}

/** Items of which a learner's row changed since, or whose own row is to be made anew. */
export async function selectItemsBehind(
  connection: Database,
  { assignmentId, rolledAt }: HeldAssignment,
): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    `SELECT item_id AS id FROM assigned_items
     WHERE assignment_id = $1 AND changed_at > coalesce($2::timestamptz, '-infinity')
     UNION SELECT item_id FROM assignment_items WHERE assignment_id = $1 AND rolled_at = ${ANEW}`,
    [assignmentId, rolledAt === null ? null : new Date(rolledAt)],
  )
  return rows.map(({ id }) => id)
}

/** When a learner's row of an assignment changed last, milliseconds since the epoch; 0: never. */
export async function selectLatestChange(
  connection: Database,
  { assignmentId }: HeldAssignment,
): Promise<number> {
  const { rows } = await connection.query<{ at: Date | null }>(
    'SELECT max(changed_at) AS at FROM assigned_items WHERE assignment_id = $1',
    [assignmentId],
  )
  return rows[0]?.at?.getTime() ?? 0
}

/** An item over the learners of its class. */
export interface ItemFigures {
  readonly itemId: string
  readonly learners: number
  readonly answers: number
  readonly recalled: number
  readonly predicted: number
  readonly surpriseLearners: number
  /** −1 … 1; null of fewer than five learners, and so are the ends of the middle half. */
  readonly surpriseMean: number | null
  readonly surpriseLow: number | null
  readonly surpriseHigh: number | null
  /** −1 … 1; null of fewer than ten learners, and where all of them did alike. */
  readonly discrimination: number | null
}

/** Rows of those who are learners of the class now, of some items. */
const ROWS = `assigned_items i JOIN class_members m ON m.class_id = $3::uuid AND m.user_id = i.user_id
  AND m.role = 'learner' AND m.state = 'active'
  WHERE i.assignment_id = $1 AND i.item_id = ANY ($2::uuid[]) AND i.answers > 0`

/**
 * Adds up learners' rows of some items. How hard an item tells learners apart is the point-biserial correlation of
 * recalling it with recalling the rest: of the share of a learner's answers to it with that of their other answers.
 */
export async function addUpItems(
  connection: Database,
  { assignmentId, classId }: HeldAssignment,
  itemIds: readonly string[],
): Promise<readonly ItemFigures[]> {
  const { rows } = await connection.query<ItemFigures>(
    `WITH learner AS MATERIALIZED (
       SELECT i.item_id, i.answers, i.recalled, i.predicted,
         CASE WHEN i.predicted > 0 THEN i.surprise_sum / 1e6 / i.predicted END::float8 AS surprise,
         i.recalled::float8 / i.answers AS own,
         CASE WHEN s.answers > i.answers
           THEN (s.recalled - i.recalled)::float8 / (s.answers - i.answers) END AS rest
       FROM assigned_items i JOIN class_members m ON m.class_id = $3::uuid AND m.user_id = i.user_id
         AND m.role = 'learner' AND m.state = 'active'
       LEFT JOIN assignment_standings s ON s.assignment_id = i.assignment_id AND s.member_id = m.member_id
       WHERE i.assignment_id = $1 AND i.item_id = ANY ($2::uuid[]) AND i.answers > 0),
     added AS (
       SELECT item_id, count(*)::int AS learners, sum(answers)::int AS answers, sum(recalled)::int AS recalled,
         sum(predicted)::int AS predicted, count(surprise)::int AS surprised, avg(surprise) AS mean,
         percentile_cont(ARRAY[0.25, 0.75]) WITHIN GROUP (ORDER BY surprise) AS ends,
         regr_count(own, rest) AS pairs, corr(own, rest) AS correlation
       FROM learner GROUP BY item_id)
     SELECT g.id AS "itemId", coalesce(learners, 0) AS learners, coalesce(answers, 0) AS answers,
       coalesce(recalled, 0) AS recalled, coalesce(predicted, 0) AS predicted,
       coalesce(surprised, 0) AS "surpriseLearners",
       CASE WHEN surprised >= ${LEAST_GROUP} THEN mean END AS "surpriseMean",
       CASE WHEN surprised >= ${LEAST_GROUP} THEN ends[1] END AS "surpriseLow",
       CASE WHEN surprised >= ${LEAST_GROUP} THEN ends[2] END AS "surpriseHigh",
       CASE WHEN pairs >= ${LEAST_CORRELATED} THEN correlation END AS discrimination
     FROM unnest($2::uuid[]) AS g (id) LEFT JOIN added ON added.item_id = g.id`,
    [assignmentId, itemIds, classId],
  )
  return rows
}

/** Something that learners typed and missed, and how many of them did. */
export interface GivenText {
  readonly itemId: string
  readonly text: string
  readonly learners: number
}

/** What three learners or more typed and missed, the commonest first. */
export async function selectGivenTexts(
  connection: Database,
  { assignmentId, classId }: HeldAssignment,
  itemIds: readonly string[],
): Promise<readonly GivenText[]> {
  const { rows } = await connection.query<GivenText>(
    `SELECT i.item_id AS "itemId", w.text, count(*)::int AS learners
     FROM (SELECT i.item_id, i.wrong_answers FROM ${ROWS} AND cardinality(i.wrong_answers) > 0) i
     CROSS JOIN LATERAL unnest(i.wrong_answers) AS w (text)
     GROUP BY i.item_id, w.text HAVING count(*) >= ${LEAST_SAME_ANSWER} ORDER BY 3 DESC, 2`,
    [assignmentId, itemIds, classId],
  )
  return rows
}

/** A variant of a problem over the learners of a class. */
export interface VariantFigures {
  readonly itemId: string
  /** Its text. */
  readonly name: string
  readonly learners: number
  readonly answers: number
  readonly recalled: number
  /** Mean over the surprises at it; null: none was predicted. */
  readonly surprise: number | null
}

/** Variants that five learners or more have had, the least recalled first. */
export async function addUpVariants(
  connection: Database,
  { assignmentId, classId }: HeldAssignment,
  itemIds: readonly string[],
): Promise<readonly VariantFigures[]> {
  const { rows } = await connection.query<VariantFigures>(
    `SELECT i.item_id AS "itemId", v.text AS name, count(*)::int AS learners, sum(v.answers)::int AS answers,
       sum(v.recalled)::int AS recalled,
       (sum(v."surpriseSum") / 1e6 / nullif(sum(v.predicted), 0))::float8 AS surprise
     FROM (SELECT i.item_id, i.variants FROM ${ROWS} AND i.variants IS NOT NULL) i
     CROSS JOIN LATERAL jsonb_to_recordset(i.variants) AS v (
       text text, answers int, recalled int, predicted int, "surpriseSum" bigint)
     GROUP BY i.item_id, v.text HAVING count(*) >= ${LEAST_GROUP}
     ORDER BY sum(v.recalled)::float8 / sum(v.answers), v.text`,
    [assignmentId, itemIds, classId],
  )
  return rows
}

/** A published note. */
export interface PublishedNote {
  readonly itemId: string
  readonly kind: NoteKind
  readonly fields: NoteFields
}

/** The newest text of some published notes. */
export async function selectPublishedNotes(
  connection: Database,
  { publicationId }: HeldAssignment,
  itemIds: readonly string[],
): Promise<readonly PublishedNote[]> {
  const { rows } = await connection.query<PublishedNote>(
    `SELECT DISTINCT ON (item_id) item_id AS "itemId", kind, body AS fields FROM published_items
     WHERE publication_id = $1 AND item_id = ANY ($2::uuid[]) AND kind <> 'problem'
     ORDER BY item_id, revision DESC`,
    [publicationId, itemIds],
  )
  return rows
}

/** The row of an item. */
export interface RolledItem extends ItemFigures {
  readonly wrongAnswers: readonly Omit<GivenText, 'itemId'>[]
  readonly variants: readonly Omit<VariantFigures, 'itemId'>[] | null
}

const COLUMNS = {
  learners: 'learners int',
  answers: 'answers int',
  recalled: 'recalled int',
  predicted: 'predicted int',
  surpriseLearners: 'surprise_learners int',
  surpriseMean: 'surprise_mean float8',
  surpriseLow: 'surprise_low float8',
  surpriseHigh: 'surprise_high float8',
  discrimination: 'discrimination float8',
  wrongAnswers: 'wrong_answers jsonb',
  variants: 'variants jsonb',
} as const satisfies Record<Exclude<keyof RolledItem, 'itemId'>, string>

/** Writes rows of items. */
export async function saveItems(
  connection: Database,
  { assignmentId }: HeldAssignment,
  items: readonly RolledItem[],
  rolledAt: number,
): Promise<void> {
  const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]
  const columns = [...names.map((name) => COLUMNS[name].split(' ')[0] ?? ''), 'rolled_at']
  await connection.query(
    `INSERT INTO assignment_items (assignment_id, item_id, ${columns.join(', ')})
     SELECT $1::uuid, n."itemId", ${names.map((name) => `n."${name}"`).join(', ')}, $3::timestamptz
     FROM json_to_recordset($2) AS n ("itemId" uuid,
       ${names.map((name) => `"${name}" ${COLUMNS[name].split(' ')[1] ?? ''}`).join(', ')})
     ON CONFLICT (assignment_id, item_id) DO UPDATE
     SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [assignmentId, JSON.stringify(items), new Date(rolledAt)],
  )
}

/** Notes up to which moment learners' rows are in those of the items. */
export async function noteItemsRolled(
  connection: Database,
  { assignmentId }: HeldAssignment,
  at: number,
): Promise<void> {
  await connection.query('UPDATE assignments SET rolled_at = $2 WHERE assignment_id = $1', [
    assignmentId,
    new Date(at),
  ])
}

/** Has the rows of the items made anew that some learners' answers are in, and holds their assignments until then. */
export async function markItemsOf(connection: Database, userIds: readonly string[]): Promise<void> {
  await connection.query(
    `SELECT FROM assignments WHERE assignment_id IN (
       SELECT assignment_id FROM assigned_copies WHERE user_id = ANY ($1::uuid[]))
     ORDER BY assignment_id FOR SHARE`,
    [userIds],
  )
  await connection.query(
    `UPDATE assignment_items t SET rolled_at = ${ANEW} FROM assigned_items i
     WHERE i.user_id = ANY ($1::uuid[]) AND t.assignment_id = i.assignment_id AND t.item_id = i.item_id`,
    [userIds],
  )
}

/** Deletes the viewer's rows in an assignment that is held; its items forget them when they are rolled up next. */
export async function deleteTallies(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
): Promise<void> {
  await connection.query(
    `WITH gone AS (
       DELETE FROM assigned_items WHERE user_id = $2 AND assignment_id = $1 RETURNING item_id)
     INSERT INTO assignment_items (assignment_id, item_id, learners, answers, recalled, predicted,
       surprise_learners, wrong_answers, rolled_at)
     SELECT $1::uuid, item_id, 0, 0, 0, 0, 0, '[]', ${ANEW} FROM gone
     ON CONFLICT (assignment_id, item_id) DO UPDATE SET rolled_at = ${ANEW}`,
    [assignmentId, viewer.userId],
  )
}
