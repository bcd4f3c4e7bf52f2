import 'server-only'
import type { DeckSummary } from '@/lib/contracts/decks'
import type { Viewer } from '@/lib/contracts/viewer'
import type { StudyDay } from '@/lib/scheduling'
import { database, type Database } from './pool'
import { prisma } from './prisma'

/** A memory is said to last over a month, or a week, when its stability is above so many days. */
const MONTH_DAYS = 30
const WEEK_DAYS = 7

/** What a deck is, apart from its cards. */
export interface DeckRecord {
  readonly deckId: string
  readonly name: string
  readonly description: string
  readonly desiredRetention: number | null
  readonly isArchived: boolean
}

interface SummaryRow {
  readonly id: string
  readonly name: string
  readonly desired_retention: number | null
  readonly cards: number
  readonly due: number
  readonly new_cards: number
  readonly month: number
  readonly week: number
}

/** The viewer's decks that aren't archived, by name, each with its cards counted; or only one of them. */
export async function deckSummaries(
  viewer: Viewer,
  today: StudyDay,
  deckId: string | null = null,
): Promise<DeckSummary[]> {
  const { rows } = await database.query<SummaryRow>(SUMMARIES, [viewer.userId, today, deckId])
  return rows.map((row) => ({
    deckId: row.id,
    name: row.name,
    cards: row.cards,
    due: row.due,
    newCards: row.new_cards,
    desiredRetention: row.desired_retention,
    lasting: { month: row.month, week: row.week, less: row.cards - row.month - row.week },
  }))
}

/** One pass over the learner's cards, whatever the number of decks. */
const SUMMARIES = `
  WITH counted AS (
    SELECT deck_id, count(*)::int AS cards,
      count(*) FILTER (WHERE is_up AND due_day <= $2)::int AS due,
      count(*) FILTER (WHERE is_up AND due_day IS NULL)::int AS new_cards,
      count(*) FILTER (WHERE stability > ${MONTH_DAYS})::int AS month,
      count(*) FILTER (WHERE stability > ${WEEK_DAYS} AND stability <= ${MONTH_DAYS})::int AS week
    FROM (
      SELECT deck_id, due_day, stability,
        shelf = 'active' AND (buried_until IS NULL OR buried_until <= $2) AS is_up
      FROM card_states
      WHERE user_id = $1 AND shelf <> 'removed' AND ($3::uuid IS NULL OR deck_id = $3)) kept
    GROUP BY deck_id)
  SELECT d.id, d.name, d.desired_retention, coalesce(c.cards, 0) AS cards, coalesce(c.due, 0) AS due,
    coalesce(c.new_cards, 0) AS new_cards, coalesce(c.month, 0) AS month, coalesce(c.week, 0) AS week
  FROM decks d LEFT JOIN counted c ON c.deck_id = d.id
  WHERE d.user_id = $1 AND d.archived_at IS NULL AND ($3::uuid IS NULL OR d.id = $3)
  ORDER BY lower(d.name), d.name`

/** The viewer's archived decks, by name. */
export async function archivedDecks(
  viewer: Viewer,
): Promise<readonly { readonly deckId: string; readonly name: string }[]> {
  const rows = await prisma().deck.findMany({
    where: { userId: viewer.userId, archivedAt: { not: null } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
  return rows.map(({ id, name }) => ({ deckId: id, name }))
}

/** One of the viewer's decks, archived or not. */
export async function selectOptionalDeck(viewer: Viewer, deckId: string): Promise<DeckRecord | null> {
  const row = await prisma().deck.findFirst({ where: { id: deckId, userId: viewer.userId } })
  if (row === null) return null
  return {
    deckId: row.id,
    name: row.name,
    description: row.description,
    desiredRetention: row.desiredRetention,
    isArchived: row.archivedAt !== null,
  }
}

/** The viewer's decks of these names, archived ones too. */
export async function decksByName(
  viewer: Viewer,
  names: readonly string[],
  connection: Database = database,
): Promise<readonly { readonly deckId: string; readonly name: string; readonly isArchived: boolean }[]> {
  const { rows } = await connection.query<{ deckId: string; name: string; isArchived: boolean }>(
    `SELECT id AS "deckId", name, archived_at IS NOT NULL AS "isArchived" FROM decks
     WHERE user_id = $1 AND name = ANY ($2)`,
    [viewer.userId, names],
  )
  return rows
}

/** Makes decks; those whose name is taken, by an archived one too, are left out of what it returns. */
export async function insertDecks(
  connection: Database,
  viewer: Viewer,
  decks: readonly { readonly deckId: string; readonly name: string; readonly description: string }[],
  now: number,
): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    `INSERT INTO decks (id, user_id, name, description, created_at)
     SELECT d.id, $1, d.name, d.description, $3
     FROM json_to_recordset($2) AS d (id uuid, name text, description text)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      viewer.userId,
      JSON.stringify(decks.map(({ deckId: id, name, description }) => ({ id, name, description }))),
      new Date(now),
    ],
  )
  return rows.map(({ id }) => id)
}

/**
 * Renames and describes a deck.
 *
 * @throws Postgres' unique violation when another of the viewer's decks has the name
 */
export async function updateDeck(
  connection: Database,
  viewer: Viewer,
  deck: { readonly deckId: string; readonly name: string; readonly description: string },
): Promise<void> {
  await connection.query('UPDATE decks SET name = $3, description = $4 WHERE user_id = $1 AND id = $2', [
    viewer.userId,
    deck.deckId,
    deck.name,
    deck.description,
  ])
}

/** Archives a deck, or brings it back (null); false if the viewer has no such deck. */
export async function setDeckArchived(
  viewer: Viewer,
  deckId: string,
  archivedAt: number | null,
  connection: Database = database,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'UPDATE decks SET archived_at = $3 WHERE user_id = $1 AND id = $2',
    [viewer.userId, deckId, archivedAt === null ? null : new Date(archivedAt)],
  )
  return rowCount === 1
}
