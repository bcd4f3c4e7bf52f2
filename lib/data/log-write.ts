import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { CardState, StoredLearner, StudyClock } from '@/lib/scheduling'
import { cardStateRecord } from './card-states'
import { eventRecord, type EventRecord } from './events'
import type { JournalEntry } from './journal'
import { ANYBODY, type Database, type Prepared } from './pool'

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
  const changesSettings = hasSettings(write.settings)
  const { rowCount } = await connection.query(changesSettings ? WRITE_WITH_SETTINGS : WRITE, [
    viewer.userId,
    write.seenRowVersion,
    write.modelVersion,
    JSON.stringify(write.learner),
    write.nextSeq,
    JSON.stringify(write.events.map(eventRecord)),
    JSON.stringify(write.cards.map(cardStateRecord)),
    ...journalValues(write.journal),
    ...(changesSettings ? settingsValues(write.settings) : []),
  ])
  return rowCount === 1
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

function journalValues(journal: LogWrite['journal']): unknown[] {
  if (journal === null) return [null, null, null, null, EVERYTHING_BEFORE]
  const { entry, cutBefore } = journal
  return [
    entry.firstSeq,
    entry.lastSeq,
    entry.before === null ? null : JSON.stringify(entry.before),
    JSON.stringify(entry.cardsBefore),
    cutBefore ?? NOTHING_BEFORE,
  ]
}

/**
 * The parts of a write are statements of their own and share one moment; each waits for `model`. Cards are found one by
 * one by their key, as in the read; where they are cannot change, since only a write that holds `model` moves them.
 */
const write = (more: string): string => `
  WITH model AS (
    UPDATE learner_models SET model_version = $3, state = $4, next_seq = $5, row_version = row_version + 1
    WHERE user_id = $1 AND row_version = $2
    RETURNING user_id
  ), logged AS (
    INSERT INTO events (
      user_id, seq, event_id, kind, card_id, at, accepted_at, clock_cut, device_id, device_seq, sitting_id, shown_at,
      study_day, grade, own_prediction, saw_prediction, response, model_version, value, value_low, value_high, delta,
      stability_before, difficulty_before, fsrs_value, dawn_value, blend_value, target_event_id, data)
    SELECT model.user_id, e.* FROM model, json_to_recordset($6) AS e (
      seq bigint, event_id uuid, kind text, card_id uuid, at timestamptz, accepted_at timestamptz,
      clock_cut boolean, device_id uuid, device_seq bigint, sitting_id uuid, shown_at timestamptz,
      study_day integer, grade smallint, own_prediction float8, saw_prediction boolean, response text,
      model_version integer, value float8, value_low float8, value_high float8, delta float8,
      stability_before float8, difficulty_before float8, fsrs_value float8, dawn_value float8, blend_value float8,
      target_event_id uuid, data jsonb)
  ), carded AS (
    UPDATE card_states s SET
      deck_id = c.deck_id, stage = c.stage, shelf = c.shelf, buried_until = c.buried_until, due_day = c.due_day,
      stability = c.stability, difficulty = c.difficulty, last_answered_at = c.last_answered_at,
      last_day = c.last_day, reps = c.reps, lapses = c.lapses, interval_days = c.interval_days, history = c.history
    FROM (
      SELECT found.place, c.* FROM model CROSS JOIN json_to_recordset($7) AS c (
        card_id uuid, deck_id uuid, stage text, shelf text, buried_until integer, due_day integer,
        stability float8, difficulty float8, last_answered_at timestamptz, last_day integer,
        reps integer, lapses integer, interval_days integer, history json)
      CROSS JOIN LATERAL (
        SELECT ctid AS place FROM card_states WHERE user_id = ${ANYBODY} AND card_id = c.card_id OFFSET 0) found
    ) c
    WHERE s.ctid = c.place
  ), journalled AS (
    INSERT INTO journal (user_id, first_seq, last_seq, learner_before, cards_before)
    SELECT model.user_id, $8::bigint, $9::bigint, $10::json, $11::jsonb FROM model WHERE $8::bigint IS NOT NULL
  ), cut AS (
    DELETE FROM journal j USING model WHERE j.user_id = $1 AND j.first_seq < $12
  )${more}
  SELECT FROM model`

const WRITE: Prepared = { name: 'log-write', text: write('') }

const WRITE_WITH_SETTINGS: Prepared = {
  name: 'log-write-with-settings',
  text: write(`, settled AS (
    UPDATE learners l
    SET desired_retention = coalesce($14::float8, l.desired_retention), zone = coalesce($13::varchar, l.zone),
      day_start_minute = coalesce($16, l.day_start_minute),
      held_day = CASE WHEN $13::varchar IS NULL THEN l.held_day ELSE $17::integer END,
      held_from = CASE WHEN $13::varchar IS NULL THEN l.held_from ELSE $18::timestamptz END
    FROM model WHERE l.user_id = $1 AND ($13::varchar IS NOT NULL OR $14::float8 IS NOT NULL)
  ), retained AS (
    UPDATE decks d SET desired_retention = r.retention
    FROM model, json_to_recordset($15) AS r (id uuid, retention float8)
    WHERE d.user_id = $1 AND d.id = r.id
  )`),
}
