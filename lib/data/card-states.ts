import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { CardHistory } from '@/lib/learning'
import type { CardIds, CardState, Shelf } from '@/lib/scheduling'
import type { Database } from './pool'

/** A row of `card_states` as JSON carries it; times in milliseconds since the epoch. */
export interface CardStateRow {
  readonly card_id: string
  readonly note_id: string
  readonly deck_id: string
  readonly stage: 'new' | 'relearning' | 'review'
  readonly shelf: Shelf
  readonly buried_until: number | null
  readonly due_day: number | null
  readonly stability: number | null
  readonly difficulty: number | null
  readonly last_answered_at: number | null
  readonly last_day: number | null
  readonly reps: number
  readonly lapses: number
  readonly interval_days: number
  readonly history: CardHistory | null
}

/** The columns of a CardStateRow, of a table or alias. */
export const cardStateColumns = (from: string): string => `
  ${from}.card_id, ${from}.note_id, ${from}.deck_id, ${from}.stage, ${from}.shelf, ${from}.buried_until,
  ${from}.due_day, ${from}.stability, ${from}.difficulty,
  (extract(epoch FROM ${from}.last_answered_at) * 1000)::bigint AS last_answered_at,
  ${from}.last_day, ${from}.reps, ${from}.lapses, ${from}.interval_days, ${from}.history`

/** @throws Error for a row that has a stage but no memory: one that another model version wrote */
export function cardStateOf(row: CardStateRow): CardState {
  const ids = {
    cardId: row.card_id,
    noteId: row.note_id,
    deckId: row.deck_id,
    shelf: row.shelf,
    buriedUntil: row.buried_until,
  }
  if (row.stage === 'new') return { ...ids, stage: 'new' }
  return { ...ids, stage: row.stage, dueDay: known(row.due_day), memory: memoryOf(row) }
}

function memoryOf(row: CardStateRow) {
  return {
    trace: { stability: known(row.stability), difficulty: known(row.difficulty) },
    lastAnsweredAt: known(row.last_answered_at),
    lastDay: known(row.last_day),
    reps: row.reps,
    lapses: row.lapses,
    intervalDays: row.interval_days,
    history: known(row.history),
  }
}

function known<T>(value: T | null): T {
  if (value === null) throw new Error('a card that was answered has no memory')
  return value
}

/** What a write sends of a card's state: its row, with the time as a timestamp. */
export function cardStateRecord(card: CardState): Record<string, unknown> {
  const memory = card.stage === 'new' ? null : card.memory
  return {
    card_id: card.cardId,
    deck_id: card.deckId,
    stage: card.stage,
    shelf: card.shelf,
    buried_until: card.buriedUntil,
    due_day: card.stage === 'new' ? null : card.dueDay,
    stability: memory?.trace.stability ?? null,
    difficulty: memory?.trace.difficulty ?? null,
    last_answered_at: memory === null ? null : new Date(memory.lastAnsweredAt).toISOString(),
    last_day: memory?.lastDay ?? null,
    reps: memory?.reps ?? 0,
    lapses: memory?.lapses ?? 0,
    interval_days: memory?.intervalDays ?? 0,
    history: memory?.history ?? null,
  }
}

/** A card's row as it stands: its state is null where another model version wrote it. */
export interface CardStateSeen {
  readonly cardId: string
  readonly state: CardState | null
}

const seen = (row: CardStateRow): CardStateSeen => ({
  cardId: row.card_id,
  state: row.stage !== 'new' && row.history === null ? null : cardStateOf(row),
})

/** All of a learner's card states, a page at a time. */
export async function* cardStatePages(
  viewer: Viewer,
  pageSize: number,
  connection: Database,
): AsyncGenerator<readonly CardStateSeen[]> {
  for (let after: string | null = null; ;) {
    const { rows }: { rows: CardStatePage[] } = await connection.query<CardStatePage>(CARD_STATE_PAGE, [
      viewer.userId,
      after,
      pageSize,
    ])
    const page = (rows[0]?.cards ?? []).map(seen)
    if (page.length > 0) yield page
    after = page.at(-1)?.cardId ?? null
    if (page.length < pageSize) return
  }
}

interface CardStatePage {
  cards: CardStateRow[] | null
}

const CARD_STATE_PAGE = `
  SELECT json_agg(c ORDER BY c.card_id) AS cards FROM (
    SELECT ${cardStateColumns('s')} FROM card_states s
    WHERE s.user_id = $1 AND ($2::uuid IS NULL OR s.card_id > $2)
    ORDER BY s.card_id LIMIT $3) c`

/**
 * Every card a learner has, as it was made: with its note, and the deck it was first in. A card that was moved is
 * found in its note's present deck, so the first move says where it came from. A former card stands for its own note
 * and deck: it has neither.
 */
export async function cardOrigins(viewer: Viewer, connection: Database): Promise<CardIds[]> {
  const { rows } = await connection.query<{ cardId: string; noteId: string; deckId: string }>(
    `WITH moves AS (
       SELECT DISTINCT ON (card_id) card_id, data->>'fromDeckId' AS deck_id FROM events
       WHERE user_id = $1 AND kind = 'move' ORDER BY card_id, seq)
     SELECT c.id AS "cardId", c.note_id AS "noteId", coalesce(m.deck_id, n.deck_id::text) AS "deckId"
     FROM cards c JOIN notes n ON n.id = c.note_id LEFT JOIN moves m ON m.card_id = c.id
     WHERE c.user_id = $1
     UNION ALL
     SELECT card_id, card_id, card_id::text FROM anki_cards WHERE user_id = $1 AND is_former`,
    [viewer.userId],
  )
  return rows
}

/** Gives cards that have no state row a new one, behind all others in the order of introduction. */
export async function insertMissingCardStates(viewer: Viewer, connection: Database): Promise<void> {
  await connection.query(
    `INSERT INTO card_states (user_id, card_id, note_id, deck_id, position)
     SELECT c.user_id, c.id, c.note_id, n.deck_id,
       (SELECT coalesce(max(position), 0) FROM card_states WHERE user_id = $1) + row_number() OVER (ORDER BY c.id)
     FROM cards c JOIN notes n ON n.id = c.note_id
     WHERE c.user_id = $1
       AND NOT EXISTS (SELECT FROM card_states s WHERE s.user_id = $1 AND s.card_id = c.id)
     ON CONFLICT DO NOTHING`,
    [viewer.userId],
  )
}

/** The states of the cards of a note of the viewer's. */
export async function cardStatesOf(
  viewer: Viewer,
  noteId: string,
  connection: Database,
): Promise<CardState[]> {
  const { rows } = await connection.query<CardStateRow>(
    `SELECT ${cardStateColumns('s')} FROM card_states s WHERE s.user_id = $1 AND s.note_id = $2`,
    [viewer.userId, noteId],
  )
  return rows.map(cardStateOf)
}
