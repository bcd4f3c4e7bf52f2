import type { DeviceEvent } from '@/lib/contracts/reviews'
import type { SittingDto, SittingRequest } from '@/lib/contracts/sitting'
import type { Grade, ShownPrediction, StudyDay } from '@/lib/scheduling'

/** What the learner was shown as predicted for an answer: a probability of recall, and how sure it is. */
export type ServedFigures = ShownPrediction

interface StepBase {
  /** The event in the outbox that says the same. */
  readonly eventId: string
  readonly cardId: string
}

/** A card was answered. */
export interface AnswerStep extends StepBase {
  readonly kind: 'answer'
  /** Milliseconds since the epoch. */
  readonly shownAt: number
  readonly answeredAt: number
  readonly studyDay: StudyDay
  readonly grade: Grade
  readonly ownPrediction: number | null
  readonly sawPrediction: boolean
  /** What was written before the answer was shown; empty when nothing was. */
  readonly response: string
  /** Null for a card never seen. The server's figures replace these when they differ. */
  readonly served: ServedFigures | null
  /** The day a plain good recall would have brought it back on. */
  readonly plannedDay: StudyDay
}

/** A card was put off until a later study day. */
export interface ParkStep extends StepBase {
  readonly kind: 'park'
  readonly until: StudyDay
}

/** A card was taken out of the queue until its learner puts it back. */
export interface SetAsideStep extends StepBase {
  readonly kind: 'set-aside'
}

/** One thing done in a sitting. A sitting under way is the fold of its steps, and undo drops the last of them. */
export type Step = AnswerStep | ParkStep | SetAsideStep

/** A card on the screen before its answer is shown. */
export interface QuestionScene {
  readonly kind: 'question'
  readonly cardId: string
  readonly shownAt: number
  readonly studyDay: StudyDay
  readonly ownPrediction: number | null
  /** Spindle's prediction has been looked at before the grade. */
  readonly sawPrediction: boolean
  readonly response: string
}

/** The same card with its answer, waiting for a grade. */
export interface AnswerScene extends Omit<QuestionScene, 'kind'> {
  readonly kind: 'answer'
}

/** The last answer's surprise was large and stays until the learner goes on. */
export interface SurpriseScene {
  readonly kind: 'surprise'
}

/** Nothing is left to ask. */
export interface EndScene {
  readonly kind: 'end'
}

/** What is on the screen, small enough to be kept after every press. */
export type Scene = QuestionScene | AnswerScene | SurpriseScene | EndScene

/** A sitting as it is kept on the device. */
export interface KeptSitting {
  /** What was asked of the server, so that another wish gets another sitting. */
  readonly request: SittingRequest
  readonly sitting: SittingDto
  /** Milliseconds to add to this device's clock: its server's clock was that far ahead. */
  readonly clockOffset: number
  readonly endedAt: number | null
}

type WithoutDevice<Event> = Event extends DeviceEvent ? Omit<Event, 'deviceId' | 'deviceSeq'> : never

/** An event before the device has put its name and number on it. */
export type NewEvent = WithoutDevice<DeviceEvent>

/** What one press leaves on the device, all or nothing. */
export interface Written {
  readonly event: NewEvent
  readonly step: { readonly add: Step } | { readonly takeBack: string }
  readonly scene: Scene
}
