import type { Expression } from '../expression/expression'
import { contentOf, exponentsOf, polynomialOf, product, type Polynomial } from './polynomial'
import { commonDivisor, ONE } from './rational'
import { factorsOf, isSum, powerOf, termsOf, wording } from './terms'
import { coefficientsOf, haveCommonFactor } from './univariate'

/** Whether every fraction in an expression can't be reduced, and has no fraction in it. */
export function isInLowestTerms(expression: Expression, variables: readonly string[]): boolean {
  return termsOf(expression).every(({ of }) =>
    isSum(of) ? isInLowestTerms(of, variables) : isReduced(of, variables),
  )
}

function isReduced(term: Expression, variables: readonly string[]): boolean {
  const { over, under } = factorsOf(term)
  const parts = [...over, ...under].map((factor) => powerOf(factor).base)
  // A number, a name or a function alone has nothing in it to reduce.
  if (!parts.filter(isSum).every((part) => isInLowestTerms(part, variables))) return false
  if (under.length === 0) return true
  if (parts.some(hasFraction)) return false
  const [above, below] = [over, under].map((side) => multiplied(side, variables))
  if (above && below) return areCoprime(above, below)
  const words = over.map((factor) => wording(powerOf(factor).base))
  const numbers = [over, under].map((side) => multiplied(side.filter(isNumber), variables))
  return (
    !under.some((factor) => words.includes(wording(powerOf(factor).base))) &&
    (!numbers[0] || !numbers[1] || areCoprime(numbers[0], numbers[1]))
  )
}

const isNumber = ({ kind }: Expression): boolean => kind === 'number'

const hasFraction = (part: Expression): boolean =>
  isSum(part) && termsOf(part).some(({ of }) => factorsOf(of).under.length > 0)

function multiplied(factors: readonly Expression[], variables: readonly string[]): Polynomial | null {
  let sofar: Polynomial | null = new Map([[variables.map(() => 0).join(), ONE]])
  for (const factor of factors) {
    const next = polynomialOf(factor, variables)
    sofar = sofar && next && product(sofar, next)
  }
  return sofar
}

function areCoprime(above: Polynomial, below: Polynomial): boolean {
  const [top, bottom] = [contentOf(above), contentOf(below)]
  if (top !== null && bottom !== null && commonDivisor(top, bottom) !== 1n) return false
  // Something over 1 is no fraction.
  if (below.size === 1 && bottom === 1n && [...below.keys()].every((key) => !/[1-9]/.test(key))) return false
  const exponents = [...above.keys(), ...below.keys()].map(exponentsOf)
  const [first = []] = exponents
  if (first.some((_, variable) => exponents.every((each) => (each[variable] ?? 0) > 0))) return false
  const [one, other] = [coefficientsOf(above), coefficientsOf(below)]
  return (
    one === null || other === null || !isSameVariable(above, below) || haveCommonFactor(one, other) !== true
  )
}

const isSameVariable = (one: Polynomial, other: Polynomial): boolean => {
  const variable = (polynomial: Polynomial): number =>
    [...polynomial.keys()]
      .map(exponentsOf)
      .find((each) => each.some((exponent) => exponent > 0))
      ?.findIndex((exponent) => exponent > 0) ?? -1
  return variable(one) === variable(other)
}
