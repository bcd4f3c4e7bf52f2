import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { StudyDay } from '@/lib/scheduling'
import {
  SOLVED_FROM,
  type AttemptGrade,
  type Capture,
  type NightEvent,
  type ProblemSource,
} from '@/lib/sleep/problem'
import type { Database } from './pool'

/** What happened to a problem, with what the learner wrote. It goes nowhere but into this table. */
export type KeptEvent =
  | Extract<NightEvent, { kind: 'offered' | 'withheld' | 'let-go' }>
  | (Extract<NightEvent, { kind: 'primed' }> & { readonly restated: string; readonly stuck: string })
  | (Extract<NightEvent, { kind: 'captured' | 'attempted' }> & { readonly text: string })

/** A problem set for a night, before anything happened to it. */
export interface NewNight {
  readonly problemId: string
  /** The problem as it was first set: its own id, or that of an earlier night. */
  readonly firstId: string
  readonly night: StudyDay
  readonly source: ProblemSource
  readonly noteId: string | null
  /** Which card of the note, or from which step of the round on; null without either. */
  readonly ordinal: number | null
  /** The round of the problem it is about; null for something else. */
  readonly roundId: string | null
  readonly title: string
  readonly criterion: string
  /** What the experiment drew; null outside it. */
  readonly drawnPrimed: boolean | null
}

/** A problem with what happened to it, in order. */
export interface NightRecord extends NewNight {
  readonly insightNoteId: string | null
  readonly events: readonly KeptEvent[]
}

/** Adds a problem of the viewer's. */
export async function insertNight(
  connection: Database,
  viewer: Viewer,
  night: NewNight,
  now: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO night_problems
       (user_id, problem_id, first_id, night, source, note_id, ordinal, round_id, title, criterion, drawn_primed,
        created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[viewer.userId, night.problemId, night.firstId, night.night, night.source, night.noteId],
      ...[night.ordinal, night.roundId, night.title, night.criterion, night.drawnPrimed, new Date(now)],
    ],
  )
}

/** Adds what happened to a problem of the viewer's, after everything that happened to it before. */
export async function appendNightEvent(
  connection: Database,
  viewer: Viewer,
  problemId: string,
  event: KeptEvent,
): Promise<void> {
  await connection.query(
    `INSERT INTO night_events (user_id, problem_id, place, kind, at, restated, stuck, capture, text, grade)
     SELECT $1, $2, count(*), $3, $4, $5, $6, $7, $8, $9 FROM night_events WHERE user_id = $1 AND problem_id = $2`,
    [
      ...[viewer.userId, problemId, event.kind, new Date(event.at)],
      event.kind === 'primed' ? event.restated : null,
      event.kind === 'primed' ? event.stuck : null,
      event.kind === 'captured' ? event.capture : null,
      event.kind === 'captured' || event.kind === 'attempted' ? event.text : null,
      event.kind === 'attempted' ? event.grade : null,
    ],
  )
}

/** Names the note that was made of what came. */
export async function setInsightNote(
  connection: Database,
  viewer: Viewer,
  problemId: string,
  noteId: string,
): Promise<void> {
  await connection.query(
    'UPDATE night_problems SET insight_note_id = $3 WHERE user_id = $1 AND problem_id = $2',
    [viewer.userId, problemId, noteId],
  )
}

/** Times are milliseconds since the epoch. */
const SELECT = `SELECT p.problem_id AS "problemId", p.first_id AS "firstId", p.night, p.source, p.note_id AS "noteId",
    p.ordinal, p.round_id AS "roundId", p.title, p.criterion, p.drawn_primed AS "drawnPrimed", p.insight_note_id AS "insightNoteId", e.events
  FROM night_problems p CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('kind', kind, 'at', (extract(epoch FROM at) * 1000)::bigint,
      'restated', restated, 'stuck', stuck, 'capture', capture, 'text', text, 'grade', grade) ORDER BY place) AS events
    FROM night_events WHERE user_id = p.user_id AND problem_id = p.problem_id) e`
const ORDER = 'ORDER BY p.night DESC, p.created_at DESC, p.problem_id DESC'
/** Neither solved nor let go, and not set for a later night. */
const UNSETTLED = `NOT EXISTS (
    SELECT FROM night_events s WHERE s.user_id = p.user_id AND s.problem_id = p.problem_id
      AND (s.kind = 'let-go' OR s.grade >= ${SOLVED_FROM}))
  AND NOT EXISTS (
    SELECT FROM night_problems l
    WHERE l.user_id = p.user_id AND l.first_id = p.first_id AND l.created_at > p.created_at)`

/** A problem of the viewer's; null when there is none by this id. */
export async function selectOptionalNight(
  connection: Database,
  viewer: Viewer,
  problemId: string,
): Promise<NightRecord | null> {
  const [night] = await nights(connection, 'WHERE p.user_id = $1 AND p.problem_id = $2', [
    viewer.userId,
    problemId,
  ])
  return night ?? null
}

/** The last night a round of the viewer's was set for; null when it was for none. */
export async function selectNightOfRound(
  connection: Database,
  viewer: Viewer,
  roundId: string,
): Promise<NightRecord | null> {
  const [night] = await nights(connection, `WHERE p.user_id = $1 AND p.round_id = $2 ${ORDER} LIMIT 1`, [
    viewer.userId,
    roundId,
  ])
  return night ?? null
}

/** The viewer's problems that are neither solved nor let go, latest night first. */
export const selectUnsettledNights = (connection: Database, viewer: Viewer): Promise<NightRecord[]> =>
  nights(connection, `WHERE p.user_id = $1 AND ${UNSETTLED} ${ORDER}`, [viewer.userId])

/** The viewer's problems of one night, latest first. */
export const selectNightsOf = (
  connection: Database,
  viewer: Viewer,
  night: StudyDay,
): Promise<NightRecord[]> =>
  nights(connection, `WHERE p.user_id = $1 AND p.night = $2 ${ORDER}`, [viewer.userId, night])

/** Every problem of the viewer's, latest night first. */
export const selectAllNights = (connection: Database, viewer: Viewer): Promise<NightRecord[]> =>
  nights(connection, `WHERE p.user_id = $1 ${ORDER}`, [viewer.userId])

/** Deletes every problem of the viewer's, with all that was written about it. */
export async function deleteNights(connection: Database, viewer: Viewer): Promise<void> {
  await connection.query('DELETE FROM night_problems WHERE user_id = $1', [viewer.userId])
}

interface EventRow {
  readonly kind: NightEvent['kind']
  readonly at: number
  readonly restated: string | null
  readonly stuck: string | null
  readonly capture: Capture | null
  readonly text: string | null
  readonly grade: AttemptGrade | null
}

interface NightRow extends Omit<NightRecord, 'events'> {
  readonly events: readonly EventRow[] | null
}

async function nights(
  connection: Database,
  where: string,
  values: readonly (string | number)[],
): Promise<NightRecord[]> {
  const { rows } = await connection.query<NightRow>(`${SELECT} ${where}`, [...values])
  return rows.map((row) => ({ ...row, events: (row.events ?? []).map(eventOf) }))
}

function eventOf({ kind, at, restated, stuck, capture, text, grade }: EventRow): KeptEvent {
  switch (kind) {
    case 'primed':
      return { kind, at, restated: restated ?? '', stuck: stuck ?? '' }
    case 'captured':
      return { kind, at, capture: capture ?? 'nothing', text: text ?? '' }
    case 'attempted':
      return { kind, at, grade: grade ?? 1, text: text ?? '' }
    default:
      return { kind, at }
  }
}
