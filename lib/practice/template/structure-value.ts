import type { AnswerType } from '../problem/answer-spec'
import type { Problem } from '../problem/problem'

/** How much a kind of answer takes off, on the scale of log odds: choosing is easier than making. */
const HARDER: Readonly<Record<AnswerType, number>> = {
  choice: 0,
  method: 0.2,
  ordering: 0.3,
  number: 0.4,
  'short-text': 0.4,
  line: 0.5,
  expression: 0.6,
  equation: 0.7,
  'free-text': 0.7,
}
const EASIEST = 1.6
/** What each further step takes off. */
const STEP = 0.05

/** A guess at the mean value of a problem's steps from nothing but how many there are and what they ask for. */
export function structureValue({ steps }: Problem): number {
  const harder = steps.reduce((sum, { answer }) => sum + HARDER[answer.type], 0) / Math.max(1, steps.length)
  return 1 / (1 + Math.exp(-(EASIEST - harder - STEP * (steps.length - 1))))
}
