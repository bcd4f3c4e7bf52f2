import { wilsonInterval } from '@/lib/learning'
import { isSolvedBy, type NightEvent } from './problem'

/** The first attempt counts within this time of the capture, or of the end of the night: milliseconds. */
const COUNTS_WITHIN = 86_400_000

/**
 * What a problem's first attempt came to.
 *
 * @param nightEnd the instant the study day after the night begins, milliseconds since the epoch
 * @returns whether it solved the problem; null when there was none in time; undefined while there is time left for one
 */
export function firstAttempt(
  events: readonly NightEvent[],
  nightEnd: number,
  now: number,
): boolean | null | undefined {
  const captured = events.find((event) => event.kind === 'captured')
  const until = (captured?.at ?? nightEnd) + COUNTS_WITHIN
  const attempt = events.find((event) => event.kind === 'attempted')
  if (attempt !== undefined && attempt.at <= until) return isSolvedBy(attempt.grade)
  const isGivenUp = events.some((event) => event.kind === 'let-go')
  return isGivenUp || now > until ? null : undefined
}

/** A problem the app chose and then drew for, with the learner's consent. */
export interface Trial {
  readonly isPrimed: boolean
  /** Of the first attempt within a day; null when there was none. */
  readonly isSolved: boolean | null
}

/** Problems of one arm. */
export interface Arm {
  readonly solved: number
  readonly attempted: number
  /** Shown as such, not dropped. */
  readonly unattempted: number
}

export interface Interval {
  readonly low: number
  readonly high: number
}

/** What the learner's own experiment has shown so far. */
export interface Experiment {
  readonly primed: Arm
  readonly control: Arm
  /** Solve rate of primed less control problems, and where it may lie, −1 … 1; null while an arm has no attempt. */
  readonly difference: { readonly estimate: number; readonly interval: Interval } | null
  /** Whether the interval leaves zero out: otherwise it cannot be told. */
  readonly canTell: boolean
}

/** 95 % of a normal distribution lies within so many standard deviations. */
const Z = 1.959963984540054

/**
 * Whether an eligible problem is primed: a fair coin, thrown once after the problem was chosen.
 *
 * @param random uniform in 0 … 1
 */
export const drawsPrimed = (random: number): boolean => random < 0.5

/** Wilson's interval of a rate, 95 %. */
export const rateInterval = (solved: number, attempted: number): Interval =>
  wilsonInterval(solved, attempted, Z)

/** Counts problems of one kind. */
export const countArm = (outcomes: readonly (boolean | null)[]): Arm => {
  const attempted = outcomes.filter((isSolved) => isSolved !== null)
  return {
    solved: attempted.filter(Boolean).length,
    attempted: attempted.length,
    unattempted: outcomes.length - attempted.length,
  }
}

/** Counts a learner's trials and compares the two arms, by Newcombe's interval for a difference (1998, method 10). */
export function experimentOf(trials: readonly Trial[]): Experiment {
  const primed = armOf(trials.filter(({ isPrimed }) => isPrimed))
  const control = armOf(trials.filter(({ isPrimed }) => !isPrimed))
  const difference = differenceOf(primed, control)
  const canTell = difference !== null && (difference.interval.low > 0 || difference.interval.high < 0)
  return { primed, control, difference, canTell }
}

const armOf = (trials: readonly Trial[]): Arm => countArm(trials.map(({ isSolved }) => isSolved))

function differenceOf(primed: Arm, control: Arm): Experiment['difference'] {
  if (primed.attempted === 0 || control.attempted === 0) return null
  const [p, q] = [primed.solved / primed.attempted, control.solved / control.attempted]
  const [a, b] = [
    rateInterval(primed.solved, primed.attempted),
    rateInterval(control.solved, control.attempted),
  ]
  return {
    estimate: p - q,
    interval: {
      low: p - q - Math.hypot(p - a.low, b.high - q),
      high: p - q + Math.hypot(a.high - p, q - b.low),
    },
  }
}
