/** A fraction of whole numbers in lowest terms; `under` is positive. */
export interface Rational {
  readonly over: bigint
  readonly under: bigint
}

/** Beyond so many bits nothing is worked out exactly any more: it would take time and room that nobody needs. */
const BITS = 2048
const LARGEST = 1n << BigInt(BITS)

export const ZERO: Rational = { over: 0n, under: 1n }
export const ONE: Rational = { over: 1n, under: 1n }

/** The fraction in lowest terms; null where it is not defined, or too large to be worked with. */
export function rational(over: bigint, under = 1n): Rational | null {
  if (under === 0n) return null
  if (over > LARGEST || over < -LARGEST || under > LARGEST || under < -LARGEST) return null
  const divisor = commonDivisor(over, under)
  const sign = under < 0n ? -1n : 1n
  return { over: (sign * over) / divisor, under: (sign * under) / divisor }
}

/** Euclid's greatest common divisor, not negative; of 0 and 0 it is 1. */
export function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other]
  while (b > 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}

export const add = (one: Rational, other: Rational): Rational | null =>
  rational(one.over * other.under + other.over * one.under, one.under * other.under)

export const negated = ({ over, under }: Rational): Rational => ({ over: -over, under })

export const multiply = (one: Rational, other: Rational): Rational | null =>
  rational(one.over * other.over, one.under * other.under)

export const divide = (one: Rational, other: Rational): Rational | null =>
  rational(one.over * other.under, one.under * other.over)

/** To a whole power from -64 to 64. */
export function raise({ over, under }: Rational, exponent: number): Rational | null {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 64) return null
  const power = BigInt(Math.abs(exponent))
  // Judged before it is worked out: the power of a large number would be larger than any limit.
  if (power > 1n && bitsOf(over) * Number(power) > BITS + 64) return null
  if (power > 1n && bitsOf(under) * Number(power) > BITS + 64) return null
  const [raisedOver, raisedUnder] = [over ** power, under ** power]
  return exponent < 0 ? rational(raisedUnder, raisedOver) : rational(raisedOver, raisedUnder)
}

const bitsOf = (value: bigint): number => (value < 0n ? -value : value).toString(16).length * 4

/** Less than 0, 0 or more than 0, as the first is less than, equal to or more than the second. */
export function compare(one: Rational, other: Rational): number {
  const difference = one.over * other.under - other.over * one.under
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

export const isEqual = (one: Rational, other: Rational): boolean => compare(one, other) === 0

export const absolute = (value: Rational): Rational => (value.over < 0n ? negated(value) : value)

/** The number a decimal is written as, exactly: `0.1` is one tenth. Null for what is not finite, or too long. */
export function rationalOf(value: number): Rational | null {
  const [, whole = '', decimals = '', exponent = '0'] =
    /^(-?\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(value)) ?? []
  if (whole === '') return null
  const shift = Number(exponent) - decimals.length
  const digits = BigInt(whole + decimals)
  if (Math.abs(shift) > 330) return null
  return shift < 0 ? rational(digits, 10n ** BigInt(-shift)) : rational(digits * 10n ** BigInt(shift))
}

/** The nearest number in binary. */
export function numberFrom({ over, under }: Rational): number {
  const [top, bottom] = [Number(over), Number(under)]
  return Number.isFinite(top) && Number.isFinite(bottom) ? top / bottom : Number.NaN
}

/** The root where it is rational too; null otherwise. */
export function squareRoot({ over, under }: Rational): Rational | null {
  if (over < 0n) return null
  const [top, bottom] = [wholeRoot(over), wholeRoot(under)]
  return top === null || bottom === null ? null : rational(top, bottom)
}

/** Newton's whole square root; null where there is a remainder. */
function wholeRoot(value: bigint): bigint | null {
  if (value < 2n) return value
  let root = 1n << BigInt(Math.ceil(bitsOf(value) / 2))
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root * root === value ? root : null
    root = next
  }
}
