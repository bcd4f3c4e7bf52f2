import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { StudyDay } from '@/lib/scheduling'
import type { Database } from './pool'

/** What lies ahead of a learner. */
export interface Outlook {
  /** Cards that become due on each day of the question; the first day holds all that are due by then. */
  readonly due: ReadonlyMap<StudyDay, number>
  /** New cards, as far as they are counted. */
  readonly newCards: number
  /**
   * The first study day after the first of the question on which a card is due; null when there is none. A card that
   * is buried for longer than the question reaches is left out.
   */
  readonly nextDueDay: StudyDay | null
  /** Whether there is any card at all, set aside or not. */
  readonly hasCards: boolean
}

export interface OutlookQuestion {
  readonly today: StudyDay
  readonly days: number
  readonly deckIds: readonly string[]
  /** Cards to count at most, those due first: what nobody could do in these days needs no counting. */
  readonly dueMost: number
  readonly newMost: number
}

/** Counts what is due on each of the coming days. */
export async function selectOutlook(
  viewer: Viewer,
  { today, days, deckIds, dueMost, newMost }: OutlookQuestion,
  connection: Database,
): Promise<Outlook> {
  const { rows } = await connection.query<OutlookRow>(OUTLOOK, [
    viewer.userId,
    today,
    today + days - 1,
    deckIds,
    dueMost,
    newMost,
  ])
  const [row] = rows
  const due = new Map((row?.due ?? []).map(({ day, cards }) => [day, cards]))
  const dueDays = [...due.keys(), ...(row?.next_due_day == null ? [] : [row.next_due_day])]
  const later = dueDays.filter((day) => day > today)
  return {
    due,
    newCards: Number(row?.new_cards ?? 0),
    nextDueDay: later.length === 0 ? null : Math.min(...later),
    hasCards: row?.has_cards ?? false,
  }
}

interface OutlookRow {
  due: { day: StudyDay; cards: number }[] | null
  new_cards: string
  next_due_day: StudyDay | null
  has_cards: boolean
}

/** A card comes back on its due day, or when it is no longer buried if that is later. */
const OUTLOOK = `
  SELECT
    (SELECT json_agg(d) FROM (
      SELECT day, count(*) AS cards FROM (
        SELECT greatest(due_day, buried_until, $2) AS day FROM card_states
        WHERE user_id = $1 AND shelf = 'active' AND stage <> 'new' AND due_day <= $3
          AND (buried_until IS NULL OR buried_until <= $3) AND deck_id = ANY ($4::uuid[])
        ORDER BY due_day LIMIT $5) c
      GROUP BY day) d) AS due,
    (SELECT count(*) FROM (
      SELECT FROM card_states
      WHERE user_id = $1 AND shelf = 'active' AND stage = 'new' AND deck_id = ANY ($4::uuid[]) LIMIT $6) n) AS new_cards,
    (SELECT due_day FROM card_states
      WHERE user_id = $1 AND shelf = 'active' AND stage <> 'new' AND due_day > $2
        AND (buried_until IS NULL OR buried_until <= due_day) AND deck_id = ANY ($4::uuid[])
      ORDER BY due_day LIMIT 1) AS next_due_day,
    EXISTS (SELECT FROM card_states WHERE user_id = $1 AND deck_id = ANY ($4::uuid[]) AND shelf <> 'removed') AS has_cards`
