import type { Prediction } from '@/lib/learning'
import type { DecimalSign } from '../expression/print-number'
import type { Reason } from '../next/candidate'
import type { Given } from '../problem/given'
import type { HintLevel, Problem } from '../problem/problem'

/** A problem on the screen: the variant itself, and how far it has come. Kept as JSON, so that it can be gone on with. */
export interface Round {
  readonly problem: Problem
  /** Why it was this problem. */
  readonly reason: Reason
  /** By which sign decimals are typed in it, from its beginning to its end. */
  readonly decimalSign: DecimalSign
  /** Those of its skills that were chunked before it. */
  readonly chunkedBefore: readonly string[]
  /** Another variant, worked out, for who meets a skill for the first time; null where there is none. */
  readonly example: Problem | null
  /** How the options or items of each step are laid out: places as their author wrote them. Empty where it has none. */
  readonly layouts: readonly (readonly number[])[]
  /**
   * `steps`: answered one by one. `whole`: only the answer is asked for. `unfolded`: that was missed, and the steps are
   * gone through for practice.
   */
  readonly phase: 'steps' | 'whole' | 'unfolded'
  /** In order. */
  readonly done: readonly DoneStep[]
  /** The step on the screen; null between two, and when all are done. */
  readonly open: OpenStep | null
  /** Of a problem that was asked for whole: how that went. */
  readonly whole: WholeAnswer | null
}

/** A step on the screen. */
export interface OpenStep {
  readonly place: number
  /** Milliseconds since the epoch. */
  readonly shownAt: number
  /** Fixed when it was shown. For a whole problem, the product of its steps. */
  readonly prediction: Prediction
  /** Help its skills still get: what lies above is put away before the first attempt. */
  readonly level: HintLevel
  /** Help that was there at once, and the most that was opened. 3 at once is an example of another variant. */
  readonly shown: HintLevel
  readonly opened: HintLevel
  /** Attempts that counted. */
  readonly attempts: number
  /** The first of them; null before it. */
  readonly first: FirstTry | null
  /** Of a free text: what was written, once its key points are shown. */
  readonly written: string | null
}

export interface FirstTry {
  /** Help that had been opened by then. */
  readonly opened: HintLevel
  /** y − V where it was learned from; else null. */
  readonly delta: number | null
}

/** A step that is done. */
export interface DoneStep {
  readonly place: number
  /**
   * `right` at the first attempt; `missed` then and right later; `told`, looked up after an attempt; `passed` by a line
   * or an answer that had come further, without being asked.
   */
  readonly outcome: 'right' | 'missed' | 'told' | 'passed'
  readonly isUnaided: boolean
  readonly prediction: Prediction | null
  /** y − V of the first attempt where it was learned from; else null. */
  readonly delta: number | null
  readonly attempts: number
  /** What was accepted; null where nothing was. */
  readonly given: Given | null
}

/** How a problem went that was asked for whole. */
export interface WholeAnswer {
  readonly isRight: boolean
  /** Π, the product of the steps' V. */
  readonly prediction: Prediction
  /** What each step carried of the surprise: the gradient of the product. */
  readonly deltas: readonly number[]
  readonly given: Given
}

/** A round at its beginning, before its first step is shown. */
export const newRound = (
  begin: Pick<Round, 'problem' | 'reason' | 'decimalSign' | 'chunkedBefore' | 'example' | 'layouts'>,
): Round => ({
  ...begin,
  phase: begin.problem.grading === 'answer' && begin.problem.steps.length > 1 ? 'whole' : 'steps',
  done: [],
  open: null,
  whole: null,
})

/** The place of the step that is worked at; null between two, and where the whole is asked for at once. */
export const placeWorkedAt = ({ phase, open }: Round): number | null =>
  phase === 'whole' || open === null ? null : open.place

/** The place of the step that comes next; null when all are done. */
export function nextPlace({ problem, phase, done }: Round): number | null {
  if (phase === 'whole') return problem.steps.length - 1
  return done.length < problem.steps.length ? done.length : null
}
