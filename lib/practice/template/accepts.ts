import type { Line } from '../answers/answer'
import { checkAnswer } from '../answers/check-answer'
import type { Calculation } from '../answers/check-line'
import { readAnswer } from '../answers/read-answer'
import { authorsLine } from '../answers/read-spec'
import type { AnswerSpec, LineAnswer } from '../problem/answer-spec'
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
function calculationAt({ steps }: Problem, place: number): Calculation {
  const after = steps.slice(place + 1)
  const end = after.findIndex(({ answer }) => answer.type !== 'line')
  return {
    above: steps.slice(0, place).flatMap(lineOf),
    following: after.slice(0, end === -1 ? after.length : end).flatMap(({ answer }) => lineAnswer(answer)),
  }
}

const lineAnswer = (answer: AnswerSpec): LineAnswer[] => (answer.type === 'line' ? [answer] : [])

function lineOf({ answer }: Step): Line[] {
  const line = answer.type === 'line' ? authorsLine(answer.value, answer.unknowns) : null
  return line === null ? [] : [line]
}
