import type { Expression } from '../expression/expression'
import { workOut } from '../expression/work-out'
import { exactValue } from './exact-value'
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  negated,
  numberFrom,
  rational,
  rationalOf,
} from './rational'
import type { Rational } from './rational'
import type { ReadUnit } from './read-unit'

/** A number: exactly where it is rational, and in binary in any case. */
export interface Amount {
  readonly exact: Rational | null
  readonly number: number
}

/** Two numbers one of which isn't rational are equal within this share of the larger. */
const TOLERANCE = 1e-9

/** The value of a formula without names. */
export function amountOf(expression: Expression): Amount {
  const exact = exactValue(expression)
  return { exact, number: exact === null ? workOut(expression, {}) : numberFrom(exact) }
}

const amount = (exact: Rational | null, number: number): Amount => ({ exact, number })

/** The same in another unit of its kind; null stands for a bare number. */
export function converted(from: Amount, unit: ReadUnit | null, into: ReadUnit | null): Amount {
  const based = unit === null ? from : inBase(from, unit)
  if (into === null) return based
  const exact = based.exact && divide(based.exact, into.factor)
  return amount(
    exact && add(exact, negated(into.before)),
    based.number / numberFrom(into.factor) - numberFrom(into.before),
  )
}

function inBase({ exact, number }: Amount, { factor, before }: ReadUnit): Amount {
  const above = exact && add(exact, before)
  return amount(above && multiply(above, factor), (number + numberFrom(before)) * numberFrom(factor))
}

export const opposite = ({ exact, number }: Amount): Amount => amount(exact && negated(exact), -number)

/** Whether both are the same number: exactly, where both are rational. */
export function isSameAmount(one: Amount, other: Amount): boolean {
  if (one.exact !== null && other.exact !== null) return compare(one.exact, other.exact) === 0
  const largest = Math.max(Math.abs(one.number), Math.abs(other.number))
  return Math.abs(one.number - other.number) <= TOLERANCE * largest
}

/** Whether one is at most so far from the other; what is exactly so far still is. */
export function isWithin(one: Amount, other: Amount, size: Amount): boolean {
  if (one.exact !== null && other.exact !== null && size.exact !== null) {
    const difference = add(one.exact, negated(other.exact))
    if (difference !== null) return compare(absolute(difference), absolute(size.exact)) <= 0
  }
  return Math.abs(one.number - other.number) <= Math.abs(size.number)
}

/** A share of an amount. */
export function shareOf({ exact, number }: Amount, share: number): Amount {
  const by = rationalOf(share)
  return amount(exact && by && multiply(exact, by), number * share)
}

/** One in the last of so many significant digits: of 3.14 and 3 digits 0.01. */
export function lastDigit({ number }: Amount, digits: number): Amount {
  const exponent = exponentOf(number) - digits + 1
  return amount(powerOfTen(exponent), 10 ** exponent)
}

/** Rounded to so many significant digits, a half away from zero. */
export function rounded(value: Amount, digits: number): Amount {
  if (value.number === 0) return value
  const unit = lastDigit(value, digits)
  const steps = value.exact && unit.exact && divide(absolute(value.exact), unit.exact)
  if (steps === null || unit.exact === null) {
    const number = Number(value.number.toPrecision(digits))
    return amount(rationalOf(number), number)
  }
  const whole = rational((2n * steps.over + steps.under) / (2n * steps.under))
  const size = whole && multiply(whole, unit.exact)
  const exact = size && value.number < 0 ? negated(size) : size
  return amount(exact, exact === null ? Number.NaN : numberFrom(exact))
}

/** The power of ten of the first digit. */
function exponentOf(number: number): number {
  const [, exponent = '0'] = Math.abs(number).toExponential().split('e')
  return Number(exponent)
}

const powerOfTen = (exponent: number): Rational | null =>
  Math.abs(exponent) > 330
    ? null
    : exponent < 0
      ? rational(1n, 10n ** BigInt(-exponent))
      : rational(10n ** BigInt(exponent))
