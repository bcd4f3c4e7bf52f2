import 'server-only'
import type { NoteFields } from '@/lib/content/notes'
import type { NoteKind } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import type { CardState, StoredLearner, StudyDay } from '@/lib/scheduling'
import { cardStateColumns, cardStateOf, type CardStateRow } from './card-states'
import { settingsColumns, type LearnerSettings } from './learners'
import { FIELDS } from './note-fields'
import type { Database } from './pool'

/** Due cards a sitting chooses from: hours of them. */
export const DUE_MOST = 600
/** New cards looked at to find those whose notes are free. */
const NEW_SEARCHED = 2000

/** What a day's plan needs to know of its learner. */
export interface LearnerToday {
  readonly settings: LearnerSettings
  /** Null when another model version made it, or nothing did yet. */
  readonly learner: StoredLearner | null
  /** Decks in use: neither archived nor paused nor deleted. By name. */
  readonly decks: readonly DeckInUse[]
  /** Whether a class can ask anything of them, or has left something to be put back. */
  readonly learnsInClasses: boolean
  /** Whether they ever set an exam, or one has left something to be put back. */
  readonly setsExams: boolean
}

export interface DeckInUse {
  readonly deckId: string
  readonly name: string
  readonly desiredRetention: number | null
}

/** Reads a learner, or null when there is none; a model of another version than the one asked for is left out. */
export async function selectOptionalLearnerToday(
  viewer: Viewer,
  modelVersion: number,
  connection: Database,
): Promise<LearnerToday | null> {
  const { rows } = await connection.query<LearnerRow>(LEARNER, [viewer.userId, modelVersion])
  const [row] = rows
  if (row === undefined) return null
  const { state, decks, learnsInClasses, setsExams, ...settings } = row
  return {
    settings,
    learner: state,
    decks: decks ?? [],
    learnsInClasses,
    setsExams,
  }
}

interface LearnerRow extends LearnerSettings {
  state: StoredLearner | null
  decks: DeckInUse[] | null
  learnsInClasses: boolean
  setsExams: boolean
}

const LEARNER = `
  SELECT ${settingsColumns('l')}, m.state,
    (SELECT json_agg(d ORDER BY d.name) FROM (
      SELECT id AS "deckId", name, desired_retention AS "desiredRetention" FROM decks
      WHERE user_id = $1 AND archived_at IS NULL AND paused_at IS NULL AND deleted_at IS NULL) d) AS decks,
    EXISTS (SELECT FROM class_members WHERE user_id = $1 AND role = 'learner' AND state = 'active')
      OR EXISTS (SELECT FROM assigned_copies WHERE user_id = $1 AND retention_raised IS NOT NULL) AS "learnsInClasses",
    EXISTS (SELECT FROM personal_exams WHERE user_id = $1)
      OR EXISTS (SELECT FROM personal_exam_raises WHERE user_id = $1) AS "setsExams"
  FROM learners l LEFT JOIN learner_models m ON m.user_id = l.user_id AND m.model_version = $2
  WHERE l.user_id = $1`

/** Which cards may be asked on a day. */
export interface QueueQuestion {
  readonly today: StudyDay
  readonly deckIds: readonly string[]
  readonly newMost: number
  /** Cards that something else decides about today: left out of what is due. */
  readonly apart?: readonly string[]
}

/** What may be asked on a day. */
export interface QueueCards {
  /** The longest due, 600 at most. */
  readonly due: readonly CardState[]
  /** In order of introduction, one of a note, none of a note that is due or was practised that day. */
  readonly fresh: readonly CardState[]
}

export interface Queue extends QueueCards {
  /** Notes of due cards of which another card was answered that day. */
  readonly notesAsked: ReadonlySet<string>
}

/** Reads what is due and which new cards come next. */
export async function selectQueue(
  viewer: Viewer,
  question: QueueQuestion,
  connection: Database,
): Promise<Queue> {
  const { rows } = await connection.query<QueueRow>(QUEUE, [
    viewer.userId,
    question.today,
    question.deckIds,
    question.newMost,
    question.apart ?? [],
  ])
  const { due, asked, fresh } = rows[0] ?? { due: null, asked: null, fresh: null }
  return {
    due: (due ?? []).map(cardStateOf),
    notesAsked: new Set(asked),
    fresh: (fresh ?? []).map(cardStateOf),
  }
}

