import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { CardState, StudyDay } from '@/lib/scheduling'
import { cardStateColumns, cardStateOf, type CardStateRow } from './card-states'
import type { Database } from './pool'

/** Cards on a day, of one deck. */
export interface CardsOnDay {
  readonly day: StudyDay
  readonly deckId: string
  readonly cards: number
}

/** How many cards of some decks come on each day after `today`, those on their way back from a miss among them. */
export async function cardsAhead(
  viewer: Viewer,
  { today, deckIds }: { readonly today: StudyDay; readonly deckIds: readonly string[] },
  connection: Database,
): Promise<CardsOnDay[]> {
  const { rows } = await connection.query<CardsOnDay>(
    `SELECT due_day AS day, deck_id AS "deckId", count(*)::int AS cards FROM card_states
     WHERE user_id = $1 AND shelf = 'active' AND stage <> 'new' AND due_day > $2 AND deck_id = ANY ($3::uuid[])
     GROUP BY due_day, deck_id`,
    [viewer.userId, today, deckIds],
  )
  return rows
}

/** The cards of some decks that wait for a date after `today`, on their shelf, in pages by id. */
export async function* waitingCards(
  viewer: Viewer,
  { today, deckIds }: { readonly today: StudyDay; readonly deckIds: readonly string[] },
  pageSize: number,
  connection: Database,
): AsyncGenerator<readonly CardState[]> {
  for (let after: string | null = null; ;) {
    const { rows }: { rows: { cards: CardStateRow[] | null }[] } = await connection.query<{
      cards: CardStateRow[] | null
    }>(WAITING, [viewer.userId, today, deckIds, after, pageSize])
    const page = (rows[0]?.cards ?? []).map(cardStateOf)
    if (page.length > 0) yield page
    after = page.at(-1)?.cardId ?? null
    if (page.length < pageSize) return
  }
}

const WAITING = `
  SELECT json_agg(c ORDER BY c.card_id) AS cards FROM (
    SELECT ${cardStateColumns('s')} FROM card_states s
    WHERE s.user_id = $1 AND s.shelf = 'active' AND s.stage = 'review' AND s.due_day > $2
      AND s.deck_id = ANY ($3::uuid[]) AND ($4::uuid IS NULL OR s.card_id > $4)
    ORDER BY s.card_id LIMIT $5) c`
