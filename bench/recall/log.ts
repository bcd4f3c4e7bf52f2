import { z } from 'zod'
import { Failure } from '../../scripts/failures.mjs'
import { csvId, csvNumber, csvRows, LAST_MOMENT, orNone, readRow } from '../csv'
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

const ONE_DAY_MS = 86_400_000

const idOrNone = csvId().transform((text) => (text === '' ? null : text))

const answer = z.strictObject({
  card_id: csvId().min(1, 'is empty'),
  note_id: idOrNone,
  deck_id: idOrNone,
  review_time_ms: csvNumber(0, LAST_MOMENT),
  rating: z
    .enum(['1', '2', '3', '4'], 'is not 1, 2, 3 or 4')
    .transform((text) => Number(text) as 1 | 2 | 3 | 4),
  duration_ms: orNone(csvNumber(0, ONE_DAY_MS)),
  state: orNone(csvNumber(-128, 127)),
})

/** Reads a review log from a file; throws a Failure that names the file, the line and the column at fault. */
export async function readLog(file: string): Promise<LoggedAnswer[]> {
  return parseLog(await readText(file), file)
}

/** Reads a review log from the text of a CSV file with a header line; `file` only names it in failures. */
export function parseLog(text: string, file: string): LoggedAnswer[] {
  const answers: LoggedAnswer[] = []
  let previous = -Infinity
  for (const row of csvRows(text, file, Object.keys(answer.shape))) {
    const read = readRow(answer, row)
    if (read.review_time_ms < previous) {
      throw new Failure(
        `${row.where}, column review_time_ms: the log must be sorted by time, but this answer is earlier than the one before it.`,
      )
    }
    previous = read.review_time_ms
    answers.push({
      cardId: read.card_id,
      noteId: read.note_id,
      deckId: read.deck_id,
      answeredAt: read.review_time_ms,
      rating: read.rating,
      durationMs: read.duration_ms === 0 ? null : read.duration_ms,
      state: read.state,
    })
  }
  if (answers.length === 0) throw new Failure(`${file} has a header line but no answers.`)
  return answers
}
