import { printRelational } from '../expression/print'
import { readRelational } from '../expression/relation'

/** Letters that may stand for an unknown; `e` is Euler's number. */
const LETTERS = [...'abcdfghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** A formula of a variant as TeX, as the same formula in its texts is printed; null where it can't be read. */
export function formulaTex(formula: string): string | null {
  const read = readRelational(formula, LETTERS, 'template')
  return read.ok ? printRelational(read.value) : null
}
