import { z } from 'zod'
import { Failure } from '../../scripts/failures.mjs'
import { csvId, csvNumber, csvRows, LAST_MOMENT, orNone, readRow } from '../csv'
import { readText } from '../recall/text-file'

/** One line of a tutor's log: an attempt at a step of a problem. */
export interface LoggedStep {
  readonly studentId: string
  readonly problemId: string
  /** Of the problem. */
  readonly stepId: string
  /** Each once; none where the log doesn't say. */
  readonly skills: readonly string[]
  /** A moment between the step being shown and being answered, milliseconds since 1970. */
  readonly stampedAt: number
  readonly isRight: boolean
  readonly hints: number
  /** null where the log doesn't say. */
  readonly durationMs: number | null
}

const SEPARATOR = '~~'
const MOST_HINTS = 10_000
/** Problems left open over a holiday have such durations. */
const MOST_DURATION_MS = 1e10

const name = csvId(1000).min(1, 'is empty')

const line = z.strictObject({
  student_id: name,
  problem_id: name,
  step_id: name,
  skill_ids: csvId(4000).transform((text) => [
    ...new Set(
      text
        .split(SEPARATOR)
        .map((skill) => skill.trim())
        .filter((skill) => skill !== ''),
    ),
  ]),
  time_ms: csvNumber(0, LAST_MOMENT),
  correct: z
    .string()
    .regex(/^[01](\.0)?$/, 'is not 0 or 1')
    .transform((text) => text.startsWith('1')),
  hints: orNone(csvNumber(0, MOST_HINTS)),
  duration_ms: orNone(csvNumber(0, MOST_DURATION_MS)),
})

/** Reads a tutor's log from a file; throws a Failure that names the file, the line and the column at fault. */
export async function readSkillLog(file: string): Promise<LoggedStep[]> {
  return parseSkillLog(await readText(file), file)
}

/** Reads a tutor's log from the text of a CSV file with a header line, in any order; `file` only names it. */
export function parseSkillLog(text: string, file: string): LoggedStep[] {
  const steps = [...csvRows(text, file, Object.keys(line.shape))].map((row): LoggedStep => {
    const read = readRow(line, row)
    return {
      studentId: read.student_id,
      problemId: read.problem_id,
      stepId: read.step_id,
      skills: read.skill_ids,
      stampedAt: read.time_ms,
      isRight: read.correct,
      hints: read.hints ?? 0,
      durationMs: read.duration_ms === 0 ? null : read.duration_ms,
    }
  })
  if (steps.length === 0) throw new Failure(`${file} has a header line but no steps.`)
  return steps
}
