/** By which sign a learner parts whole numbers from decimals. */
export type DecimalSign = 'point' | 'comma'

/** Digits after which a number worked out in binary is rounded: what lies beyond is noise. */
const DIGITS = 12

/** A number as text without an exponent, with a plain minus sign: `-0.5`, or `-0,5`. */
export function printNumber(value: number, decimalSign: DecimalSign = 'point'): string {
  const text = writtenOut(withoutNoise(value))
  return decimalSign === 'comma' ? text.replace('.', ',') : text
}

/** A whole number that binary holds exactly has no noise, however many digits it has. */
const withoutNoise = (value: number): number =>
  Number.isSafeInteger(value) ? value : Number(value.toPrecision(DIGITS))

/** The shortest digits that are the number, with as many zeros as its power of ten asks for. */
function writtenOut(value: number): string {
  const [text = '', exponent] = String(value === 0 ? 0 : value).split('e')
  if (exponent === undefined) return text
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d)(?:\.(\d+))?$/.exec(text) ?? []
  const power = Number(exponent)
  return power < 0
    ? `${sign}0.${'0'.repeat(-power - 1)}${whole}${decimals}`
    : `${sign}${whole}${decimals.padEnd(power, '0')}`
}
