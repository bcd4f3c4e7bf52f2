import type { Findings } from './findings'

/** Bytes of UTF-8 that a text of each kind can have; each is far above what people write. */
export const TEXT_BYTES = {
  name: 4096,
  guid: 1024,
  tags: 65_536,
  description: 262_144,
  template: 1_048_576,
  fields: 2_097_152,
  data: 65_536,
} as const

/** The values of a table's rows, each made sound: what is not as it should be is found and named. */
export interface Cells {
  /** The row that is read from now on. */
  at(row: number | null): void
  /** A text from its bytes, or as JSON has it. */
  text(column: string, value: unknown, most: number): string
  /** A whole number within bounds; one with decimals loses them. */
  whole(column: string, value: unknown, least: number, most: number, otherwise: number): number
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

export function cellsOf(found: Findings, table: string): Cells {
  let row: number | null = null

  const decoded = (column: string, bytes: Uint8Array): string => {
    try {
      return strict.decode(bytes)
    } catch {
      found.add('letters', table, column, row)
      return lenient.decode(bytes)
    }
  }

  const sound = (column: string, text: string): string => {
    let result = text
    if (HALF_LETTER.test(result)) {
      found.add('letters', table, column, row)
      result = result.replace(HALF_LETTERS, '\uFFFD')
    }
    if (result.includes('\0')) {
      found.add('nul', table, column, row)
      result = result.replaceAll('\0', '')
    }
    return result
  }

  return {
    at: (next) => {
      row = next
    },
    text: (column, value, most) => {
      if (!(value instanceof Uint8Array) && typeof value !== 'string') {
        found.add('value', table, column, row)
        return ''
      }
      if (value.length > most) {
        found.add('text-too-long', table, column, row)
        return ''
      }
      return sound(column, typeof value === 'string' ? value : decoded(column, value))
    },
    whole: (column, value, least, most, otherwise) => {
      const number = typeof value === 'number' ? Math.trunc(value) : NaN
      if (number !== value) found.add('value', table, column, row)
      if (number >= least && number <= most) return number === 0 ? 0 : number
      if (number === value) found.add('value', table, column, row)
      return otherwise
    },
  }
}

/** A surrogate without its other half. */
const HALF_LETTER = /\p{Surrogate}/u
const HALF_LETTERS = /\p{Surrogate}/gu

/** A name of a row: a whole number within ±2^53, else null. */
export const idOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) ? (value === 0 ? 0 : value) : null
