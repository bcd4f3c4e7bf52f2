import type { Prediction } from '@/lib/learning'
import { isUnaided } from '../mastery/standing'
import type { Given } from '../problem/given'
import type { HintLevel } from '../problem/problem'
import type { DoneStep, OpenStep, Round, WholeAnswer } from './round'

/** What shows a step: when, what is predicted of it, and the help its skills still get. */
export interface Showing {
  readonly place: number
  readonly at: number
  readonly prediction: Prediction
  readonly level: HintLevel
  readonly shown: HintLevel
}

/** Puts a step on the screen. Its prediction is fixed from then on. */
export const showStep = (round: Round, { at, ...showing }: Showing): Round => ({
  ...round,
  open: { ...showing, shownAt: at, opened: 0, attempts: 0, first: null, written: null },
})

/** Whether help of a kind may be opened now: all of it after an attempt, before it what the skills still get. */
export const mayOpen = ({ attempts, level }: OpenStep, kind: HintLevel): boolean =>
  attempts > 0 || kind <= level

/** Whether help of a kind is open. An example of another variant leaves the step's own help closed. */
export const isOpen = ({ shown, opened }: OpenStep, kind: HintLevel): boolean =>
  kind <= opened || (kind === shown && shown < 3)

/** Opens help of a kind, and with it the kinds below; null where that may not be. */
export function openHint(round: Round, kind: HintLevel): Round | null {
  const { open } = round
  if (open === null || !mayOpen(open, kind)) return null
  return { ...round, open: { ...open, opened: kind > open.opened ? kind : open.opened } }
}

/** Takes a free text; what it is held against is shown from then on. */
export const writeText = (round: Round, text: string): Round =>
  round.open === null ? round : { ...round, open: { ...round.open, written: text } }

/** An attempt that counted. */
export interface Counted {
  readonly isRight: boolean
  readonly given: Given
  /** Steps after this one that what was given has passed as well. */
  readonly passes: number
  /** y − V where it was learned from; else null. Of the first attempt alone. */
  readonly delta: number | null
}

/** The round after an attempt that counted at the step on the screen. */
export function afterAttempt(round: Round, { isRight, given, passes, delta }: Counted): Round {
  const { open } = round
  if (open === null) return round
  const tried = { ...open, attempts: open.attempts + 1, first: open.first ?? { opened: open.opened, delta } }
  // A free text that lacked points is written again.
  if (!isRight) return { ...round, open: { ...tried, written: null } }
  const outcome = open.attempts === 0 ? 'right' : 'missed'
  const passed = Array.from({ length: passes }, (_, index) => passedStep(open.place + 1 + index))
  return { ...round, done: [...round.done, doneStep(tried, outcome, given), ...passed], open: null }
}

/** Shows what the step would have been, after an attempt at least; null before one. */
export function tellStep(round: Round): Round | null {
  const { open } = round
  if (open === null || open.attempts === 0) return null
  return { ...round, done: [...round.done, doneStep(open, 'told', null)], open: null }
}

/** The round after a problem was answered whole: done, or unfolded into its steps. */
export function afterWhole(round: Round, whole: WholeAnswer): Round {
  const answered: Round = { ...round, whole, open: null }
  if (!whole.isRight) return { ...answered, phase: 'unfolded' }
  return { ...answered, phase: 'steps', done: round.problem.steps.map((_, place) => passedStep(place)) }
}

function doneStep(step: OpenStep, outcome: DoneStep['outcome'], given: Given | null): DoneStep {
  const { place, prediction, shown, first, attempts } = step
  return {
    place,
    outcome,
    isUnaided: isUnaided({ shown, opened: first?.opened ?? 0 }),
    prediction,
    delta: first?.delta ?? null,
    attempts,
    given,
  }
}

const passedStep = (place: number): DoneStep => ({
  place,
  outcome: 'passed',
  isUnaided: false,
  prediction: null,
  delta: null,
  attempts: 0,
  given: null,
})
