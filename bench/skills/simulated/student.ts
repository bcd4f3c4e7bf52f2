import type { CourseStep } from './curriculum'

/** Where in time and in its problem a step is tried. */
export interface Situation {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Of the sitting, from 0. */
  readonly sitting: number
  readonly isFirstStep: boolean
}

/** What a first attempt came to. To ask for a hint first is a miss, as in tutors' logs. */
export interface Attempt {
  readonly isRight: boolean
  readonly hints: number
  readonly seconds: number
}

/** Somebody who works through a course. None of them is made as the value function thinks people are. */
export interface SimulatedStudent {
  /** Tries a step, and learns from what the tutor says. */
  attempt(step: CourseStep, situation: Situation): Attempt
}

const LEAST_SECONDS = 1.5
const MOST_SECONDS = 240

/** A time that people could take. */
export const plausible = (seconds: number): number => Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, seconds))
