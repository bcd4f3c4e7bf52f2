import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  USUAL_DAY_START,
  type AdoptedMemory,
  type EasyDays,
  type LearnerEvent,
  type Scheduler,
  type Served,
  type VoidSpan,
} from '@/lib/scheduling'
import type { Database } from './pool'

/** What the log keeps of an event beside what replay folds. */
export interface EventRecord {
  readonly event: LearnerEvent
  /** Server clock, milliseconds since the epoch. */
  readonly acceptedAt: number
  /** The device's clock lay ahead and the time was cut to the server's. */
  readonly clockCut: boolean
  readonly device?: { readonly deviceId: string; readonly deviceSeq: number }
  readonly answer?: {
    readonly sittingId: string
    /** What was typed. */
    readonly response: string | null
  }
  /** A move: the deck the card came from, which nothing else remembers. */
  readonly fromDeckId?: string
  /** An import: what it was. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** A row of `events` as JSON carries it; times in milliseconds since the epoch. */
export interface EventRow {
  readonly seq: number
  readonly event_id: string
  readonly kind: LearnerEvent['kind']
  readonly card_id: string | null
  readonly at: number
  readonly shown_at: number | null
  readonly study_day: number | null
  readonly grade: 1 | 2 | 3 | 4 | null
  readonly own_prediction: number | null
  readonly saw_prediction: boolean | null
  readonly model_version: number | null
  readonly value: number | null
  readonly value_low: number | null
  readonly value_high: number | null
  readonly delta: number | null
  readonly stability_before: number | null
  readonly difficulty_before: number | null
  readonly fsrs_value: number | null
  readonly dawn_value: number | null
  readonly blend_value: number | null
  readonly target_event_id: string | null
  readonly data: EventData | null
}

/** The column `data`: of each kind of event only its own. */
type EventData = Readonly<
  Partial<{
    shelf: 'active' | 'suspended' | 'removed'
    until: number | null
    deckId: string | null
    dueDay: number
    memory: AdoptedMemory | null
    by: 'hand' | 'scheduler'
    interval: number
    scheduler: Scheduler
    easyDays: EasyDays
    parameters: readonly number[] | null
    answers: number
    retention: number | null
    zone: string
    dayStartMinute: number
    heldDay: number | null
  }>
>

/** The columns of an EventRow, of a table or alias. */
export const eventColumns = (from: string): string => `
  ${from}.seq, ${from}.event_id, ${from}.kind, ${from}.card_id,
  (extract(epoch FROM ${from}.at) * 1000)::bigint AS at,
  (extract(epoch FROM ${from}.shown_at) * 1000)::bigint AS shown_at,
  ${from}.study_day, ${from}.grade, ${from}.own_prediction, ${from}.saw_prediction, ${from}.model_version,
  ${from}.value, ${from}.value_low, ${from}.value_high, ${from}.delta, ${from}.stability_before,
  ${from}.difficulty_before, ${from}.fsrs_value, ${from}.dawn_value, ${from}.blend_value, ${from}.target_event_id,
  ${from}.data`

/** @throws Error for a row that lacks what its kind must have, which no write of ours leaves */
export function eventOf(row: EventRow): LearnerEvent {
  const base = { seq: row.seq, eventId: row.event_id, at: row.at }
  const data = row.data ?? {}
  switch (row.kind) {
    case 'answer':
      return {
        ...base,
        kind: 'answer',
        cardId: given(row.card_id),
        shownAt: given(row.shown_at),
        studyDay: given(row.study_day),
        grade: given(row.grade),
        ownPrediction: row.own_prediction,
        sawPrediction: given(row.saw_prediction),
        modelVersion: given(row.model_version),
        served: servedOf(row),
      }
    case 'void':
      return { ...base, kind: 'void', targetEventId: given(row.target_event_id) }
    case 'shelve':
      return { ...base, kind: 'shelve', cardId: given(row.card_id), shelf: given(data.shelf) }
    case 'bury':
      return { ...base, kind: 'bury', cardId: given(row.card_id), until: data.until ?? null }
    case 'reset':
      return { ...base, kind: 'reset', cardId: given(row.card_id) }
    case 'move':
      return { ...base, kind: 'move', cardId: given(row.card_id), deckId: given(data.deckId) }
    case 'advance':
      return { ...base, kind: 'advance', cardId: given(row.card_id), dueDay: given(data.dueDay) }
    case 'redate':
      return { ...base, kind: 'redate', cardId: given(row.card_id), dueDay: given(data.dueDay) }
    case 'adopt':
      return {
        ...base,
        kind: 'adopt',
        cardId: given(row.card_id),
        dueDay: given(data.dueDay),
        memory: data.memory ?? null,
      }
    case 'reschedule':
      return {
        ...base,
        kind: 'reschedule',
        cardId: given(row.card_id),
        by: given(data.by),
        interval: given(data.interval),
      }
    case 'scheduler':
      return { ...base, kind: 'scheduler', scheduler: given(data.scheduler) }
    case 'fit':
      return { ...base, kind: 'fit', parameters: data.parameters ?? null, answers: given(data.answers) }
    case 'easy-days':
      return { ...base, kind: 'easy-days', easyDays: given(data.easyDays) }
    case 'retention':
      return { ...base, kind: 'retention', deckId: data.deckId ?? null, retention: data.retention ?? null }
    case 'zone':
      return { ...base, kind: 'zone', ...clockOf(data) }
    case 'import':
      return { ...base, kind: 'import' }
  }
}

/** Before the start of a day could be set, a change of zone said nothing of it. */
const clockOf = ({ zone, dayStartMinute = USUAL_DAY_START, heldDay = null }: EventData) => ({
  zone: given(zone),
  dayStartMinute,
  heldDay,
})

function servedOf(row: EventRow): Served | null {
  if (row.value === null) return null
  return {
    prediction: { value: row.value, low: given(row.value_low), high: given(row.value_high) },
    delta: given(row.delta),
    traceBefore: { stability: given(row.stability_before), difficulty: given(row.difficulty_before) },
    fsrs: row.fsrs_value,
    dawn: row.dawn_value,
    blend: row.blend_value,
  }
}

function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('an event in the log lacks a part of its kind')
  return value
}

