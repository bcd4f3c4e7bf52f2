import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { AttemptEvent, PracticeEvent } from '@/lib/practice/state/event'
import type { Database } from './pool'

interface PracticeEventRow {
  seq: string
  event_id: string
  kind: PracticeEvent['kind']
  round_id: string
  problem_id: string
  at: Date
  study_day: number
  step_id: string | null
  is_right: boolean | null
  model_version: number | null
  value: number | null
  value_low: number | null
  value_high: number | null
  delta: number | null
  data: unknown
}

/** Adds events to the viewer's log of practice. */
export async function insertPracticeEvents(
  connection: Database,
  viewer: Viewer,
  events: readonly PracticeEvent[],
): Promise<void> {
  await connection.query(
    `INSERT INTO practice_events (
       user_id, seq, event_id, kind, round_id, problem_id, at, study_day, step_id, is_right, model_version, value,
       value_low, value_high, delta, data)
     SELECT $1, e.* FROM json_to_recordset($2) AS e (
       seq bigint, event_id uuid, kind text, round_id uuid, problem_id uuid, at timestamptz, study_day integer,
       step_id text, is_right boolean, model_version integer, value float8, value_low float8, value_high float8,
       delta float8, data json)`,
    [viewer.userId, JSON.stringify(events.map(rowOf))],
  )
}

/** Whether the viewer's log of practice holds an event. */
export async function hasPracticeEvent(
  connection: Database,
  viewer: Viewer,
  eventId: string,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'SELECT FROM practice_events WHERE user_id = $1 AND event_id = $2',
    [viewer.userId, eventId],
  )
  return rowCount === 1
}

/** Attempts at a round of the viewer's after an instant that were not right. */
export async function missesSince(
  connection: Database,
  viewer: Viewer,
  roundId: string,
  since: number,
): Promise<number> {
  const { rows } = await connection.query<{ misses: number }>(
    `SELECT count(*)::int AS misses FROM practice_events
     WHERE user_id = $1 AND round_id = $2 AND kind = 'attempt' AND NOT is_right AND at > $3`,
    [viewer.userId, roundId, new Date(since)],
  )
  return rows[0]?.misses ?? 0
}

/** The viewer's log of practice in order, `most` events after a place in it. */
export async function selectPracticeEvents(
  connection: Database,
  viewer: Viewer,
  { after, most }: { readonly after: number; readonly most: number },
): Promise<PracticeEvent[]> {
  const { rows } = await connection.query<PracticeEventRow>(
    `SELECT seq, event_id, kind, round_id, problem_id, at, study_day, step_id, is_right, model_version, value,
       value_low, value_high, delta, data
     FROM practice_events WHERE user_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
    [viewer.userId, after, most],
  )
  return rows.map(eventOf)
}

/** The columns of an event; what has no column of its own is in `data`. */
function rowOf(event: PracticeEvent): Record<string, unknown> {
  const { seq, eventId, kind, roundId, problemId, at, studyDay, ...rest } = event
  const base = {
    ...{ seq, event_id: eventId, kind, round_id: roundId, problem_id: problemId, study_day: studyDay },
    at: new Date(at).toISOString(),
  }
  if (event.kind !== 'attempt') {
    return { ...base, step_id: event.kind === 'hint' ? event.stepId : null, data: rest }
  }
  const { stepId, isRight, modelVersion, served, ...data } = rest as Omit<AttemptEvent, keyof Based>
  return {
    ...base,
    ...{ step_id: stepId, is_right: isRight, model_version: modelVersion, data },
    value: served?.prediction.value ?? null,
    value_low: served?.prediction.low ?? null,
    value_high: served?.prediction.high ?? null,
    delta: served?.delta ?? null,
  }
}

type Based = Pick<PracticeEvent, 'seq' | 'eventId' | 'kind' | 'roundId' | 'problemId' | 'at' | 'studyDay'>

function eventOf(row: PracticeEventRow): PracticeEvent {
  const base = {
    ...{ seq: Number(row.seq), eventId: row.event_id, kind: row.kind, roundId: row.round_id },
    ...{ problemId: row.problem_id, at: row.at.getTime(), studyDay: row.study_day },
    ...(row.data as object),
  }
  if (row.kind !== 'attempt') return base as PracticeEvent
  const { value, value_low: low, value_high: high, delta } = row
  const served =
    value === null || low === null || high === null ? null : { prediction: { value, low, high }, delta }
  return {
    ...base,
    ...{ stepId: row.step_id, isRight: row.is_right, modelVersion: row.model_version, served },
  } as PracticeEvent
}
