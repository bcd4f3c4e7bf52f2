import { z } from 'zod'
import type { RenderedCard } from '@/lib/content/notes'
import type { Experiment, Arm } from '@/lib/sleep/experiment'
import {
  CAPTURES,
  type AttemptGrade,
  type Capture,
  type NightStatus,
  type ProblemSource,
} from '@/lib/sleep/problem'
import { LIMITS } from './limits'
import { line } from './line'

const text = (most: number) => z.string().trim().min(1).max(most)
const minuteOfDay = z.int().min(0).max(1439)
const minutesOfDay = z.int().min(0).max(1440)

/** What is looked at before sleep. */
const subjectSchema = z.discriminatedUnion('kind', [
  /** A question to think about. */
  z.strictObject({ kind: z.literal('question'), noteId: z.uuid() }),
  /** Where the learner stuck. */
  z.strictObject({ kind: z.literal('parked'), stuckId: z.uuid() }),
  /** A problem that is not finished. */
  z.strictObject({ kind: z.literal('round'), roundId: z.uuid() }),
  /** A problem of an earlier night that is still open. */
  z.strictObject({ kind: z.literal('again'), problemId: z.uuid() }),
  /** What the experiment drew for tonight; its id is that of the problem. */
  z.strictObject({ kind: z.literal('drawn') }),
  /** One the learner writes, and by what they will know that it is solved. */
  z.strictObject({
    kind: z.literal('written'),
    title: line(LIMITS.problemChars),
    criterion: z.string().trim().max(LIMITS.criterionChars),
  }),
])

/** Setting a problem for the night. The id is made by the page, so that the same press twice sets it once. */
export const primeSchema = z.strictObject({
  problemId: z.uuid(),
  subject: subjectSchema,
  restated: text(LIMITS.restatedChars),
  stuck: text(LIMITS.stuckChars),
})
export const drawSchema = z.strictObject({ draw: z.literal('tonight') })
export const problemIdSchema = z.strictObject({ problemId: z.uuid() })
/** What came in the night; nothing has no words. */
export const captureSchema = z.strictObject({
  problemId: z.uuid(),
  capture: z.enum(CAPTURES),
  text: z.string().trim().max(LIMITS.restatedChars),
})
export const attemptSchema = z.strictObject({
  problemId: z.uuid(),
  text: text(LIMITS.recallChars),
  grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
})
export const keepInsightSchema = z.strictObject({ problemId: z.uuid(), as: z.enum(['card', 'note', 'plan']) })
export const putOffSchema = z.strictObject({ put: z.literal('off') })

/** When a problem is offered and asked about, minutes after midnight; null: not set. */
export const nightHoursSchema = z.strictObject({
  bedtime: minuteOfDay.nullable(),
  wake: minuteOfDay.nullable(),
})
export const sleepExperimentSchema = z.strictObject({ isOn: z.boolean() })
const recordSchema = z.enum(['sleep', 'exercise'])
export const dayRecordsSchema = z.strictObject({ record: recordSchema, isOn: z.boolean() })
export const deleteDayRecordsSchema = z.strictObject({ records: recordSchema })
export const deleteNightsSchema = z.strictObject({ records: z.literal('nights') })
/** Hours of sleep before a study day, or of exercise on it; null takes them away. */
export const recordDaySchema = z.strictObject({
  record: recordSchema,
  day: z.int().min(0).max(100_000),
  minutes: minutesOfDay.nullable(),
})

export type PrimeInput = z.infer<typeof primeSchema>
export type NightSubject = PrimeInput['subject']
export type CaptureInput = z.infer<typeof captureSchema>
export type AttemptInput = z.infer<typeof attemptSchema>
export type KeepInsightInput = z.infer<typeof keepInsightSchema>
export type DayRecordKind = z.infer<typeof recordSchema>
export type RecordDayInput = z.infer<typeof recordDaySchema>

/** A problem that can be set for the night. */
export interface CandidateDto {
  readonly subject: Exclude<NightSubject, { kind: 'written' | 'drawn' }>
  readonly title: string
  /** Where it stuck, as it was written before; empty when it was not. */
  readonly stuck: string
  /** When it was tried last, milliseconds since the epoch; null when that is not kept. */
  readonly triedAt: number | null
  /** That was on this study day. */
  readonly isToday: boolean
}

