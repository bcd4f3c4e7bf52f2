import type { Findings } from './held-against'

/** What came of one kind of fault. */
export interface Row {
  readonly what: string
  readonly times: number
  /** Answers that the server said it has. */
  readonly acknowledged: number
  /** Null when it broke off before anything could be held against anything. */
  readonly findings: Findings | null
  /** How often each status came, and `none` where no reply did. */
  readonly outcomes: readonly (readonly [string, number])[]
  readonly seen: readonly string[]
  readonly minutes: number
  readonly isGood: boolean
}

const found = (count: number | undefined): string => (count === undefined ? 'not known' : String(count))

const COLUMNS: readonly (readonly [string, (row: Row) => string])[] = [
  ['fault', ({ what }) => what],
  ['times', ({ times }) => String(times)],
  ['answers acknowledged', ({ acknowledged }) => acknowledged.toLocaleString('en-GB')],
  ['lost', ({ findings }) => found(findings?.lost)],
  ['twice', ({ findings }) => found(findings?.twice)],
  ['strange', ({ findings }) => found(findings?.strange)],
  ['unlike replay', ({ findings }) => found(findings?.unlikeReplay)],
  ['not finite', ({ findings }) => found(findings?.notFinite)],
  ['others touched', ({ findings }) => found(findings?.touched)],
  ['replies to posts', ({ outcomes }) => outcomes.map(([status, count]) => `${status}: ${count}`).join(', ')],
  ['seen besides', ({ seen }) => seen.join('; ')],
  ['minutes', ({ minutes }) => minutes.toFixed(1)],
  ['', ({ isGood }) => (isGood ? 'held' : 'DID NOT HOLD')],
]

/** The rows as a table in Markdown, which is how docs/faults.md keeps it. */
export const markdown = (rows: readonly Row[]): string =>
  [
    COLUMNS.map(([title]) => title),
    COLUMNS.map(() => '---'),
    ...rows.map((row) => COLUMNS.map(([, show]) => show(row))),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
