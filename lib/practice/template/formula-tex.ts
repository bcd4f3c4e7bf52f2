import { printRelational } from '../expression/print'
import type { DecimalSign } from '../expression/print-number'
import { readRelational } from '../expression/relation'
import { LETTERS } from './text'

/** A formula of a variant as TeX, as the same formula in its texts is printed; null where it can't be read. */
export function formulaTex(formula: string, decimalSign: DecimalSign = 'point'): string | null {
  const read = readRelational(formula, LETTERS, 'template')
  return read.ok ? printRelational(read.value, decimalSign) : null
}
