import type { Line } from '../answers/answer'
import { checkAnswer } from '../answers/check-answer'
import type { Calculation } from '../answers/check-line'
import { linesAfter } from '../answers/lines-after'
import { readAnswer } from '../answers/read-answer'
import { authorsLine } from '../answers/read-spec'
import type { Problem, Step } from '../problem/problem'
import type { AcceptsAnswer } from './gate-variant'

/** Whether the checker of the learners' answers finds this one right, in a problem that went as its author has it. */
export const acceptsAnswer: AcceptsAnswer = (problem, place, given) => {
  const step = problem.steps[place]
  if (step === undefined) return false
  const read = readAnswer(step.answer, given, { decimalSign: 'point' })
  return read.ok && checkAnswer(step.answer, read.value, calculationAt(problem, place)).outcome === 'right'
}

/** The lines above a step, as their author wrote them, and the line steps that come right after it. */
const calculationAt = ({ steps }: Problem, place: number): Calculation => ({
  above: steps.slice(0, place).flatMap(lineOf),
  following: linesAfter(steps, place),
})

function lineOf({ answer }: Step): Line[] {
  const line = answer.type === 'line' ? authorsLine(answer.value, answer.unknowns) : null
  return line === null ? [] : [line]
}
