import Papa from 'papaparse'
import { guarded } from './formula-guard'

/** What stands in a cell: a text, a number that stays one, or nothing. */
export type Cell = string | number | null

/** Excel takes a file without a byte order mark for one in an old encoding, and spoils every letter beyond English. */
export const CSV_MARK = '\uFEFF'

/** Rows of a table as lines of a CSV file. No text in it is a formula where a spreadsheet opens it. */
export function tableCsv(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return ''
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell)))
  return `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}
