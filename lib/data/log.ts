import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { MODEL_VERSION } from '@/lib/learning'
import type { CardState, LearnerEvent, Retentions, StoredLearner, StudyClock } from '@/lib/scheduling'
import { cardStateColumns, cardStateOf, type CardStateRow } from './card-states'
import { eventColumns, eventOf, type EventRow } from './events'
import { journalColumns, journalEntryOf, type JournalEntry, type JournalRow } from './journal'
import { clockColumns, clockOf } from './learner-row'
import { processWide } from '@/lib/process-wide'
import { Gathered, TOGETHER } from './gathered'
import { database, type Database, type Prepared } from './pool'

/** What a batch of events needs to know of the log and its caches. */
export interface LogQuestion {
  readonly cardIds: readonly string[]
  /** Events of the batch and those it takes back: which of them does the log hold? */
  readonly eventIds: readonly string[]
  /** Also the journal and the events it covers, to take an answer back. */
  readonly journal: boolean
}

/** Asks for the learner alone. */
export const NO_EVENTS: LogQuestion = { cardIds: [], eventIds: [], journal: false }

/** An event the log holds already. */
export interface KnownEvent {
  readonly seq: number
  readonly eventId: string
  readonly kind: LearnerEvent['kind']
  readonly cardId: string | null
  readonly targetEventId: string | null
}

/** One moment of a learner's log and its caches. */
export interface LogMoment {
  readonly clock: StudyClock
  readonly retentions: Retentions
  readonly model: LearnerModel | null
  /** Those asked for; none while another version's model stands. */
  readonly cards: readonly CardState[]
  /** Answered cards of the same notes: the latest of each note, or all of them when the journal was asked for. */
  readonly siblings: readonly CardState[]
  readonly known: readonly KnownEvent[]
  readonly journal: readonly JournalEntry[]
  /** The events the journal covers. */
  readonly recent: readonly LearnerEvent[]
}

/** A row of `learner_models`. */
export interface LearnerModel {
  readonly modelVersion: number
  /** Readable under the current model version only. */
  readonly state: StoredLearner
  readonly nextSeq: number
  /** Raised by every write. */
  readonly rowVersion: number
}

/** Reads all that accepting a batch needs, in one statement; null when there is no such learner. */
export function readLog(
  viewer: Viewer,
  question: LogQuestion,
  connection: Database,
): Promise<LogMoment | null> {
  const asked = { viewer, question }
  // A transaction's own connection sees what is not committed yet.
  if (connection === database && !question.journal) return gatheredReads().ask(asked)
  return readOf(asked, connection)
}

interface AskedOfLog {
  readonly viewer: Viewer
  readonly question: LogQuestion
}

const rowsAsked = ({ question }: AskedOfLog): number => 1 + question.cardIds.length + question.eventIds.length

const gatheredReads = (): Gathered<AskedOfLog, LogMoment | null> =>
  processWide('log-reads', () => {
    const limits = { ...TOGETHER, rowsOf: rowsAsked, keyOf: ({ viewer }: AskedOfLog) => viewer.userId }
    return new Gathered((asked) => readAll(asked, database, READ), limits)
  })

async function readOf(asked: AskedOfLog, connection: Database): Promise<LogMoment | null> {
  const statement = asked.question.journal ? READ_WITH_JOURNAL : READ
  return (await readAll([asked], connection, statement))[0] ?? null
}

/** What each asked for, in their order; null for one of whom there is nothing. They are different learners. */
async function readAll(
  asked: readonly AskedOfLog[],
  connection: Database,
  statement: Prepared,
): Promise<(LogMoment | null)[]> {
  const given = asked.map(({ viewer, question }) => ({
    user_id: viewer.userId,
    cards: [...new Set(question.cardIds)],
    events: [...new Set(question.eventIds)],
  }))
  const { rows } = await connection.query<{ userId: string; moment: LogRow | null }>(statement, [
    JSON.stringify(given),
  ])
  const found = new Map(rows.map(({ userId, moment }) => [userId, moment && momentOf(moment)]))
  return asked.map(({ viewer }) => found.get(viewer.userId) ?? null)
}

interface LogRow extends StudyClock {
  retention: number
  deck_retentions: Record<string, number> | null
  model_version: number | null
  state: StoredLearner | null
  next_seq: number | null
  row_version: number | null
  cards: CardStateRow[] | null
  siblings: CardStateRow[] | null
  known: KnownEvent[] | null
  journal?: JournalRow[] | null
  recent?: EventRow[] | null
}

