import { z } from 'zod'
import {
  DAYS_OF_WEEK,
  TRACE_PARAMETERS,
  WEEKDAY_MINUTES,
  type Scheduler,
  type StudyDay,
} from '@/lib/scheduling'

/** w₀ … w₂₀ of FSRS-6. */
export const traceParametersSchema = z.array(z.number().min(-1000).max(1000)).length(TRACE_PARAMETERS)

export const chooseSchedulerSchema = z.strictObject({ scheduler: z.enum(['value-function', 'fsrs-6']) })

/** What each weekday has of the learner's minutes, Monday first. */
export const easyDaysSchema = z.array(z.enum(WEEKDAY_MINUTES)).length(DAYS_OF_WEEK).readonly()

export const chooseEasyDaysSchema = z.strictObject({ easyDays: easyDaysSchema })

export const moveDatesSchema = z.strictObject({
  /** A deck and those in it; null: all that is in use. */
  deckId: z.uuid().nullable(),
  /** Of the preview that was looked at. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
})

export type ChooseSchedulerInput = z.infer<typeof chooseSchedulerSchema>
export type ChooseEasyDaysInput = z.infer<typeof chooseEasyDaysSchema>
export type MoveDatesInput = z.infer<typeof moveDatesSchema>

/** Why what works out the dates was not changed. */
export interface SchedulerProblem {
  readonly code: 'signed-out' | 'malformed' | 'busy'
}

/** Why the easy days were not changed. */
export interface EasyDaysProblem {
  readonly code: 'signed-out' | 'malformed' | 'busy'
}

/** Minutes of reviews on a day, with the dates as they are and as they would be. */
export interface DayBeforeAfter {
  readonly day: StudyDay
  readonly before: number
  readonly after: number
}

/** What moving the dates there are would change. */
export interface DatesPreviewDto {
  readonly today: StudyDay
  readonly scheduler: Scheduler
  /** Null: all decks in use. */
  readonly deck: { readonly deckId: string; readonly name: string } | null
  /** The recall target of the deck, or the learner's own. */
  readonly retention: number
  /** Cards that wait for a date after today, and what would become of the dates. */
  readonly waiting: number
  readonly sooner: number
  readonly later: number
  readonly stay: number
  /** Of those, cards that come later than they would for themselves, so that no day is too full. */
  readonly spread: number
  /** The coming weeks, from tomorrow on. */
  readonly days: readonly DayBeforeAfter[]
  /** The day with most to do, of all that are ahead. */
  readonly fullest: {
    readonly before: { readonly day: StudyDay; readonly minutes: number } | null
    readonly after: { readonly day: StudyDay; readonly minutes: number } | null
  }
  readonly fingerprint: string
}

/** A change of dates that can still be undone. */
export interface RecentRedate {
  readonly changeId: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly cards: number
  /** It can be undone before this moment. */
  readonly until: number
}

/** What came of moving dates. */
export interface DatesMoved {
  readonly changeId: string
  readonly cards: number
}

/**
 * Why dates were not moved: `no-deck` is none in use, `changed` when something is not as it was looked at, `busy` when
 * others kept writing.
 */
export interface MoveDatesProblem {
  readonly code: 'signed-out' | 'malformed' | 'no-deck' | 'no-learner' | 'changed' | 'busy'
}
