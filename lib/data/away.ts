import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Break, CardState, StudyDay } from '@/lib/scheduling'
import { cardStateColumns, cardStateOf, type CardStateRow } from './card-states'
import type { Database } from './pool'

/** Cards of a break that are looked at: more than the days before one could hold. */
const IN_BREAK_MOST = 2000

/** Keeps the viewer's planned break; null: none. */
export async function setAway(connection: Database, viewer: Viewer, away: Break | null): Promise<void> {
  await connection.query('UPDATE learners SET away_from = $2, away_until = $3 WHERE user_id = $1', [
    viewer.userId,
    away?.from ?? null,
    away?.until ?? null,
  ])
}

/** Cards of some decks that fall due during a break, the earliest first; none that was answered today. */
export async function selectDueInBreak(
  connection: Database,
  viewer: Viewer,
  {
    away,
    today,
    deckIds,
  }: { readonly away: Break; readonly today: StudyDay; readonly deckIds: readonly string[] },
): Promise<readonly CardState[]> {
  const { rows } = await connection.query<{ cards: CardStateRow[] | null }>(
    `SELECT json_agg(c) AS cards FROM (
       SELECT ${cardStateColumns('s')} FROM card_states s
       WHERE s.user_id = $1 AND s.deck_id = ANY ($5::uuid[]) AND s.shelf = 'active' AND s.stage = 'review'
         AND s.due_day BETWEEN $3 AND $4 AND s.last_day < $2
         AND (s.buried_until IS NULL OR s.buried_until <= $2)
       ORDER BY s.due_day, s.card_id LIMIT ${IN_BREAK_MOST}) c`,
    [viewer.userId, today, away.from, away.until, deckIds],
  )
  return (rows[0]?.cards ?? []).map(cardStateOf)
}