/** What a write sends of an event: the columns of its row that aren't null. */
export function eventRecord({ event, ...kept }: EventRecord): Record<string, unknown> {
  return {
    seq: event.seq,
    event_id: event.eventId,
    kind: event.kind,
    card_id: 'cardId' in event ? event.cardId : null,
    at: timestamp(event.at),
    accepted_at: timestamp(kept.acceptedAt),
    clock_cut: kept.clockCut,
    device_id: kept.device?.deviceId,
    device_seq: kept.device?.deviceSeq,
    target_event_id: event.kind === 'void' ? event.targetEventId : null,
    data: dataOf(event, kept),
    ...(event.kind === 'answer' ? answerColumns(event) : {}),
    sitting_id: kept.answer?.sittingId,
    response: kept.answer?.response,
  }
}

function answerColumns(event: LearnerEvent & { kind: 'answer' }): Record<string, unknown> {
  return {
    shown_at: timestamp(event.shownAt),
    study_day: event.studyDay,
    grade: event.grade,
    own_prediction: event.ownPrediction,
    saw_prediction: event.sawPrediction,
    model_version: event.modelVersion,
    value: event.served?.prediction.value,
    value_low: event.served?.prediction.low,
    value_high: event.served?.prediction.high,
    delta: event.served?.delta,
    stability_before: event.served?.traceBefore.stability,
    difficulty_before: event.served?.traceBefore.difficulty,
    fsrs_value: event.served?.fsrs,
    dawn_value: event.served?.dawn,
    blend_value: event.served?.blend,
  }
}

