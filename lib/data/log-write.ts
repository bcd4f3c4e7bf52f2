import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { CardState, StoredLearner, StudyClock } from '@/lib/scheduling'
import { cardStateRecord } from './card-states'
import { eventRecord, type EventRecord } from './events'
import type { JournalEntry } from './journal'
import { processWide } from '@/lib/process-wide'
import { Gathered, TOGETHER } from './gathered'
import { database, type Database, type Prepared } from './pool'

/** All that a batch of events changes. It is written whole or not at all. */
export interface LogWrite {
  /** The row version of `learner_models` that was read. */
  readonly seenRowVersion: number
  readonly modelVersion: number
  readonly learner: StoredLearner
  readonly nextSeq: number
  readonly events: readonly EventRecord[]
  /** Card states that changed. */
  readonly cards: readonly CardState[]
  /** What stood before; null empties the journal, since nothing can be taken back across this write. */
  readonly journal: { readonly entry: JournalEntry; readonly cutBefore: number | null } | null
  readonly settings: SettingsChange
}

/** Settings that are events, cached in the rows of their learner and decks. */
export interface SettingsChange {
  readonly clock: StudyClock | null
  readonly retention: number | null
  readonly decks: readonly { readonly deckId: string; readonly retention: number | null }[]
}

export const NO_SETTINGS: SettingsChange = { clock: null, retention: null, decks: [] }

/**
 * Writes a batch in one statement. Everything in it hangs on the learner's model row, which is updated only where it
 * still has the version that was read: of two writers one finds it changed and writes nothing.
 *
 * @returns whether it was written; false means that somebody else was first, and the batch must be folded again
 */
export async function writeLog(viewer: Viewer, write: LogWrite, connection: Database): Promise<boolean> {
  const of = { viewer, write }
  // What was left out of a group may be held by somebody else for a while: alone it waits, and holds nobody up.
  if (connection === database && !hasSettings(write.settings) && (await gatheredWrites().ask(of))) return true
  const statement = hasSettings(write.settings) ? WRITE_WITH_SETTINGS : WRITE
  return (await writeAll([of], connection, statement))[0] === true
}

interface WriteOf {
  readonly viewer: Viewer
  readonly write: LogWrite
}

const gatheredWrites = (): Gathered<WriteOf, boolean> =>
  processWide('log-writes', () => {
    const limits = {
      ...TOGETHER,
      rowsOf: ({ write }: WriteOf) => 1 + write.events.length + write.cards.length,
      keyOf: ({ viewer }: WriteOf) => viewer.userId,
    }
    return new Gathered((writes) => writeAll(writes, database, WRITE_TOGETHER), limits)
  })

/** Writes those of different learners, each whole or not at all; which of them were written, in their order. */
async function writeAll(
  writes: readonly WriteOf[],
  connection: Database,
  statement: Prepared,
): Promise<boolean[]> {
  const rowsOf = (rows: (write: LogWrite) => readonly object[]): string =>
    JSON.stringify(
      writes.flatMap(({ viewer, write }) => rows(write).map((row) => ({ user_id: viewer.userId, ...row }))),
    )
  const { rows } = await connection.query<{ userId: string }>(statement, [
    rowsOf((write) => [modelRecord(write)]),
    rowsOf((write) => write.events.map(eventRecord)),
    rowsOf((write) => write.cards.map(cardStateRecord)),
    ...(statement === WRITE_WITH_SETTINGS
      ? writes.flatMap(({ write }) => settingsValues(write.settings))
      : []),
  ])
  const written = new Set(rows.map(({ userId }) => userId))
  return writes.map(({ viewer }) => written.has(viewer.userId))
}

const hasSettings = ({ clock, retention, decks }: SettingsChange): boolean =>
  clock !== null || retention !== null || decks.length > 0

const settingsValues = ({ clock, retention, decks }: SettingsChange): unknown[] => [
  clock?.zone ?? null,
  retention,
  JSON.stringify(decks.map((deck) => ({ id: deck.deckId, retention: deck.retention }))),
  clock?.dayStartMinute ?? null,
  clock?.heldDay ?? null,
  clock === null || clock.heldFrom === null ? null : new Date(clock.heldFrom),
]

const NOTHING_BEFORE = 0
const EVERYTHING_BEFORE = Number.MAX_SAFE_INTEGER

/** A learner's row of the statement: the model, and what the journal keeps. */
const modelRecord = ({ seenRowVersion, modelVersion, learner, nextSeq, journal }: LogWrite): object => ({
  seen_row_version: seenRowVersion,
  model_version: modelVersion,
  state: learner,
  next_seq: nextSeq,
  first_seq: journal?.entry.firstSeq ?? null,
  last_seq: journal?.entry.lastSeq ?? null,
  learner_before: journal?.entry.before ?? null,
  cards_before: journal?.entry.cardsBefore ?? null,
  cut_before: journal === null ? EVERYTHING_BEFORE : (journal.cutBefore ?? NOTHING_BEFORE),
})

