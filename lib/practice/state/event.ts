import type { Prediction } from '@/lib/learning'
import type { StudyDay } from '@/lib/scheduling/study-day'
import type { Reason } from '../next/candidate'
import type { Given } from '../problem/given'
import type { HintLevel } from '../problem/problem'

/**
 * What a learner's log of practice is made of. `seq` is the learner's own counter and the order of replay. Times are the
 * server's, for a problem is gone through with it.
 */
interface EventBase {
  readonly seq: number
  readonly eventId: string
  readonly roundId: string
  readonly problemId: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly studyDay: StudyDay
}

/** A problem was put on the screen. */
export interface BeginEvent extends EventBase {
  readonly kind: 'begin'
  readonly seed: number
  /** Why it was this one. */
  readonly reason: Reason
  /** Slugs of its skills; the first is what it is about. */
  readonly skills: readonly string[]
  readonly method: string | null
}

/** An attempt that counted at a step, or at the whole of a problem. */
export interface AttemptEvent extends EventBase {
  readonly kind: 'attempt'
  /** Of the whole: the last step's. */
  readonly stepId: string
  readonly isRight: boolean
  readonly isFirst: boolean
  /** The step as it was shown; of the whole, each of its steps. */
  readonly steps: readonly ShownStep[]
  readonly shownAt: number
  /** Study day on which it was shown. */
  readonly shownDay: StudyDay
  readonly isWhole: boolean
  /** The steps are gone through after the whole was missed: practice, and no evidence. */
  readonly isPractice: boolean
  /** Help on the screen from the beginning, and the most that was opened beside it. */
  readonly shown: HintLevel
  readonly opened: HintLevel
  readonly given: Given
  readonly modelVersion: number
  /** What had been predicted; of the whole, the product. Null for another attempt than the first. */
  readonly served: ServedStep | null
}

/** A step as the value function sees it, with what it has to know to learn from it again. */
export interface ShownStep {
  readonly stepId: string
  readonly place: number
  readonly skills: readonly string[]
  /** Skills that its skills build on, kept fresh in part by practising it. */
  readonly refreshes: readonly string[]
}

export interface ServedStep {
  readonly prediction: Prediction
  /** y − V; null where nothing was learned from it. */
  readonly delta: number | null
}

/** Help was opened. */
export interface HintEvent extends EventBase {
  readonly kind: 'hint'
  readonly stepId: string
  readonly level: HintLevel
}

/** A problem was done with, or left. */
export interface EndEvent extends EventBase {
  readonly kind: 'end'
  readonly how: 'done' | 'left'
}

export type PracticeEvent = BeginEvent | AttemptEvent | HintEvent | EndEvent
