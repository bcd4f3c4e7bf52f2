import 'server-only'
import type { FocusSettingsDto } from '@/lib/contracts/focus'
import type { Viewer } from '@/lib/contracts/viewer'
import type { StoredStartingValue } from '@/lib/focus/starting-value'
import type { StudyClock, StudyDay } from '@/lib/scheduling'
import { clockColumns, learnerReaders } from './learner-row'
import { database, type Database } from './pool'

/** What a learner's row says that focus blocks go by. */
export interface FocusLearner extends StudyClock {
  readonly singleKeyShortcuts: boolean
  readonly recordsDread: boolean
  readonly startingValue: StoredStartingValue | null
  /** Minutes after midnight; null: off. */
  readonly quittingMinute: number | null
  /** When a problem for the night is offered, minutes after midnight; null: not set. */
  readonly bedtimeMinute: number | null
}

const readers = learnerReaders<FocusLearner>(
  `${clockColumns()}, single_key_shortcuts AS "singleKeyShortcuts", records_dread AS "recordsDread",
   starting_value AS "startingValue", quitting_minute AS "quittingMinute", bedtime_minute AS "bedtimeMinute"`,
)

/** Reads a learner. */
export const focusLearner = readers.read

/** Reads a learner, and keeps everybody else who would change a block of theirs waiting until the transaction ends. */
export const lockFocusLearner = readers.lock

/** What the viewer set about focus blocks. */
export async function focusSettings(viewer: Viewer): Promise<FocusSettingsDto> {
  const { recordsDread, quittingMinute } = await focusLearner(database, viewer)
  return { recordsDread, quittingMinute }
}

/** Switches the records of dread on or off. What was recorded stays until it is deleted. */
export async function setRecordsDread(connection: Database, viewer: Viewer, isOn: boolean): Promise<void> {
  await connection.query('UPDATE learners SET records_dread = $2 WHERE user_id = $1', [viewer.userId, isOn])
}

/** Keeps what was learned of starting; null forgets it. */
export async function setStartingValue(
  connection: Database,
  viewer: Viewer,
  value: StoredStartingValue | null,
): Promise<void> {
  await connection.query('UPDATE learners SET starting_value = $2 WHERE user_id = $1', [
    viewer.userId,
    value === null ? null : JSON.stringify(value),
  ])
}

/** Sets when the viewer's day is done, minutes after midnight; null: it doesn't end by itself. */
export async function setQuittingMinute(
  connection: Database,
  viewer: Viewer,
  minute: number | null,
): Promise<void> {
  await connection.query('UPDATE learners SET quitting_minute = $2 WHERE user_id = $1', [
    viewer.userId,
    minute,
  ])
}

/** Decks to suggest at most, and problem sets. */
const SUGGESTED_MOST = 5

/** Decks of the viewer's in use with cards for a study day, due or new, by name. */
export async function decksDue(
  connection: Database,
  viewer: Viewer,
  today: StudyDay,
): Promise<{ readonly deckId: string; readonly name: string }[]> {
  const { rows } = await connection.query<{ deckId: string; name: string }>(
    `SELECT d.id AS "deckId", d.name FROM decks d
     WHERE d.user_id = $1 AND d.archived_at IS NULL AND d.paused_at IS NULL AND d.deleted_at IS NULL AND EXISTS (
       SELECT FROM card_states s
       WHERE s.user_id = $1 AND s.deck_id = d.id AND s.shelf = 'active' AND (s.stage = 'new' OR s.due_day <= $2)
         AND (s.buried_until IS NULL OR s.buried_until <= $2))
     ORDER BY d.name LIMIT ${SUGGESTED_MOST}`,
    [viewer.userId, today],
  )
  return rows
}

/** Problem sets of the viewer's in use with published problems, by name. */
export async function setsToPractise(
  connection: Database,
  viewer: Viewer,
): Promise<{ readonly setId: string; readonly name: string }[]> {
  const { rows } = await connection.query<{ setId: string; name: string }>(
    `SELECT s.set_id AS "setId", s.name FROM problem_sets s
     WHERE s.user_id = $1 AND s.paused_at IS NULL AND s.deleted_at IS NULL AND EXISTS (
       SELECT FROM problems p
       WHERE p.user_id = $1 AND p.set_id = s.set_id AND p.published IS NOT NULL AND p.deleted_at IS NULL)
     ORDER BY lower(s.name), s.set_id LIMIT ${SUGGESTED_MOST}`,
    [viewer.userId],
  )
  return rows
}
