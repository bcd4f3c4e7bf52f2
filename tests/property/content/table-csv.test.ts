import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { CSV_MARK, tableCsv, type Cell } from '@/lib/content/export/table-csv'
import { unguarded } from '@/lib/content/export/formula-guard'

const FORMULA_SIGN = /^[=+\-@\t\r\n＝＋－＠]/

/** Texts with what begins a formula, and what ends a cell, at every place. */
const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', "'", ' ', '1', 'A', '＝'),
  }),
  fc.string({ unit: 'grapheme' }),
)
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
)
const cell: fc.Arbitrary<Cell> = fc.oneof(text, number, fc.constant(null))
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 })

const cellsOf = (csv: string) =>
  Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1)

describe('a table as CSV', () => {
  it('has no text that a spreadsheet would run, and leaves numbers as they are', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = cellsOf(tableCsv(rows))
        expect(read).toHaveLength(rows.length)
        rows.forEach((row, line) =>
          row.forEach((given, place) => {
            const found = read[line]?.[place] ?? ''
            if (typeof given === 'number') expect(Number(found)).toBe(given + 0)
            else expect(found).not.toMatch(FORMULA_SIGN)
          }),
        )
      }),
    )
  })

  it('gives every text back', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const texts = rows.map((row) => row.map((each) => (typeof each === 'string' ? each : '')))
        expect(cellsOf(tableCsv(texts)).map((row) => row.map(unguarded))).toEqual(texts)
      }),
    )
  })

  it('begins with what tells Excel its encoding, and has no line for no rows', () => {
    expect(CSV_MARK).toBe('\uFEFF')
    expect(tableCsv([])).toBe('')
  })
})
