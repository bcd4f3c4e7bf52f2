import 'server-only'
import { z } from 'zod'
import { LEAST_GROUP, LEAST_SAME_ANSWER, type ClassSurprise, type SurpriseOrder } from '@/lib/classes'
import type {
  Discussion,
  GivenAnswer,
  ItemRowDto,
  SurpriseRowDto,
  SurpriseSort,
  VariantDto,
} from '@/lib/contracts/report'
import type { Database } from '../pool'
import type { AssignmentRecord } from './report'

/** Surprises are kept as shares, and shown as points. */
const POINTS = 100

interface SurpriseFigures {
  readonly surpriseLearners: number
  readonly mean: number
  readonly low: number
  readonly high: number
}

const SURPRISE = `i.surprise_learners AS "surpriseLearners", i.surprise_mean AS mean, i.surprise_low AS low,
  i.surprise_high AS high`

/** Whether enough learners have been surprised by an item, one way or the other. */
const KNOWN = `i.surprise_learners >= ${LEAST_GROUP} AND i.surprise_mean IS NOT NULL AND i.surprise_low IS NOT NULL
  AND i.surprise_high IS NOT NULL`

const surpriseOf = ({ surpriseLearners, mean, low, high }: SurpriseFigures): ClassSurprise => ({
  learners: surpriseLearners,
  mean: mean * POINTS,
  low: low * POINTS,
  high: high * POINTS,
})

/** Items of an assignment, with the last text each has had. */
const textOf = (columns: string) => `JOIN LATERAL (SELECT ${columns} FROM published_items t
  WHERE t.publication_id = $2 AND t.item_id = i.item_id ORDER BY t.revision DESC LIMIT 1) t ON true`

const DISCUSSION = `CASE WHEN d.item_id IS NULL THEN 'off' WHEN d.discussed_at IS NULL THEN 'open' ELSE 'discussed' END`
const NOTED = `LEFT JOIN discussion_items d ON d.assignment_id = i.assignment_id AND d.item_id = i.item_id`

const BY_SURPRISE: Readonly<Record<SurpriseOrder, string>> = {
  lowest: 'i.surprise_mean',
  spread: 'i.surprise_high - i.surprise_low DESC, i.surprise_mean',
}

/** The items that surprise a class most; of groups under five there are none. */
export async function selectTopSurprises(
  connection: Database,
  { assignmentId, publicationId }: AssignmentRecord,
  order: SurpriseOrder,
  most: number,
): Promise<readonly SurpriseRowDto[]> {
  const { rows } = await connection.query<
    SurpriseFigures & { readonly itemId: string; readonly title: string; readonly discussion: Discussion }
  >(
    `SELECT i.item_id AS "itemId", t.title, ${SURPRISE}, ${DISCUSSION} AS discussion
     FROM (SELECT * FROM assignment_items i WHERE i.assignment_id = $1 AND ${KNOWN}
       ORDER BY ${BY_SURPRISE[order]}, i.item_id LIMIT $3) i
     ${textOf('t.title')} ${NOTED} ORDER BY ${BY_SURPRISE[order]}, i.item_id`,
    [assignmentId, publicationId, most],
  )
  return rows.map(({ itemId, title, discussion, ...figures }) => ({
    itemId,
    title,
    items: 1,
    surprise: surpriseOf(figures),
    discussion,
  }))
}

/** The tags of an assignment’s items. */
export async function selectTags(
  connection: Database,
  { publicationId }: AssignmentRecord,
): Promise<readonly string[]> {
  const { rows } = await connection.query<{ tag: string }>(
    `SELECT DISTINCT unnest(tags) AS tag FROM published_items WHERE publication_id = $1 ORDER BY tag`,
    [publicationId],
  )
  return rows.map(({ tag }) => tag)
}

/** Every item with its tags and how it surprises the class, groups under five left out. */
export async function selectTaggedSurprises(
  connection: Database,
  { assignmentId, publicationId }: AssignmentRecord,
): Promise<readonly { readonly tags: readonly string[]; readonly surprise: ClassSurprise }[]> {
  const { rows } = await connection.query<SurpriseFigures & { readonly tags: readonly string[] | null }>(
    `SELECT t.tags, ${SURPRISE} FROM assignment_items i ${textOf('t.tags')}
     WHERE i.assignment_id = $1 AND ${KNOWN}`,
    [assignmentId, publicationId],
  )
  return rows.map(({ tags, ...figures }) => ({ tags: tags ?? [], surprise: surpriseOf(figures) }))
}

