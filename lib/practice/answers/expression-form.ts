import type { Expression } from '../expression/expression'
import type { ExpressionForm } from '../problem/answer-spec'
import { isInLowestTerms } from './lowest-terms'
import { contentOf, exponentsOf, polynomialOf, type Polynomial } from './polynomial'
import { factorsOf, isRationalNumber, isSum, powerOf, termsOf, wording } from './terms'
import { coefficientsOf, hasRationalRoot } from './univariate'

/**
 * Whether an expression is written in a form. It is looked at as it stands, so that two expressions that are equal can
 * differ in it.
 *
 * @param authors how its author writes it: what counts as factorised goes by how many factors they found
 */
export function isInForm(
  expression: Expression,
  form: ExpressionForm,
  authors: Expression,
  variables: readonly string[],
): boolean {
  switch (form) {
    case 'any':
      return true
    case 'expanded':
      return hasNoBrackets(expression) && hasNoLikeTerms(expression)
    case 'factorised':
      return isFactorised(expression, authors, variables)
    case 'lowest-terms':
      return (
        isInLowestTerms(expression, variables) &&
        (!isSum(expression) || isSum(authors) || isWhole(expression))
      )
  }
}

/** Whether nothing is left to multiply out: no sum is a factor, and no power is one of a sum or a product. */
export const hasNoBrackets = (expression: Expression): boolean =>
  termsOf(expression).every(({ of }) => !isSum(of) && factorsOf(of).over.every(isSimpleFactor))

function isSimpleFactor(factor: Expression): boolean {
  const { base } = powerOf(factor)
  if (isSum(base)) return false
  return base === factor || isRationalNumber(factor) || factorsOf(base).over[0] === base
}

/** Whether like terms are together, and like factors within each. */
function hasNoLikeTerms(expression: Expression): boolean {
  const kinds = termsOf(expression).map(({ of }) => {
    const { over, under } = factorsOf(of)
    const bases = [over, under].map((side) =>
      side.map((factor) => (isRationalNumber(factor) ? '' : wording(powerOf(factor).base))),
    )
    const areLike = bases.some((side) => new Set(side).size < side.length)
    const kind = [over, under].map((side) =>
      side.flatMap((factor) => (isRationalNumber(factor) ? [] : [wording(factor)])).toSorted(),
    )
    return areLike ? null : JSON.stringify(kind)
  })
  return !kinds.includes(null) && new Set(kinds).size === kinds.length
}

const isWhole = (expression: Expression): boolean =>
  termsOf(expression).every(({ of }) => factorsOf(of).under.length === 0)

function isFactorised(expression: Expression, authors: Expression, variables: readonly string[]): boolean {
  const factors = basesOf(expression)
  return factors.every((base) => isPrime(base, variables)) && factors.length >= basesOf(authors).length
}

/** Factors that aren't numbers, as often as they are taken. */
function basesOf(expression: Expression): Expression[] {
  const { over, under } = factorsOf(expression)
  return [...over, ...under].flatMap((factor) => {
    if (isRationalNumber(factor)) return []
    const { base, exponent } = powerOf(factor)
    const bases = base === factor ? [base] : basesOf(base)
    return Array.from({ length: Math.min(exponent, MOST_TIMES) }, () => bases).flat()
  })
}

/** A power of more than this is one with as many factors as need counting. */
const MOST_TIMES = 24

/** Whether nothing can be taken out of a factor: no number, no variable, and no root that is rational. */
function isPrime(factor: Expression, variables: readonly string[]): boolean {
  if (!isSum(factor)) return true
  const polynomial = polynomialOf(factor, variables)
  if (polynomial === null) return true
  const content = contentOf(polynomial)
  if (content !== null && content !== 1n) return false
  if (polynomial.size > 1 && hasCommonVariable(polynomial)) return false
  const coefficients = coefficientsOf(polynomial)
  return coefficients === null || coefficients.length < 3 || !hasRationalRoot(coefficients)
}

/** Whether a variable is in every term. */
export function hasCommonVariable(polynomial: Polynomial): boolean {
  const [first = [], ...rest] = [...polynomial.keys()].map(exponentsOf)
  return first.some((exponent, variable) => exponent > 0 && rest.every((each) => (each[variable] ?? 0) > 0))
}
