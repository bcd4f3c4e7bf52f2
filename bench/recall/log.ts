import Papa from 'papaparse'
import { z } from 'zod'
import { Failure } from '../../scripts/failures.mjs'
import { readText } from './text-file'

/** One answer of a review log, as the file has it. */
export interface LoggedAnswer {
  readonly cardId: string
  /** Cards of one note are siblings; null where the log does not say. */
  readonly noteId: string | null
  readonly deckId: string | null
  /** When the question was answered, in milliseconds since 1970. */
  readonly answeredAt: number
  /** 1 Again, 2 Hard, 3 Good, 4 Easy. */
  readonly rating: 1 | 2 | 3 | 4
  /** Milliseconds from question to answer; null where the log does not say, or says 0. */
  readonly durationMs: number | null
  /** The card's state as the app that wrote the log numbered it; no model reads it. */
  readonly state: number | null
}

/** 8.64e15 ms is the last moment a Date can hold. */
const LAST_MOMENT = 8.64e15
const ONE_DAY_MS = 86_400_000

const id = z
  .string()
  .max(200, 'is longer than 200 characters')
  .regex(/^[^\u0000-\u001f]*$/, 'holds a control character')
const idOrNone = id.transform((text) => (text === '' ? null : text))

/** A plain decimal number between two limits: no hexadecimal, no exponent, no spaces. */
const number = (least: number, most: number) =>
  z
    .string()
    .regex(/^-?\d{1,16}(\.\d{1,9})?$/, 'is not a number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `is not between ${least} and ${most}`)

const orNone = <T extends z.ZodType<number, string>>(inner: T) =>
  z.union([z.literal('').transform(() => null), inner])

const answer = z.strictObject({
  card_id: id.min(1, 'is empty'),
  note_id: idOrNone,
  deck_id: idOrNone,
  review_time_ms: number(0, LAST_MOMENT),
  rating: z
    .enum(['1', '2', '3', '4'], 'is not 1, 2, 3 or 4')
    .transform((text) => Number(text) as 1 | 2 | 3 | 4),
  duration_ms: orNone(number(0, ONE_DAY_MS)),
  state: orNone(number(-128, 127)),
})

type Column = keyof z.infer<typeof answer>
const COLUMNS = Object.keys(answer.shape) as Column[]

/** Reads a review log from a file; throws a Failure that names the file, the line and the column at fault. */
export async function readLog(file: string): Promise<LoggedAnswer[]> {
  return parseLog(await readText(file), file)
}

/** Reads a review log from the text of a CSV file with a header line; `file` only names it in failures. */
export function parseLog(text: string, file: string): LoggedAnswer[] {
  const { data: lines, errors } = Papa.parse<string[]>(text, { delimiter: ',' })
  const [header = []] = lines
  const places = placesOf(header, file)
  // Papa Parse reads on past a quotation mark in the wrong place, to the file's end if need be.
  const misquoted = errors.find(({ type }) => type === 'Quotes')?.row ?? Infinity
  const answers: LoggedAnswer[] = []
  let previous = -Infinity
  let number = 0
  for (const [index, fields] of lines.entries()) {
    const where = `${file}, line ${number + 1}`
    number += 1 + lineBreaksIn(fields)
    if (index >= misquoted) throw new Failure(`${where}: a quotation mark is in the wrong place or missing.`)
    const isBlank = fields.length === 1 && fields[0] === ''
    if (index === 0 || isBlank) continue
    if (fields.length > header.length)
      throw new Failure(`${where}: it has ${fields.length} fields, but the first line has ${header.length}.`)
    const read = answerOf(fields, places, where)
    if (read.answeredAt < previous) {
      throw new Failure(
        `${where}, column review_time_ms: the log must be sorted by time, but this answer is earlier than the one before it.`,
      )
    }
    previous = read.answeredAt
    answers.push(read)
  }
  if (answers.length === 0) throw new Failure(`${file} has a header line but no answers.`)
  return answers
}

/** A quoted field may go over several lines of the file. */
const lineBreaksIn = (fields: readonly string[]) =>
  fields.reduce((sum, field) => sum + (field.includes('\n') ? field.split('\n').length - 1 : 0), 0)

/** Which field of a line holds which column. */
function placesOf(header: readonly string[], file: string): ReadonlyMap<Column, number> {
  const names = header.map((name) => name.trim())
  if (names.join('') === '') throw new Failure(`${file} is empty, or its first line is.`)
  const places = new Map<Column, number>()
  for (const column of COLUMNS) {
    const place = names.indexOf(column)
    if (place < 0) throw new Failure(`${file}, line 1: the column ${column} is missing.`)
    if (names.includes(column, place + 1))
      throw new Failure(`${file}, line 1: the column ${column} is there twice.`)
    places.set(column, place)
  }
  return places
}

function answerOf(
  fields: readonly string[],
  places: ReadonlyMap<Column, number>,
  where: string,
): LoggedAnswer {
  const cells: Partial<Record<Column, string>> = {}
  for (const [column, place] of places) {
    const cell = fields[place]
    if (cell === undefined) throw new Failure(`${where}, column ${column}: the line is too short.`)
    cells[column] = cell
  }
  const read = answer.safeParse(cells)
  if (!read.success) {
    const [problem] = read.error.issues
    const column = String(problem?.path[0] ?? 'unknown')
    throw new Failure(
      `${where}, column ${column}: ${quoted(cells[column as Column])} ${sentenceEnd(problem)}.`,
    )
  }
  return {
    cardId: read.data.card_id,
    noteId: read.data.note_id,
    deckId: read.data.deck_id,
    answeredAt: read.data.review_time_ms,
    rating: read.data.rating,
    durationMs: read.data.duration_ms === 0 ? null : read.data.duration_ms,
    state: read.data.state,
  }
}

/** A union hides what its branch said; the branch that is not "empty" is the one worth quoting. */
function sentenceEnd(problem: z.core.$ZodIssue | undefined): string {
  if (problem?.code === 'invalid_union') return problem.errors.at(-1)?.[0]?.message ?? 'is not valid'
  return problem?.message ?? 'is not valid'
}

const quoted = (cell = '') => JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell)