function dataOf(event: LearnerEvent, kept: Omit<EventRecord, 'event'>): Record<string, unknown> | null {
  switch (event.kind) {
    case 'answer':
    case 'void':
    case 'reset':
      return null
    case 'shelve':
      return { shelf: event.shelf }
    case 'bury':
      return { until: event.until }
    case 'move':
      return { deckId: event.deckId, fromDeckId: kept.fromDeckId }
    case 'advance':
    case 'redate':
      return { dueDay: event.dueDay }
    case 'adopt':
      return { dueDay: event.dueDay, memory: event.memory }
    case 'reschedule':
      return { by: event.by, interval: event.interval }
    case 'scheduler':
      return { scheduler: event.scheduler }
    case 'fit':
      return { parameters: event.parameters, answers: event.answers }
    case 'easy-days':
      return { easyDays: event.easyDays }
    case 'retention':
      return { deckId: event.deckId, retention: event.retention }
    case 'zone':
      return { zone: event.zone, dayStartMinute: event.dayStartMinute, heldDay: event.heldDay }
    case 'import':
      return { ...kept.details }
  }
}

const timestamp = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** A learner's log up to but not including a `seq`, oldest first, a page at a time. */
export async function* eventPages(
  viewer: Viewer,
  before: number,
  pageSize: number,
  connection: Database,
): AsyncGenerator<readonly LearnerEvent[]> {
  for (let after = 0; after < before - 1;) {
    const { rows }: { rows: EventPage[] } = await connection.query<EventPage>(EVENT_PAGE, [
      viewer.userId,
      after,
      before,
      pageSize,
    ])
    const page = (rows[0]?.events ?? []).map(eventOf)
    if (page.length === 0) return
    yield page
    after = page.at(-1)?.seq ?? before
  }
}

interface EventPage {
  events: EventRow[] | null
}

const EVENT_PAGE = `
  SELECT json_agg(e ORDER BY e.seq) AS events FROM (
    SELECT ${eventColumns('v')} FROM events v
    WHERE v.user_id = $1 AND v.seq > $2 AND v.seq < $3
    ORDER BY v.seq LIMIT $4) e`

/** The `seq` the next event of a learner gets, as the log itself says. */
export async function nextSeq(viewer: Viewer, connection: Database): Promise<number> {
  const { rows } = await connection.query<{ next: string }>(
    'SELECT coalesce(max(seq), 0) + 1 AS next FROM events WHERE user_id = $1',
    [viewer.userId],
  )
  return Number(rows[0]?.next ?? 1)
}

interface VoidRow {
  targetEventId: string
  targetKind: VoidSpan['targetKind']
  targetSeq: string
  voidSeq: string
}

/** The voids of a learner's log up to a `seq`, each with the event it takes back. */
export async function loggedVoids(viewer: Viewer, before: number, connection: Database): Promise<VoidSpan[]> {
  const { rows } = await connection.query<VoidRow>(
    `SELECT v.target_event_id AS "targetEventId", a.kind AS "targetKind", a.seq AS "targetSeq", v.seq AS "voidSeq"
     FROM events v JOIN events a ON a.user_id = v.user_id AND a.event_id = v.target_event_id
     WHERE v.user_id = $1 AND v.kind = 'void' AND v.seq < $2 ORDER BY v.seq`,
    [viewer.userId, before],
  )
  return rows.map(({ targetEventId, targetKind, targetSeq, voidSeq }) => ({
    targetEventId,
    targetKind,
    targetSeq: Number(targetSeq),
    voidSeq: Number(voidSeq),
  }))
}

/** A stretch of a log, both ends included. */
export interface Stretch {
  readonly firstSeq: number
  readonly lastSeq: number
}

/** The ids of the events of some kinds in a stretch of a learner's log, the last first. */
export async function eventsInStretch(
  viewer: Viewer,
  kinds: readonly LearnerEvent['kind'][],
  { firstSeq, lastSeq }: Stretch,
  connection: Database,
): Promise<string[]> {
  const { rows } = await connection.query<{ event_id: string }>(
    `SELECT event_id FROM events
     WHERE user_id = $1 AND kind = ANY ($2::text[]) AND seq BETWEEN $3 AND $4 ORDER BY seq DESC`,
    [viewer.userId, kinds, firstSeq, lastSeq],
  )
  return rows.map((row) => row.event_id)
}