/**
 * Each learner's part reads what is theirs. Cards and events are looked up one by one by their keys, and planned once for
 * everybody (the lists come as JSON, whose length no plan depends on): a plan made for learners with a few cards must not
 * read all of one who has many. The limit is no more than are asked for; without it the planner expects so many learners
 * that it would compile the statement each time.
 */
const read = (siblings: string, more: string): string => `
  SELECT given.user_id AS "userId", (
  WITH asked AS MATERIALIZED (
    SELECT s.* FROM json_array_elements_text(given.cards) AS card (id) CROSS JOIN LATERAL (
      SELECT ${cardStateColumns('s')} FROM card_states s
      WHERE s.user_id = given.user_id AND s.card_id = card.id::uuid OFFSET 0) s
  )
  SELECT row_to_json(m) FROM (
    SELECT ${clockColumns('l')}, l.desired_retention AS retention, m.model_version, m.state, m.next_seq, m.row_version,
    (SELECT json_object_agg(d.id, d.desired_retention) FROM decks d
      WHERE d.user_id = l.user_id AND d.desired_retention IS NOT NULL) AS deck_retentions,
    (SELECT json_agg(c) FROM asked c) AS cards,
    (SELECT json_agg(b) FROM (${siblings}) b) AS siblings,
    (SELECT json_agg(e) FROM json_array_elements_text(given.events) AS event (id) CROSS JOIN LATERAL (
      SELECT v.seq, v.event_id AS "eventId", v.kind, v.card_id AS "cardId", v.target_event_id AS "targetEventId"
      FROM events v WHERE v.user_id = given.user_id AND v.event_id = event.id::uuid OFFSET 0) e) AS known${more}
  FROM learners l LEFT JOIN learner_models m ON m.user_id = l.user_id
  WHERE l.user_id = given.user_id) m) AS moment
  FROM (SELECT * FROM json_to_recordset($1) AS g (user_id uuid, cards json, events json) LIMIT ${TOGETHER.mostAsked}) given`

const answeredOfNote = `
  SELECT ${cardStateColumns('s')} FROM card_states s
  WHERE s.user_id = given.user_id AND s.note_id = notes.note_id AND s.stage <> 'new'
    AND NOT EXISTS (SELECT FROM asked WHERE asked.card_id = s.card_id)`

const LATEST_SIBLINGS = `
  SELECT s.* FROM (SELECT DISTINCT note_id FROM asked) notes CROSS JOIN LATERAL (
    ${answeredOfNote} ORDER BY s.last_answered_at DESC LIMIT 1) s`

/** A fold that steps back may need any card of a note it meets: one answered since is not the latest before. */
const ALL_SIBLINGS = `
  SELECT s.* FROM (
    SELECT note_id FROM asked
    UNION SELECT (c->>'noteId')::uuid FROM journal j, jsonb_array_elements(j.cards_before) c
      WHERE j.user_id = given.user_id
  ) notes CROSS JOIN LATERAL (${answeredOfNote} OFFSET 0) s`

const READ: Prepared = { name: 'log-read', text: read(LATEST_SIBLINGS, '') }

const READ_WITH_JOURNAL: Prepared = {
  name: 'log-read-with-journal',
  text: read(
    ALL_SIBLINGS,
    `,
    (SELECT json_agg(b ORDER BY b.first_seq) FROM (
      SELECT ${journalColumns} FROM journal j WHERE j.user_id = given.user_id) b) AS journal,
    (SELECT json_agg(r ORDER BY r.seq) FROM (
      SELECT ${eventColumns('v')} FROM events v
      WHERE v.user_id = given.user_id
        AND v.seq >= (SELECT min(first_seq) FROM journal WHERE user_id = given.user_id)) r) AS recent`,
  ),
}

function momentOf(row: LogRow): LogMoment {
  return {
    clock: clockOf(row),
    retentions: { learner: row.retention, decks: row.deck_retentions ?? {} },
    model: modelOf(row),
    cards: cardsOf(row, row.cards),
    siblings: cardsOf(row, row.siblings),
    known: row.known ?? [],
    journal: (row.journal ?? []).map(journalEntryOf),
    recent: (row.recent ?? []).map(eventOf),
  }
}

const cardsOf = (row: LogRow, cards: CardStateRow[] | null): readonly CardState[] =>
  row.model_version === MODEL_VERSION ? (cards ?? []).map(cardStateOf) : []

function modelOf(row: LogRow): LearnerModel | null {
  const { model_version, state, next_seq, row_version } = row
  if (model_version === null || state === null || next_seq === null || row_version === null) return null
  return { modelVersion: model_version, state, nextSeq: next_seq, rowVersion: row_version }
}
