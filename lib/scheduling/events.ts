import type { Prediction } from '@/lib/learning'
import type { Shelf } from './card-state'
import type { EasyDays } from './easy-days'
import type { TraceFit } from './fitted-trace'
import type { Grade } from '@/lib/learning'
import type { Scheduler } from './learner-state'
import type { StudyDay } from './study-day'
import type { MemoryTrace } from './trace'

/**
 * What a learner's log is made of. `seq` is the learner's own counter, given on acceptance, and is the order of
 * replay. Times are clock times of the device that made the event: good for measuring gaps of hours and days, not
 * for ordering, and never later than the server's clock at acceptance.
 */
interface EventBase {
  readonly seq: number
  readonly eventId: string
  /** Milliseconds since the epoch; for an answer, when it was graded. */
  readonly at: number
}

/**
 * What was served with a question, δ once answered. Null on a first answer. The last three are null also where a version
 * served it that did not keep them.
 */
export interface Served {
  readonly prediction: Prediction
  /** δ = y − V, −1 … 1. */
  readonly delta: number
  readonly traceBefore: MemoryTrace
  /** R, what FSRS-6 predicted. */
  readonly fsrs: number | null
  /** V as the model stood when the study day began; null for a repeat within the day. */
  readonly dawn: number | null
  /** The learner's own prediction and V, blended; null where there was none, or V was seen first. */
  readonly blend: number | null
}

export interface AnswerEvent extends EventBase {
  readonly kind: 'answer'
  readonly cardId: string
  readonly shownAt: number
  readonly studyDay: StudyDay
  readonly grade: Grade
  /** The learner's own prediction, 0 … 1; null where none was made. */
  readonly ownPrediction: number | null
  /** Spindle's prediction was looked at before the grade. */
  readonly sawPrediction: boolean
  /** The model version that served the prediction, and what it served. */
  readonly modelVersion: number
  readonly served: Served | null
}

/** Takes an answer or a reset back. Replay skips the event it names. */
export interface VoidEvent extends EventBase {
  readonly kind: 'void'
  readonly targetEventId: string
}

export interface ShelveEvent extends EventBase {
  readonly kind: 'shelve'
  readonly cardId: string
  readonly shelf: Shelf
}

export interface BuryEvent extends EventBase {
  readonly kind: 'bury'
  readonly cardId: string
  /** Null takes the card out again. */
  readonly until: StudyDay | null
}

export interface ResetEvent extends EventBase {
  readonly kind: 'reset'
  readonly cardId: string
}

export interface MoveEvent extends EventBase {
  readonly kind: 'move'
  readonly cardId: string
  readonly deckId: string
}

/**
 * Brings the date of a card forward: it is due on this day at the latest. What is remembered of it stays as it is, and a
 * card that was never answered has no date to bring forward.
 */
export interface AdvanceEvent extends EventBase {
  readonly kind: 'advance'
  readonly cardId: string
  readonly dueDay: StudyDay
}

/**
 * Gives a card another date, sooner or later, because the learner chose how dates are worked out. What is remembered of
 * it stays as it is; a card that waits for no date is left alone.
 */
export interface RedateEvent extends EventBase {
  readonly kind: 'redate'
  readonly cardId: string
  readonly dueDay: StudyDay
}

/** How well a card is remembered, as another program thought that knew its answers. */
export interface AdoptedMemory extends MemoryTrace {
  /** When it was last answered there, milliseconds since the epoch, and on which study day. */
  readonly lastAnsweredAt: number
  readonly lastDay: StudyDay
  readonly reps: number
  readonly lapses: number
}

/**
 * A card as another program left it: its date and, where none of its answers are known here, its memory. One whose
 * answers are known keeps what they say of its memory; one of which neither is known is left alone.
 */
export interface AdoptEvent extends EventBase {
  readonly kind: 'adopt'
  readonly cardId: string
  readonly dueDay: StudyDay
  readonly memory: AdoptedMemory | null
}

/** Another program gave a card another date, by hand or by working it out anew. Kept for the record; it moves no date. */
export interface RescheduleEvent extends EventBase {
  readonly kind: 'reschedule'
  readonly cardId: string
  readonly by: 'hand' | 'scheduler'
  /** Days to the new date as that program kept them; below 0 seconds. */
  readonly interval: number
}

/** The learner chose what works out their dates, for answers from now on. */
export interface SchedulerEvent extends EventBase {
  readonly kind: 'scheduler'
  readonly scheduler: Scheduler
}

/** FSRS-6 was fitted to the learner's own answers: dates of answers from now on go by it. */
export interface FitEvent extends EventBase, TraceFit {
  readonly kind: 'fit'
}

/** The learner chose which weekdays are easy: dates of answers from now on go by it. */
export interface EasyDaysEvent extends EventBase {
  readonly kind: 'easy-days'
  readonly easyDays: EasyDays
}

/** A change of the desired retention of the learner (`deckId` null) or of a deck (`retention` null: the learner's). */
export interface RetentionEvent extends EventBase {
  readonly kind: 'retention'
  readonly deckId: string | null
  readonly retention: number | null
}

/** The learner's zone or the start of their day changed: later answers fall in study days by this clock. */
export interface ZoneEvent extends EventBase {
  readonly kind: 'zone'
  readonly zone: string
  readonly dayStartMinute: number
  /** As in `StudyClock`, from `at` on. */
  readonly heldDay: StudyDay | null
}

/** Notes were imported. Kept for the record; it moves no date. */
export interface ImportEvent extends EventBase {
  readonly kind: 'import'
}

export type LearnerEvent =
  | AnswerEvent
  | VoidEvent
  | ShelveEvent
  | BuryEvent
  | ResetEvent
  | MoveEvent
  | AdvanceEvent
  | RedateEvent
  | AdoptEvent
  | RescheduleEvent
  | SchedulerEvent
  | EasyDaysEvent
  | FitEvent
  | RetentionEvent
  | ZoneEvent
  | ImportEvent
