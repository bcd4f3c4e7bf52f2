import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { LoggedAnswer } from '@/lib/insights/contributions'
import { RECENT_EVENTS, type FoldedEvent } from '@/lib/insights/fold'
import type { AnswerEvent } from '@/lib/scheduling'
import { eventColumns, eventOf, type EventRow } from '../events'
import type { Database } from '../pool'

/** A move of a card: where it lay before. */
interface Move {
  readonly seq: number
  readonly cardId: string
  readonly fromDeckId: string | null
}

/** An answer that is taken back, by `seq`. */
interface TakenBack {
  readonly targetSeq: number
  readonly voidSeq: number
}

/** What a stretch of a log says of the events in it, whichever comes first. */
export interface Hindsight {
  /** The first `seq` of the stretch, and the first beyond it. */
  readonly from: number
  readonly before: number
  readonly takenBack: readonly TakenBack[]
  /** Also those before the stretch that an answer may lie behind which is taken back in it. */
  readonly moves: readonly Move[]
}

/** Reads what is taken back in a stretch of the viewer's log, and what was moved in it or shortly before. */
export async function selectHindsight(
  connection: Database,
  viewer: Viewer,
  { from, before }: Pick<Hindsight, 'from' | 'before'>,
): Promise<Hindsight> {
  const { rows } = await connection.query<{
    seq: string
    kind: 'void' | 'move'
    cardId: string | null
    fromDeckId: string | null
    targetSeq: string | null
  }>(
    `SELECT v.seq, v.kind, v.card_id AS "cardId", v.data->>'fromDeckId' AS "fromDeckId", t.seq AS "targetSeq"
     FROM events v LEFT JOIN LATERAL (
       SELECT seq FROM events WHERE user_id = $1 AND event_id = v.target_event_id AND kind = 'answer' OFFSET 0) t ON true
     WHERE v.user_id = $1 AND v.seq >= $4 AND v.seq < $3 AND (v.kind = 'move' OR v.kind = 'void' AND v.seq >= $2)
     ORDER BY v.seq`,
    [viewer.userId, from, before, from - RECENT_EVENTS],
  )
  return {
    ...{ from, before },
    takenBack: rows.flatMap(({ seq, targetSeq }) =>
      targetSeq === null ? [] : { targetSeq: Number(targetSeq), voidSeq: Number(seq) },
    ),
    moves: rows.flatMap(({ seq, kind, cardId, fromDeckId }) =>
      kind === 'move' && cardId !== null ? { seq: Number(seq), cardId, fromDeckId } : [],
    ),
  }
}

type LoggedRow = EventRow & {
  readonly sitting_id: string | null
  /** Where the card lies now. */
  readonly deck_id: string | null
  readonly is_first_return: boolean
}

interface LoggedPage {
  readonly events: LoggedRow[] | null
  readonly targets: LoggedRow[] | null
  readonly moves: Move[] | null
}

/**
 * Some events of a stretch of the viewer's log, in order: answers with the deck their card lay in and the rest that
 * figures hang on, voids with what they take back.
 *
 * @param after the last event that is known already
 */
export async function selectLogged(
  connection: Database,
  viewer: Viewer,
  hindsight: Hindsight,
  after: number,
  most: number,
): Promise<FoldedEvent[]> {
  const { rows } = await connection.query<LoggedPage>(PAGE, [viewer.userId, after, hindsight.before, most])
  const [page] = rows
  const deckOf = deckReader([...hindsight.moves, ...(page?.moves ?? [])])
  const answerOf = (row: LoggedRow, answer: AnswerEvent): LoggedAnswer => ({
    ...answer,
    deckId: deckOf(answer.cardId, answer.seq) ?? row.deck_id,
    sittingId: row.sitting_id,
    isFirstReturn: row.is_first_return,
  })
  const targets = new Map(
    (page?.targets ?? []).flatMap((row) => {
      const event = eventOf(row)
      return event.kind === 'answer' ? [[event.eventId, answerOf(row, event)] as const] : []
    }),
  )
  return (page?.events ?? []).map((row): FoldedEvent => {
    const event = eventOf(row)
    if (event.kind === 'void') return { ...event, target: targets.get(event.targetEventId) ?? null }
    return event.kind === 'answer' ? answerOf(row, event) : event
  })
}

/** Where a card lay when an event came: where the first move after it took it from; null where it wasn't moved since. */
function deckReader(moves: readonly Move[]): (cardId: string, seq: number) => string | null {
  const byCard = new Map<string, Move[]>()
  for (const move of moves) {
    const found = byCard.get(move.cardId)
    if (found === undefined) byCard.set(move.cardId, [move])
    else found.push(move)
  }
  return (cardId, seq) => byCard.get(cardId)?.find((move) => move.seq > seq)?.fromDeckId ?? null
}

const loggedColumns = (from: string): string => `${eventColumns(from)}, ${from}.sitting_id,
  (SELECT s.deck_id FROM card_states s WHERE s.user_id = $1 AND s.card_id = ${from}.card_id) AS deck_id,
  ${from}.value IS NOT NULL AND coalesce((
    SELECT study_day FROM events WHERE user_id = $1 AND card_id = ${from}.card_id AND seq < ${from}.seq AND kind = 'answer'
    ORDER BY seq LIMIT 1) = (
    SELECT study_day FROM events WHERE user_id = $1 AND card_id = ${from}.card_id AND seq < ${from}.seq AND kind = 'answer'
    ORDER BY seq DESC LIMIT 1), false) AS is_first_return`

/** Moves since the stretch was looked through are read at the same moment as where the cards lie now. */
const PAGE = `
  WITH page AS MATERIALIZED (
    SELECT v.* FROM events v WHERE v.user_id = $1 AND v.seq > $2 AND v.seq < $3 ORDER BY v.seq LIMIT $4)
  SELECT
    (SELECT json_agg(e ORDER BY e.seq) FROM (SELECT ${loggedColumns('p')} FROM page p) e) AS events,
    (SELECT json_agg(t) FROM (
      SELECT ${loggedColumns('a')} FROM (SELECT DISTINCT target_event_id AS id FROM page) given CROSS JOIN LATERAL (
        SELECT v.* FROM events v WHERE v.user_id = $1 AND v.event_id = given.id AND v.kind = 'answer' OFFSET 0) a
      ) t) AS targets,
    (SELECT json_agg(m ORDER BY m.seq) FROM (
      SELECT v.seq, v.card_id AS "cardId", v.data->>'fromDeckId' AS "fromDeckId" FROM events v
      WHERE v.user_id = $1 AND v.seq >= $3 AND v.kind = 'move') m) AS moves`
