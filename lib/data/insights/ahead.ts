import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { CardState, StudyDay } from '@/lib/scheduling'
import { cardStateColumns, cardStateOf, type CardStateRow } from '../card-states'
import type { Database } from '../pool'

/** Which days to look ahead: so many, today the first. */
export interface Ahead {
  readonly today: StudyDay
  readonly days: number
}

/** Cards of decks that are asked; one comes on its due day, or when it is no longer buried if that is later. */
const DUE = `
  SELECT s.card_id, s.deck_id, d.desired_retention, greatest(s.due_day, s.buried_until, $2::int) AS day
  FROM card_states s JOIN decks d ON d.user_id = $1 AND d.id = s.deck_id
    AND d.archived_at IS NULL AND d.paused_at IS NULL AND d.deleted_at IS NULL
  WHERE s.user_id = $1 AND s.shelf = 'active' AND s.stage <> 'new' AND s.due_day < $2::int + $3::int
    AND (s.buried_until IS NULL OR s.buried_until < $2::int + $3::int)`

/** Cards due on a day, the first day with all that are due by then, that are asked at one desired retention. */
export interface DueCards {
  readonly day: StudyDay
  /** Of their decks; null: the learner's. */
  readonly retention: number | null
  readonly cards: number
}

/** Counts what the viewer's cards of some decks (null: all) come to on the days ahead. */
export async function selectDueCards(
  connection: Database,
  viewer: Viewer,
  { today, days }: Ahead,
  deckIds: readonly string[] | null,
): Promise<DueCards[]> {
  const { rows } = await connection.query<DueCards>(
    `SELECT day, desired_retention AS retention, count(*)::int AS cards FROM (${DUE}) due
     WHERE $4::uuid[] IS NULL OR deck_id = ANY ($4) GROUP BY day, desired_retention ORDER BY day`,
    [viewer.userId, today, days, deckIds],
  )
  return rows
}

/** Cards due on a day, and some of them. */
export interface DueSample {
  readonly day: StudyDay
  readonly cards: number
  readonly sample: readonly CardState[]
}

/** Some of the viewer's cards of each day ahead, the same ones each time they are asked for. */
export async function selectDueSample(
  connection: Database,
  viewer: Viewer,
  { today, days }: Ahead,
  mostPerDay: number,
): Promise<DueSample[]> {
  const { rows } = await connection.query<{ day: StudyDay; cards: number; sample: CardStateRow[] }>(
    `WITH ranked AS MATERIALIZED (
       SELECT day, card_id, count(*) OVER (PARTITION BY day) AS cards,
         row_number() OVER (PARTITION BY day ORDER BY hashtext(card_id::text), card_id) AS place
       FROM (${DUE}) due)
     SELECT r.day, min(r.cards)::int AS cards, json_agg(s ORDER BY r.place) AS sample
     FROM ranked r CROSS JOIN LATERAL (
       SELECT ${cardStateColumns('s')} FROM card_states s WHERE s.user_id = $1 AND s.card_id = r.card_id OFFSET 0) s
     WHERE r.place <= $4 GROUP BY r.day ORDER BY r.day`,
    [viewer.userId, today, days, mostPerDay],
  )
  return rows.map(({ sample, ...due }) => ({ ...due, sample: sample.map(cardStateOf) }))
}
