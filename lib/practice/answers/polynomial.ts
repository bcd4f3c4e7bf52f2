import type { Expression } from '../expression/expression'
import { add, commonDivisor, divide, multiply, negated, numberFrom, ONE, rationalOf, ZERO } from './rational'
import type { Rational } from './rational'

/**
 * A polynomial in variables whose order is agreed on: coefficients, none of them 0, by the exponents of the variables,
 * `2,0,1`. Nothing at all is 0.
 */
export type Polynomial = ReadonlyMap<string, Rational>

/** Beyond these a formula is compared at points: multiplying out would take too long. */
const MOST = { terms: 50, degree: 16 }

/** The formula multiplied out; null where it is no polynomial in the variables, or a large one. */
export function polynomialOf(expression: Expression, variables: readonly string[]): Polynomial | null {
  switch (expression.kind) {
    case 'number': {
      const value = rationalOf(expression.value)
      return value && constant(value, variables)
    }
    case 'variable': {
      const place = variables.indexOf(expression.name)
      return place < 0
        ? null
        : new Map([[variables.map((_, index) => (index === place ? 1 : 0)).join(), ONE]])
    }
    case 'negative': {
      const of = polynomialOf(expression.of, variables)
      return of && scale(of, negated(ONE))
    }
    case 'operation':
      return operation(expression, variables)
    case 'constant':
    case 'call':
    case 'pair':
      return null
  }
}

function operation(
  { operator, left: l, right: r }: Extract<Expression, { kind: 'operation' }>,
  variables: readonly string[],
): Polynomial | null {
  const left = polynomialOf(l, variables)
  const right = left && polynomialOf(r, variables)
  if (left === null || right === null) return null
  switch (operator) {
    case '+':
      return sum(left, right)
    case '-':
      return difference(left, right)
    case '*':
      return product(left, right)
    case '/': {
      const by = constantOf(right)
      const factor = by && divide(ONE, by)
      return factor && scale(left, factor)
    }
    case '^': {
      const exponent = constantOf(right)
      return exponent && exponent.under === 1n ? power(left, numberFrom(exponent), variables) : null
    }
  }
}

const constant = (value: Rational, variables: readonly string[]): Polynomial =>
  new Map(value.over === 0n ? [] : [[variables.map(() => 0).join(), value]])

/** The number a polynomial without variables is; null where it has some. */
export function constantOf(polynomial: Polynomial): Rational | null {
  const [first, second] = polynomial
  if (first === undefined) return ZERO
  return second === undefined && !/[1-9]/.test(first[0]) ? first[1] : null
}

function sum(one: Polynomial, other: Polynomial): Polynomial | null {
  const terms = new Map(one)
  for (const [key, coefficient] of other) {
    if (!gather(terms, key, coefficient)) return null
  }
  return terms
}

function gather(terms: Map<string, Rational>, key: string, coefficient: Rational): boolean {
  const together = add(terms.get(key) ?? ZERO, coefficient)
  if (together === null) return false
  if (together.over === 0n) terms.delete(key)
  else terms.set(key, together)
  return terms.size <= MOST.terms
}

export function difference(one: Polynomial, other: Polynomial): Polynomial | null {
  const negative = scale(other, negated(ONE))
  return negative && sum(one, negative)
}

export function scale(polynomial: Polynomial, by: Rational): Polynomial | null {
  const terms = new Map<string, Rational>()
  if (by.over === 0n) return terms
  for (const [key, coefficient] of polynomial) {
    const scaled = multiply(coefficient, by)
    if (scaled === null) return null
    terms.set(key, scaled)
  }
  return terms
}

export function product(one: Polynomial, other: Polynomial): Polynomial | null {
  const terms = new Map<string, Rational>()
  const right = [...other].map(([key, coefficient]) => [exponentsOf(key), coefficient] as const)
  for (const [key, coefficient] of one) {
    const exponents = exponentsOf(key)
    for (const [others, by] of right) {
      const together = exponents.map((exponent, index) => exponent + (others[index] ?? 0))
      const scaled = multiply(coefficient, by)
      if (scaled === null || total(together) > MOST.degree) return null
      if (!gather(terms, together.join(), scaled)) return null
    }
  }
  return terms
}

function power(base: Polynomial, exponent: number, variables: readonly string[]): Polynomial | null {
  if (exponent < 0) {
    const value = constantOf(base)
    const inverse = value && divide(ONE, value)
    return inverse && power(constant(inverse, variables), -exponent, variables)
  }
  if (exponent > 64) return null
  let raised: Polynomial | null = constant(ONE, variables)
  for (let times = 0; times < exponent && raised !== null; times++) raised = product(raised, base)
  return raised
}

/** The exponents a key stands for, in the order of the variables; none where there are no variables. */
export const exponentsOf = (key: string): number[] => (key === '' ? [] : key.split(',').map(Number))

const total = (exponents: readonly number[]): number => exponents.reduce((sofar, each) => sofar + each, 0)

export function degreeOf(polynomial: Polynomial): number {
  return Math.max(0, ...[...polynomial.keys()].map((key) => total(exponentsOf(key))))
}

/** Whether one is the other times a number that isn't 0. */
export function areProportional(one: Polynomial, other: Polynomial): boolean {
  const [first] = one
  if (first === undefined || one.size !== other.size) return one.size === other.size
  const opposite = other.get(first[0])
  const ratio = opposite && divide(opposite, first[1])
  const scaled = ratio && scale(one, ratio)
  return scaled ? isSame(scaled, other) : false
}

export const isSame = (one: Polynomial, other: Polynomial): boolean =>
  one.size === other.size &&
  [...one].every(([key, { over, under }]) => {
    const opposite = other.get(key)
    return opposite?.over === over && opposite.under === under
  })

/**
 * The largest whole number that divides every coefficient; null where they are not all whole. Of nothing it is 1.
 */
export function contentOf(polynomial: Polynomial): bigint | null {
  let content = 0n
  for (const { over, under } of polynomial.values()) {
    if (under !== 1n) return null
    content = content === 0n ? over : commonDivisor(content, over)
  }
  return content === 0n ? 1n : content < 0n ? -content : content
}
