import { degreeOf, exponentsOf, type Polynomial } from './polynomial'
import { absolute, add, divide, multiply, negated, ONE, squareRoot, ZERO, type Rational } from './rational'

/** Coefficients of a polynomial in one variable, from that of the constant on; the last one is not 0. */
export type Coefficients = readonly Rational[]

/** The coefficients where only one variable is in it; null otherwise. */
export function coefficientsOf(polynomial: Polynomial): Coefficients | null {
  const used = new Set<number>()
  for (const key of polynomial.keys()) {
    for (const [variable, exponent] of exponentsOf(key).entries()) if (exponent > 0) used.add(variable)
  }
  if (used.size !== 1) return null
  const coefficients = Array.from({ length: degreeOf(polynomial) + 1 }, () => ZERO)
  for (const [key, coefficient] of polynomial) {
    coefficients[exponentsOf(key).reduce((sum, each) => sum + each, 0)] = coefficient
  }
  return coefficients
}

/** Whether two polynomials in the same one variable have a factor in common; null where it gets too large to tell. */
export function haveCommonFactor(one: Coefficients, other: Coefficients): boolean | null {
  let [a, b]: [Coefficients, Coefficients] = [one, other]
  while (b.length > 0) {
    const rest = remainder(a, b)
    if (rest === null) return null
    ;[a, b] = [b, rest]
  }
  return a.length > 1
}

function remainder(dividend: Coefficients, divisor: Coefficients): Coefficients | null {
  const rest = [...dividend]
  const lead = divisor.at(-1)
  while (rest.length >= divisor.length) {
    const top = rest.pop()
    const by = lead && top && divide(top, lead)
    if (!by) return null
    const shift = rest.length + 1 - divisor.length
    for (const [index, coefficient] of divisor.slice(0, -1).entries()) {
      const part = multiply(coefficient, by)
      const left: Rational | null = part && add(rest[shift + index] ?? ZERO, negated(part))
      if (left === null) return null
      rest[shift + index] = left
    }
    while (rest.at(-1)?.over === 0n) rest.pop()
  }
  return rest
}

/** Numbers tried as numerators and denominators of roots: schoolbooks stay below. */
const LARGEST_TRIED = 200n

/** Whether a polynomial of degree 2 or more has a root that is rational, so that a factor can be taken out. */
export function hasRationalRoot(coefficients: Coefficients): boolean {
  const [constant, linear, square] = coefficients
  if (constant === undefined || constant.over === 0n) return true
  if (coefficients.length === 3 && linear !== undefined && square !== undefined) {
    const product = multiply(constant, square)
    const four = product && multiply(product, { over: -4n, under: 1n })
    const discriminant = four && add(multiply(linear, linear) ?? ZERO, four)
    return discriminant !== null && squareRoot(discriminant) !== null
  }
  const denominator = coefficients.reduce((sofar, { under }) => sofar * under, 1n)
  const whole = (value: Rational | undefined): bigint => {
    const { over, under } = absolute(value ?? ONE)
    return (over * denominator) / under
  }
  const tops = divisorsOf(whole(constant))
  const bottoms = divisorsOf(whole(coefficients.at(-1)))
  return tops.some((over) =>
    bottoms.some((under) => [over, -over].some((signed) => isRoot(coefficients, { over: signed, under }))),
  )
}

function divisorsOf(value: bigint): bigint[] {
  const divisors: bigint[] = []
  for (let tried = 1n; tried <= LARGEST_TRIED && tried <= value; tried++) {
    if (value % tried === 0n) divisors.push(tried)
  }
  return divisors
}

/** Horner's scheme. */
function isRoot(coefficients: Coefficients, at: Rational): boolean {
  let value: Rational | null = ZERO
  for (const coefficient of coefficients.toReversed()) {
    const raised: Rational | null = value && multiply(value, at)
    value = raised && add(raised, coefficient)
  }
  return value?.over === 0n
}
