import type { Expression } from '../expression/expression'
import { readRelational } from '../expression/relation'
import type { AnswerSpec, AnswerType } from '../problem/answer-spec'
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

/** What the numbers of an answer take off: each digit beyond the first, each sign, each fraction or decimal. */
const BURDEN = { digit: 0.12, sign: 0.08, fraction: 0.2 } as const
const DIGITS_MOST = 6

/**
 * A guess at the mean value of a problem's steps from nothing but what they ask for and the numbers in their answers.
 * The sizes are set by hand: until many learners have met a template nobody knows which of its variants are harder, and
 * the gate only has to notice those that are plainly so.
 */
export function structureValue({ steps }: Problem): number {
  const harder =
    steps.reduce((sum, { answer }) => sum + HARDER[answer.type] + burdenOf(answer), 0) /
    Math.max(1, steps.length)
  return 1 / (1 + Math.exp(-(EASIEST - harder - STEP * (steps.length - 1))))
}

function burdenOf(answer: AnswerSpec): number {
  if (!('value' in answer)) return 0
  const read = readRelational(answer.value, 'unknowns' in answer ? answer.unknowns : [], 'template')
  if (!read.ok) return 0
  const { first, more } = read.value
  return [first, ...more.map(({ side }) => side)].reduce((sum, side) => sum + burdenOfNumbers(side), 0)
}

function burdenOfNumbers(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
      return burdenOfNumber(expression.value)
    case 'negative':
      return BURDEN.sign + burdenOfNumbers(expression.of)
    case 'call':
      return burdenOfNumbers(expression.of)
    case 'operation': {
      const isFraction = expression.operator === '/'
      const parts = burdenOfNumbers(expression.left) + burdenOfNumbers(expression.right)
      return parts + (isFraction ? BURDEN.fraction : 0)
    }
    case 'pair':
      return burdenOfNumbers(expression.left) + burdenOfNumbers(expression.right)
    case 'constant':
    case 'variable':
      return 0
  }
}

function burdenOfNumber(value: number): number {
  const digits = Math.min(DIGITS_MOST, Math.floor(Math.log10(Math.max(1, Math.abs(value)))))
  return (
    digits * BURDEN.digit + (Number.isInteger(value) ? 0 : BURDEN.fraction) + (value < 0 ? BURDEN.sign : 0)
  )
}