/** What Tonight has to show. */
export type TonightState =
  /** One problem, and others to choose instead; null when nothing that was tried today is still open. */
  | {
      readonly kind: 'offer'
      readonly chosen: CandidateDto | null
      readonly others: readonly CandidateDto[]
    }
  /** The evening has begun and the experiment has not drawn: the page asks for it once it is really looked at. */
  | { readonly kind: 'undrawn' }
  /** The experiment draws from this minute after midnight on. */
  | { readonly kind: 'early'; readonly begins: number }
  /** Drawn to be looked at. */
  | { readonly kind: 'drawn'; readonly problemId: string; readonly title: string; readonly stuck: string }
  /** Nothing was eligible, or the night is one without: which of them is not said. */
  | { readonly kind: 'nothing' }
  /** Put down for the night. */
  | {
      readonly kind: 'primed'
      readonly problemId: string
      readonly title: string
      readonly stuck: string
    }

export interface TonightDto {
  /** Server clock, milliseconds since the epoch. */
  readonly now: number
  readonly zone: string
  /** When the learner wakes, minutes after midnight; null: not set. */
  readonly wakeMinute: number | null
  readonly inExperiment: boolean
  readonly state: TonightState
}

/** What was made of what came. */
export type KeptInsight =
  /** `isNew` is false where a note of this name was there, which is left as it is. */
  { readonly kind: 'note'; readonly noteId: string; readonly isNew: boolean } | { readonly kind: 'plan' }

/** A problem after its night. */
export interface NightProblemDto {
  readonly problemId: string
  /** Study day of its evening. */
  readonly night: number
  readonly status: NightStatus
  readonly source: ProblemSource
  /** Null until what came is written down, where the experiment must not be told from its arm. */
  readonly title: string | null
  readonly stuck: string | null
  readonly criterion: string
  readonly capture: Capture | null
  readonly captured: string
  /** Those so far, oldest first. */
  readonly attempts: readonly { readonly at: number; readonly grade: AttemptGrade; readonly text: string }[]
  /** The note made of what came. */
  readonly insightNoteId: string | null
  /** The round it is gone on with in; null for something else, one that is over, and as long as it must not be named. */
  readonly roundId: string | null
}

/** What the morning has to show. */
export interface MorningDto {
  readonly now: number
  readonly zone: string
  readonly today: number
  readonly problem: NightProblemDto | null
  /** The question and its key points, where it is one and still there. */
  readonly question: RenderedCard | null
  /** Others that wait. */
  readonly waiting: readonly {
    readonly problemId: string
    readonly title: string | null
    readonly night: number
  }[]
  readonly records: DayRecordsDto
}

/** Which records are kept, and those of today; minutes. */
export interface DayRecordsDto {
  readonly keepsSleep: boolean
  readonly keepsExercise: boolean
  readonly sleepMinutes: number | null
  readonly exerciseMinutes: number | null
}

/** What Today shows of the nights. */
export interface NightTodayDto {
  readonly today: number
  /** What came is asked about before anything else. */
  readonly asksFirst: boolean
  /** Waits for what came, or for an attempt; latest night first. */
  readonly waiting: readonly {
    readonly problemId: string
    readonly title: string | null
    readonly night: number
    readonly status: NightStatus
  }[]
  readonly isEvening: boolean
  readonly isPrimed: boolean
  /** Minutes after midnight; null: not set. */
  readonly bedtimeMinute: number | null
}

/** A day in the list of nights: what was slept on, what was typed, what was recalled. */
export interface DayRecordRow {
  readonly day: number
  readonly sleepMinutes: number | null
  readonly exerciseMinutes: number | null
  readonly answers: number
  readonly recalled: number
}

/** All nights, and what they show. */
export interface NightsDto {
  readonly today: number
  readonly zone: string
  readonly inExperiment: boolean
  readonly experiment: Experiment
  /** Trials with time left for a first attempt. */
  readonly pending: number
  /** Written by the learner; always primed, and counted apart. */
  readonly written: Arm
  /** The app's own, without a draw. */
  readonly undrawn: Arm
  readonly problems: readonly NightProblemDto[]
  readonly records: DayRecordsDto
  readonly days: readonly DayRecordRow[]
}

/** What a learner set about the nights. */
export interface NightSettingsDto {
  readonly bedtimeMinute: number | null
  readonly wakeMinute: number | null
  readonly inExperiment: boolean
  readonly keepsSleep: boolean
  readonly keepsExercise: boolean
}

/** Why something about a night was not done. */
export type NightProblemCode =
  | 'signed-out'
  | 'malformed'
  /** No such problem, question or stuck point of theirs. */
  | 'not-found'
  /** Another problem is set for this night. */
  | 'one-a-night'
  /** It cannot happen as the problem stands. */
  | 'not-now'
  /** These records are off. */
  | 'no-consent'
  /** There is nothing written to make a note of. */
  | 'empty'
  /** The list of the day has no room. */
  | 'full'

export interface NightFailure {
  readonly code: NightProblemCode
}
