import 'server-only'
import type { DeckSummary } from '@/lib/contracts/decks'
import type { Viewer } from '@/lib/contracts/viewer'
import type { StudyDay } from '@/lib/scheduling'
import { database } from './pool'

/** A memory is said to last over a month, or a week, when its stability is above so many days. */
const MONTH_DAYS = 30
const WEEK_DAYS = 7

interface SummaryRow {
  readonly id: string
  readonly name: string
  readonly desired_retention: number | null
  readonly is_paused: boolean
  readonly cards: number
  readonly due: number
  readonly new_cards: number
  readonly month: number
  readonly week: number
}

/**
 * The viewer's decks that are neither archived nor deleted, or some of them, by name, each with its own cards counted: those of
 * decks in it are not among them.
 */
export async function deckSummaries(
  viewer: Viewer,
  today: StudyDay,
  deckIds: readonly string[] | null = null,
): Promise<DeckSummary[]> {
  const { rows } = await database.query<SummaryRow>(SUMMARIES, [viewer.userId, today, deckIds])
  return rows.map((row) => ({
    deckId: row.id,
    name: row.name,
    isPaused: row.is_paused,
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
      WHERE user_id = $1 AND shelf <> 'removed' AND ($3::uuid[] IS NULL OR deck_id = ANY ($3))) kept
    GROUP BY deck_id)
  SELECT d.id, d.name, d.desired_retention, d.paused_at IS NOT NULL AS is_paused, coalesce(c.cards, 0) AS cards, coalesce(c.due, 0) AS due,
    coalesce(c.new_cards, 0) AS new_cards, coalesce(c.month, 0) AS month, coalesce(c.week, 0) AS week
  FROM decks d LEFT JOIN counted c ON c.deck_id = d.id
  WHERE d.user_id = $1 AND d.archived_at IS NULL AND d.deleted_at IS NULL AND ($3::uuid[] IS NULL OR d.id = ANY ($3))
  ORDER BY d.name`
