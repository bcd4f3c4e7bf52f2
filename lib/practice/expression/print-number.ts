/** By which sign a learner parts whole numbers from decimals. */
export type DecimalSign = 'point' | 'comma'

/** Digits after which a number worked out in binary is rounded: what lies beyond is noise. */
const DIGITS = 12

/** A number as text without an exponent, with a plain minus sign: `-0.5`, or `-0,5`. */
export function printNumber(value: number, decimalSign: DecimalSign = 'point'): string {
  const rounded = Number(value.toPrecision(DIGITS))
  const plain = Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-6)
  const text = plain ? rounded.toFixed(20).replace(/\.?0+$/, '') : String(rounded === 0 ? 0 : rounded)
  return decimalSign === 'comma' ? text.replace('.', ',') : text
}
