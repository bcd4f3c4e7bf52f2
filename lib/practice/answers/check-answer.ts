import type { AnswerSpec, ExpressionAnswer, EquationAnswer } from '../problem/answer-spec'
import type { Expression } from '../expression/expression'
import type { Line, ReadAnswer } from './answer'
import { checkChoice, checkOrder } from './check-choice'
import { checkLine, type Calculation } from './check-line'
import { checkNumber } from './check-number'
import { checkKeyPoints, checkShortText } from './check-text'
import { isInForm } from './expression-form'
import { authorsExpression, authorsLine } from './read-spec'
import { sameExpression, sameLine } from './same'
import { CANNOT_TELL, notYet, RIGHT, type Verdict } from './verdict'

const ALONE: Calculation = { above: [], following: [] }

/**
 * Judges an answer that was read for this step. It is always judged alike, takes a fraction of a millisecond and never
 * throws; where the step's own answer can't be read, or what was read is of another kind, it cannot be told.
 *
 * @param calculation for a line: the lines above it, and the line steps that follow
 */
export function checkAnswer(spec: AnswerSpec, read: ReadAnswer, calculation = ALONE): Verdict {
  switch (spec.type) {
    case 'number':
      return read.type === 'number' ? checkNumber(spec, read.number) : CANNOT_TELL
    case 'expression':
      return read.type === 'expression' ? checkExpression(spec, read.expression) : CANNOT_TELL
    case 'equation':
      return read.type === 'equation' ? checkEquation(spec, read.line) : CANNOT_TELL
    case 'line':
      return read.type === 'line' ? checkLine(spec, read.line, calculation) : CANNOT_TELL
    case 'choice':
      return read.type === 'choice' ? checkChoice(spec.options, read.options) : CANNOT_TELL
    case 'method':
      return read.type === 'method' ? checkChoice(spec.methods, read.options) : CANNOT_TELL
    case 'ordering':
      return read.type === 'ordering' ? checkOrder(spec.items, read.items) : CANNOT_TELL
    case 'short-text':
      return read.type === 'short-text' ? checkShortText(spec.accepted, read.text) : CANNOT_TELL
    case 'free-text':
      return read.type === 'free-text'
        ? checkKeyPoints(spec.keyPoints.length, read.found.length)
        : CANNOT_TELL
  }
}

function checkExpression({ value, unknowns, form }: ExpressionAnswer, given: Expression): Verdict {
  const authors = authorsExpression(value, unknowns)
  if (authors === null) return CANNOT_TELL
  const same = sameExpression(given, authors, unknowns)
  if (same === 'unknown') return CANNOT_TELL
  if (same === 'different') {
    const isOpposite = sameExpression({ kind: 'negative', of: given }, authors, unknowns) === 'equivalent'
    return notYet(isOpposite ? { code: 'sign' } : { code: 'different' })
  }
  if (form === 'any' || isInForm(given, form, authors, unknowns)) return RIGHT
  return notYet({ code: 'form', form })
}

function checkEquation({ value, unknowns }: EquationAnswer, given: Line): Verdict {
  const authors = authorsLine(value, unknowns)
  if (authors?.right == null) return CANNOT_TELL
  const same = sameLine(given, authors, unknowns)
  if (same === 'unknown') return CANNOT_TELL
  return same === 'equivalent' ? RIGHT : notYet({ code: 'different' })
}
