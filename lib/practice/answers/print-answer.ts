import { printExpression, printRelational } from '../expression/print'
import type { DecimalSign } from '../expression/print-number'
import type { Line, ReadAnswer, ReadNumber } from './answer'
import type { ReadUnit } from './read-unit'

/** What was read as TeX, to be shown back before it counts; null for what is no formula. */
export function printAnswer(read: ReadAnswer, decimalSign: DecimalSign): string | null {
  switch (read.type) {
    case 'number':
      return printNumberAnswer(read.number, decimalSign)
    case 'expression':
      return printExpression(read.expression, decimalSign)
    case 'equation':
    case 'line':
      return printLine(read.line, decimalSign)
    default:
      return null
  }
}

/** A line of a calculation as TeX. */
export const printLine = ({ left, right }: Line, decimalSign: DecimalSign): string =>
  printRelational({ first: left, more: right === null ? [] : [{ relation: '=', side: right }] }, decimalSign)

function printNumberAnswer({ value, writing, unit }: ReadNumber, decimalSign: DecimalSign): string {
  // A decimal is shown digit for digit: how many there are may be asked for.
  const number =
    writing.kind === 'decimal' ? printDecimal(writing.text, decimalSign) : printExpression(value, decimalSign)
  return unit === null ? number : `${number}\\,${printUnit(unit)}`
}

const printDecimal = (text: string, decimalSign: DecimalSign): string =>
  text
    .replace('.', decimalSign === 'comma' ? '{,}' : '.')
    .replace(/(?:[eE]|\*10\^)\(?\+?(-?\d+)\)?$/, ' \\cdot 10^{$1}')

/** A unit as TeX; below the line with a stroke. */
function printUnit({ parts }: ReadUnit): string {
  const [above, below] = [parts.filter(({ power }) => power > 0), parts.filter(({ power }) => power < 0)]
  const over = above.length === 0 ? '1' : above.map(printPart).join(' \\cdot ')
  if (below.length === 0) return over
  const under = below.map(printPart).join(' \\cdot ')
  return `${over}/${below.length > 1 ? `(${under})` : under}`
}

function printPart({ symbol, power }: ReadUnit['parts'][number]): string {
  const text = /^[%$]$/.test(symbol) ? `\\${symbol}` : `\\text{${symbol}}`
  return Math.abs(power) === 1 ? text : `${text}^{${Math.abs(power)}}`
}