/**
 * The parts of a write are statements of their own and share one moment; each waits for `model`. Rows are found one by one
 * by their keys, as in the read; where they are cannot change, since only a write that holds `model` moves them.
 */
const write = (more: string, whose = 'SELECT user_id FROM given'): string => `
  WITH given AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1) AS g (
      user_id uuid, seen_row_version integer, model_version integer, state json, next_seq bigint,
      first_seq bigint, last_seq bigint, learner_before json, cards_before jsonb, cut_before bigint)
  ), model AS (
    UPDATE learner_models m SET model_version = given.model_version, state = given.state, next_seq = given.next_seq,
      row_version = m.row_version + 1
    FROM given
    WHERE m.user_id = ANY (ARRAY(${whose}))
      AND given.user_id = m.user_id AND given.seen_row_version = m.row_version
    RETURNING m.user_id, given.first_seq, given.last_seq, given.learner_before, given.cards_before, given.cut_before
  ), logged AS (
    INSERT INTO events (
      user_id, seq, event_id, kind, card_id, at, accepted_at, clock_cut, device_id, device_seq, sitting_id, shown_at,
      study_day, grade, own_prediction, saw_prediction, response, model_version, value, value_low, value_high, delta,
      stability_before, difficulty_before, fsrs_value, dawn_value, blend_value, target_event_id, data)
    SELECT e.* FROM json_to_recordset($2) AS e (
      user_id uuid, seq bigint, event_id uuid, kind text, card_id uuid, at timestamptz, accepted_at timestamptz,
      clock_cut boolean, device_id uuid, device_seq bigint, sitting_id uuid, shown_at timestamptz,
      study_day integer, grade smallint, own_prediction float8, saw_prediction boolean, response text,
      model_version integer, value float8, value_low float8, value_high float8, delta float8,
      stability_before float8, difficulty_before float8, fsrs_value float8, dawn_value float8, blend_value float8,
      target_event_id uuid, data jsonb)
    WHERE e.user_id IN (SELECT user_id FROM model)
  ), carded AS (
    UPDATE card_states s SET
      deck_id = c.deck_id, stage = c.stage, shelf = c.shelf, buried_until = c.buried_until, due_day = c.due_day,
      stability = c.stability, difficulty = c.difficulty, last_answered_at = c.last_answered_at,
      last_day = c.last_day, reps = c.reps, lapses = c.lapses, interval_days = c.interval_days, history = c.history
    FROM (
      SELECT found.place, c.* FROM json_to_recordset($3) AS c (
        user_id uuid, card_id uuid, deck_id uuid, stage text, shelf text, buried_until integer, due_day integer,
        stability float8, difficulty float8, last_answered_at timestamptz, last_day integer,
        reps integer, lapses integer, interval_days integer, history json)
      CROSS JOIN LATERAL (
        SELECT ctid AS place FROM card_states WHERE user_id = c.user_id AND card_id = c.card_id OFFSET 0) found
      WHERE c.user_id IN (SELECT user_id FROM model)
    ) c
    WHERE s.ctid = c.place
  ), journalled AS (
    INSERT INTO journal (user_id, first_seq, last_seq, learner_before, cards_before)
    SELECT user_id, first_seq, last_seq, learner_before, cards_before FROM model WHERE first_seq IS NOT NULL
  ), cut AS (
    DELETE FROM journal WHERE ctid = ANY (ARRAY(
      SELECT found.place FROM model CROSS JOIN LATERAL (
        SELECT ctid AS place FROM journal WHERE user_id = model.user_id AND first_seq < model.cut_before OFFSET 0) found))
  )${more}
  SELECT user_id AS "userId" FROM model`

const WRITE: Prepared = { name: 'log-write', text: write('') }

/** Leaves out learners whose model a transaction holds at the moment: an import may do so for minutes. */
const WRITE_TOGETHER: Prepared = {
  name: 'log-write-together',
  text: write(
    '',
    `SELECT user_id FROM learner_models WHERE user_id = ANY (ARRAY(SELECT user_id FROM given))
      FOR NO KEY UPDATE SKIP LOCKED`,
  ),
}

/** For a single learner: the settings are those of the statement's one row. */
const WRITE_WITH_SETTINGS: Prepared = {
  name: 'log-write-with-settings',
  text: write(`, settled AS (
    UPDATE learners l
    SET desired_retention = coalesce($5::float8, l.desired_retention), zone = coalesce($4::varchar, l.zone),
      day_start_minute = coalesce($7, l.day_start_minute),
      held_day = CASE WHEN $4::varchar IS NULL THEN l.held_day ELSE $8::integer END,
      held_from = CASE WHEN $4::varchar IS NULL THEN l.held_from ELSE $9::timestamptz END
    FROM model WHERE l.user_id = model.user_id AND ($4::varchar IS NOT NULL OR $5::float8 IS NOT NULL)
  ), retained AS (
    UPDATE decks d SET desired_retention = r.retention
    FROM model, json_to_recordset($6) AS r (id uuid, retention float8)
    WHERE d.user_id = model.user_id AND d.id = r.id
  )`),
}