interface QueueRow {
  readonly due: readonly CardStateRow[] | null
  readonly asked: readonly string[] | null
  readonly fresh: readonly CardStateRow[] | null
}

/** A card that is on its shelf on the day $2, in one of the decks $3. */
const isThere = (card: string): string => `
  ${card}.user_id = $1 AND ${card}.shelf = 'active' AND ${card}.deck_id = ANY ($3::uuid[])
  AND (${card}.buried_until IS NULL OR ${card}.buried_until <= $2)`

/** New cards whose notes are free, in order of introduction, $4 at most. */
const FRESH = `
    (SELECT json_agg(c) FROM (
      SELECT ${cardStateColumns('s')} FROM (
        SELECT * FROM card_states s
        WHERE ${isThere('s')} AND s.stage = 'new' ORDER BY s.position LIMIT ${NEW_SEARCHED}) s
      WHERE NOT EXISTS (
        SELECT FROM card_states t
        WHERE t.user_id = $1 AND t.note_id = s.note_id AND t.shelf = 'active' AND t.card_id <> s.card_id
          AND CASE t.stage WHEN 'new' THEN t.position < s.position ELSE t.due_day <= $2 OR t.last_day >= $2 END)
      ORDER BY s.position LIMIT $4) c) AS fresh`

const QUEUE = `
  WITH due AS MATERIALIZED (
    SELECT ${cardStateColumns('s')} FROM card_states s
    WHERE ${isThere('s')} AND s.stage <> 'new' AND s.due_day <= $2
      AND s.card_id <> ALL ($5::uuid[])
    ORDER BY s.due_day LIMIT ${DUE_MOST}
  )
  SELECT
    (SELECT json_agg(due) FROM due) AS due,
    (SELECT json_agg(DISTINCT due.note_id) FROM due WHERE EXISTS (
      SELECT FROM card_states t
      WHERE t.user_id = $1 AND t.note_id = due.note_id AND t.card_id <> due.card_id AND t.last_day >= $2)) AS asked,
    ${FRESH}`

/** Reads which new cards of some decks come next, as `selectQueue` does of all. */
export async function selectFresh(
  viewer: Viewer,
  question: QueueQuestion,
  connection: Database,
): Promise<readonly CardState[]> {
  const { rows } = await connection.query<{ fresh: CardStateRow[] | null }>(`SELECT ${FRESH}`, [
    viewer.userId,
    question.today,
    question.deckIds,
    question.newMost,
  ])
  return (rows[0]?.fresh ?? []).map(cardStateOf)
}

/** What is asked of a card: its note, and which of the note's cards it is. */
export interface CardContent {
  readonly cardId: string
  readonly ordinal: number
  readonly noteId: string
  readonly noteVersion: number
  readonly kind: NoteKind
  readonly fields: NoteFields
  /** When another card of the note was last answered, milliseconds since the epoch; null for never. */
  readonly siblingAnsweredAt: number | null
}

/** Reads the notes of cards, by card; cards whose note was deleted are left out. */
export async function selectContents(
  viewer: Viewer,
  cardIds: readonly string[],
  connection: Database,
): Promise<ReadonlyMap<string, CardContent>> {
  const { rows } = await connection.query<CardContent>(
    `SELECT c.id AS "cardId", c.ordinal, n.id AS "noteId", n.version AS "noteVersion", n.kind, ${FIELDS} AS fields,
       (SELECT (extract(epoch FROM max(s.last_answered_at)) * 1000)::float8 FROM card_states s
        WHERE s.user_id = $1 AND s.note_id = n.id AND s.card_id <> c.id) AS "siblingAnsweredAt"
     FROM cards c JOIN notes n ON n.id = c.note_id
     WHERE c.user_id = $1 AND c.id = ANY ($2::uuid[]) AND n.user_id = $1 AND n.deleted_at IS NULL`,
    [viewer.userId, cardIds],
  )
  return new Map(rows.map((row) => [row.cardId, row]))
}
