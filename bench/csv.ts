import Papa from 'papaparse'
import { z } from 'zod'
import { Failure } from '../scripts/failures.mjs'

/** A line of a CSV file, by the names of its columns. */
export interface CsvRow {
  readonly cells: Readonly<Record<string, string>>
  /** File and line, as the beginning of a sentence about it. */
  readonly where: string
}

/** 8.64e15 ms is the last moment a Date can hold. */
export const LAST_MOMENT = 8.64e15

/** A name of something, without control characters. */
export const csvId = (most = 200) =>
  z
    .string()
    .max(most, `is longer than ${most} characters`)
    .regex(/^[^\u0000-\u001f]*$/, 'holds a control character')

/** A plain decimal number between two limits: no hexadecimal, no exponent, no spaces. */
export const csvNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^-?\d{1,16}(\.\d{1,9})?$/, 'is not a number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `is not between ${least} and ${most}`)

export const orNone = <T extends z.ZodType<number, string>>(inner: T) =>
  z.union([z.literal('').transform(() => null), inner])

/**
 * The lines of a CSV file whose first line names its columns, each of `columns` once and in any order; columns that
 * aren't asked for are left out. Throws a Failure that names the file, the line and the column at fault.
 */
export function* csvRows(text: string, file: string, columns: readonly string[]): Generator<CsvRow> {
  const { data: lines, errors } = Papa.parse<string[]>(text, { delimiter: ',' })
  const [header = []] = lines
  const places = placesOf(header, file, columns)
  // Papa Parse reads on past a quotation mark in the wrong place, to the file's end if need be.
  const misquoted = errors.find(({ type }) => type === 'Quotes')?.row ?? Infinity
  let number = 0
  for (const [index, fields] of lines.entries()) {
    const where = `${file}, line ${number + 1}`
    number += 1 + lineBreaksIn(fields)
    if (index >= misquoted) throw new Failure(`${where}: a quotation mark is in the wrong place or missing.`)
    const isBlank = fields.length === 1 && fields[0] === ''
    if (index === 0 || isBlank) continue
    if (fields.length > header.length)
      throw new Failure(`${where}: it has ${fields.length} fields, but the first line has ${header.length}.`)
    yield { cells: cellsOf(fields, places, where), where }
  }
}

/** What a schema makes of a row; throws a Failure that names the column at fault. */
export function readRow<T>(schema: z.ZodType<T>, { cells, where }: CsvRow): T {
  const read = schema.safeParse(cells)
  if (read.success) return read.data
  const [problem] = read.error.issues
  const column = String(problem?.path[0] ?? 'unknown')
  throw new Failure(`${where}, column ${column}: ${quoted(cells[column])} ${sentenceEnd(problem)}.`)
}

/** A quoted field may go over several lines of the file. */
const lineBreaksIn = (fields: readonly string[]) =>
  fields.reduce((sum, field) => sum + (field.includes('\n') ? field.split('\n').length - 1 : 0), 0)

/** Which field of a line holds which column. */
function placesOf(
  header: readonly string[],
  file: string,
  columns: readonly string[],
): ReadonlyMap<string, number> {
  const names = header.map((name) => name.trim())
  if (names.join('') === '') throw new Failure(`${file} is empty, or its first line is.`)
  const places = new Map<string, number>()
  for (const column of columns) {
    const place = names.indexOf(column)
    if (place < 0) throw new Failure(`${file}, line 1: the column ${column} is missing.`)
    if (names.includes(column, place + 1))
      throw new Failure(`${file}, line 1: the column ${column} is there twice.`)
    places.set(column, place)
  }
  return places
}

function cellsOf(
  fields: readonly string[],
  places: ReadonlyMap<string, number>,
  where: string,
): CsvRow['cells'] {
  const cells: Record<string, string> = {}
  for (const [column, place] of places) {
    const cell = fields[place]
    if (cell === undefined) throw new Failure(`${where}, column ${column}: the line is too short.`)
    cells[column] = cell
  }
  return cells
}

/** A union hides what its branch said; the branch that is not "empty" is the one worth quoting. */
function sentenceEnd(problem: z.core.$ZodIssue | undefined): string {
  if (problem?.code === 'invalid_union') return problem.errors.at(-1)?.[0]?.message ?? 'is not valid'
  return problem?.message ?? 'is not valid'
}

const quoted = (cell = '') => JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell)
