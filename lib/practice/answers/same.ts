import { seededRandom } from '@/lib/scheduling/seeded-random'
import { equivalence, type Equivalence } from '../expression/equivalent'
import { numberOf, operation, variablesOf, type Expression } from '../expression/expression'
import { workOut } from '../expression/work-out'
import type { Line } from './answer'
import { areProportional, isSame, polynomialOf } from './polynomial'

/** Whether two expressions say the same: exactly where both are polynomials, and otherwise at points. */
export function sameExpression(
  one: Expression,
  other: Expression,
  variables: readonly string[],
): Equivalence {
  const [first, second] = [polynomialOf(one, variables), polynomialOf(other, variables)]
  if (first !== null && second !== null) return isSame(first, second) ? 'equivalent' : 'different'
  return equivalence(one, other)
}

/**
 * Whether two lines say the same. Two equations do where the differences of their sides are multiples of each other, so
 * that the same values solve both; an equation and an expression never do.
 */
export function sameLine(one: Line, other: Line, variables: readonly string[]): Equivalence {
  if (one.right === null || other.right === null) {
    const areExpressions = one.right === null && other.right === null
    return areExpressions ? sameExpression(one.left, other.left, variables) : 'different'
  }
  const differences = [operation('-', one.left, one.right), operation('-', other.left, other.right)] as const
  const [first, second] = differences.map((difference) => polynomialOf(difference, variables))
  if (first && second) return areProportional(first, second) ? 'equivalent' : 'different'
  return proportional(...differences)
}

/** Points at which a ratio is looked for. */
const TRIES = 12
const SEED = 20_063

function proportional(one: Expression, other: Expression): Equivalence {
  const names = [...new Set([...variablesOf(one), ...variablesOf(other)])].sort()
  const { uniform } = seededRandom(SEED)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const values = Object.fromEntries(names.map((name) => [name, 0.1 + 4.9 * uniform()]))
    const ratio = workOut(other, values) / workOut(one, values)
    if (!Number.isFinite(ratio) || ratio === 0) continue
    return equivalence(operation('*', numberOf(ratio), one), other)
  }
  return 'unknown'
}
