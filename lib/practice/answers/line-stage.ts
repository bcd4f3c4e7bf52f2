import { variablesOf, type Expression } from '../expression/expression'
import type { LineStage } from '../problem/answer-spec'
import type { Line } from './answer'
import { exactValue } from './exact-value'
import { hasNoBrackets, isInForm } from './expression-form'
import { isInLowestTerms } from './lowest-terms'
import { factorsOf, isSum, termsOf } from './terms'

export interface StageContext {
  /** The line as its author writes it. */
  readonly authors: Line
  readonly unknowns: readonly string[]
}

/** Whether a line has come as far as a stage. Every line has come as far as `any`. */
export function hasReached(line: Line, stage: LineStage, { authors, unknowns }: StageContext): boolean {
  if (stage === 'any') return true
  if (line.right === null) {
    const form = stage === 'expanded' || stage === 'factorised' ? stage : 'any'
    return isInForm(line.left, form, authors.left, unknowns)
  }
  const sides: EquationSides = { left: line.left, right: line.right, unknown: unknownOf(authors, unknowns) }
  switch (stage) {
    case 'expanded':
    case 'collected':
    case 'isolated':
    case 'solved':
      return ways(sides).some((way) => REACHED[stage](way))
    case 'factorised':
      return [line.left, line.right].every((side) => isInForm(side, 'factorised', side, unknowns))
  }
}

interface EquationSides {
  readonly left: Expression
  readonly right: Expression
  readonly unknown: string
}

/** An equation may be read from either side. */
const ways = ({ left, right, unknown }: EquationSides): EquationSides[] => [
  { left, right, unknown },
  { left: right, right: left, unknown },
]

const REACHED = {
  expanded: ({ left, right }: EquationSides): boolean => hasNoBrackets(left) && hasNoBrackets(right),
  collected: (sides: EquationSides): boolean =>
    REACHED.expanded(sides) && !has(sides.right, sides.unknown) && termsWith(sides).length === 1,
  isolated: (sides: EquationSides): boolean =>
    REACHED.collected(sides) &&
    termsOf(sides.left).length === 1 &&
    isMultiple(sides) &&
    (!isSum(sides.right) || variablesOf(sides.right).length > 0),
  solved: ({ left, right, unknown }: EquationSides): boolean =>
    left.kind === 'variable' && left.name === unknown && !has(right, unknown) && isWorkedOut(right),
} as const

const has = (expression: Expression, name: string): boolean => variablesOf(expression).includes(name)

const termsWith = ({ left, unknown }: EquationSides) => termsOf(left).filter(({ of }) => has(of, unknown))

/** Whether the left side is the unknown times something, or over something. */
function isMultiple({ left, unknown }: EquationSides): boolean {
  const { over, under } = factorsOf(left)
  const within = over.filter((factor) => has(factor, unknown))
  return (
    within.length === 1 && within[0]?.kind === 'variable' && !under.some((factor) => has(factor, unknown))
  )
}

/** Whether nothing is left to do about a number: `4`, `1/3`, `0.5`, but neither `12/3` nor `9 + 3`. */
function isWorkedOut(expression: Expression): boolean {
  if (variablesOf(expression).length > 0 || exactValue(expression) === null) return true
  if (isSum(expression)) return isMixed(expression)
  const { over, under } = factorsOf(expression)
  const parts = [...over, ...under]
  return (
    over.length === 1 &&
    under.length <= 1 &&
    parts.every((part) => part.kind === 'number') &&
    (under.length === 0 || isInLowestTerms(expression, []))
  )
}

/** `1 + 1/2`, as which `1½` is read: a whole number and a fraction below 1 that can't be reduced. */
function isMixed(expression: Expression): boolean {
  const [whole, part, more] = termsOf(expression)
  if (whole === undefined || part === undefined || more !== undefined) return false
  const value = exactValue(part.of)
  return (
    whole.isNegative === part.isNegative &&
    whole.of.kind === 'number' &&
    factorsOf(part.of).under.length === 1 &&
    isInLowestTerms(part.of, []) &&
    value !== null &&
    value.over < value.under
  )
}

/** For which of its unknowns an equation is solved: the one alone on a side of its author's line, or the first. */
function unknownOf({ left, right }: Line, unknowns: readonly string[]): string {
  const alone = [left, right].find((side) => side?.kind === 'variable')
  const [only = '', another] = unknowns
  return another !== undefined && alone?.kind === 'variable' ? alone.name : only
}
