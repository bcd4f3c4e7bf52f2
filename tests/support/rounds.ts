import type { Problem } from '@/lib/practice/problem/problem'
import { showStep, type Showing } from '@/lib/practice/round/attempt'
import { newRound, type Round } from '@/lib/practice/round/round'
import { sourceOf } from './problem-sources'

/** A fixed problem of so many steps, each with a number as its answer. */
export function problemOf(steps: number, grading: Problem['grading'] = 'steps'): Problem {
  const written = Array.from({ length: steps }, (_, index) => ({
    id: `step-${index}`,
    skills: ['sums'],
    answer: { type: 'number', value: String(index) },
  }))
  return sourceOf({ title: 'Steps', problem: { statement: 'Think.', grading, steps: written } }).problem
}

/** A round at its beginning. */
export const roundOf = (problem: Problem): Round =>
  newRound({
    problem,
    reason: 'value',
    decimalSign: 'point',
    chunkedBefore: [],
    example: null,
    layouts: problem.steps.map(() => []),
  })

export const PREDICTION = { value: 0.6, low: 0.4, high: 0.8 }

/** The round with a step on the screen: the first, without help, but for what is said of it. */
export const shownIn = (round: Round, given: Partial<Showing> = {}): Round =>
  showStep(round, {
    place: 0,
    at: 1_000,
    prediction: PREDICTION,
    level: 0,
    shown: 0,
    ...given,
  })

export const text = (typed: string) => ({ kind: 'text', text: typed }) as const