const SORTS: Readonly<Record<SurpriseSort, string>> = {
  lowest: 'CASE WHEN known THEN mean END NULLS LAST',
  spread: 'CASE WHEN known THEN high - low END DESC NULLS LAST',
  recalled: 'recalled::float8 / answers',
  discrimination: 'discrimination NULLS LAST',
  title: 'lower(title)',
}

interface ItemRow extends SurpriseFigures {
  readonly itemId: string
  readonly title: string
  readonly tags: readonly string[] | null
  readonly learners: number
  readonly answers: number
  readonly recalled: number
  readonly known: boolean
  readonly discrimination: number | null
  readonly wrongAnswers: unknown
  readonly variants: unknown
  readonly discussion: Discussion
  readonly of: number
}

/** Which items are read: in one pass over those of one assignment. */
export interface ItemsAsked {
  readonly sort: SurpriseSort
  /** Empty: any. */
  readonly tag: string
  readonly text: string
  readonly offset: number
  readonly most: number
}

/** Items of an assignment with what is known of them over the class, groups under five left out. */
export async function selectItems(
  connection: Database,
  { assignmentId, publicationId }: AssignmentRecord,
  { sort, tag, text, offset, most }: ItemsAsked,
): Promise<{ readonly items: readonly ItemRowDto[]; readonly of: number }> {
  const { rows } = await connection.query<ItemRow>(
    `SELECT *, count(*) OVER ()::int AS of FROM (
       SELECT i.item_id AS "itemId", t.title, t.tags, i.learners, i.answers, i.recalled, (${KNOWN}) AS known, ${SURPRISE},
         i.discrimination, i.wrong_answers AS "wrongAnswers", i.variants, ${DISCUSSION} AS discussion
       FROM assignment_items i ${textOf('t.title, t.tags')} ${NOTED}
       WHERE i.assignment_id = $1 AND i.learners >= ${LEAST_GROUP} AND i.answers > 0
         AND ($3 = '' OR $3 = ANY (t.tags)) AND ($4 = '' OR strpos(lower(t.title), lower($4)) > 0)) found
     ORDER BY ${SORTS[sort]}, "itemId" OFFSET $5 LIMIT $6`,
    [assignmentId, publicationId, tag, text, offset, most],
  )
  return { items: rows.map(itemOf), of: rows[0]?.of ?? 0 }
}

const itemOf = (row: ItemRow): ItemRowDto => ({
  itemId: row.itemId,
  title: row.title,
  tags: row.tags ?? [],
  learners: row.learners,
  answers: row.answers,
  recalled: row.recalled,
  surprise: row.known ? surpriseOf(row) : null,
  discrimination: row.discrimination,
  givenAnswers: givenAnswersOf(row.wrongAnswers),
  variants: variantsOf(row.variants),
  discussion: row.discussion,
})

/** How many items of an assignment were answered by fewer than five learners. */
export async function countTooFew(connection: Database, { assignmentId }: AssignmentRecord): Promise<number> {
  const { rows } = await connection.query<{ few: number }>(
    `SELECT count(*)::int AS few FROM assignment_items
     WHERE assignment_id = $1 AND learners < ${LEAST_GROUP} AND learners > 0`,
    [assignmentId],
  )
  return rows[0]?.few ?? 0
}

const givenSchema = z.array(z.object({ text: z.string(), learners: z.int() }))

/** Typed answers as they are kept, those that fewer than three learners gave left out once more. */
export const givenAnswersOf = (kept: unknown): readonly GivenAnswer[] =>
  givenSchema
    .parse(kept)
    .filter(({ learners }) => learners >= LEAST_SAME_ANSWER)
    .toSorted((a, b) => b.learners - a.learners || (a.text < b.text ? -1 : 1))

const variantsSchema = z.array(
  z.object({ name: z.string(), learners: z.int(), answers: z.int().min(1), recalled: z.int() }),
)

/** What became of the variants of a problem, the hardest first; those of fewer than five learners are left out. */
export const variantsOf = (kept: unknown): readonly VariantDto[] =>
  variantsSchema
    .parse(kept ?? [])
    .filter(({ learners }) => learners >= LEAST_GROUP)
    .toSorted((a, b) => a.recalled / a.answers - b.recalled / b.answers)
