import {
  countedDays,
  coverageOf,
  CURVE_PARTS,
  learningCurve,
  lossesOf,
  meanLoss,
  type Coverage,
  type CurvePoint,
} from './day-bands'
import type { ForetoldDay } from './foretold-days'

/** A log with its days foretold. */
export interface ForetoldLog {
  readonly file: string
  readonly days: readonly ForetoldDay[]
}

const pooled = (logs: readonly ForetoldLog[]) => coverageOf(logs.flatMap(({ days }) => countedDays(days)))

/** What `--json` prints: the shares over all days and, for several logs, those of each. */
export function asJson(logs: readonly ForetoldLog[]): string {
  const all = pooled(logs)
  if (logs.length === 1) return JSON.stringify(all)
  return JSON.stringify({
    ...all,
    logs: logs.map(({ file, days }) => ({ file, ...coverageOf(countedDays(days)) })),
  })
}

/** What a person reads: the shares of each log and of all, and the learning curves. */
export function asText(logs: readonly ForetoldLog[], prior: string): string {
  const width = Math.max(...logs.map(({ file }) => file.length), 'all days'.length)
  const row = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(width)}${cells.map((cell) => cell.padStart(17)).join('')}`
  const shares = (name: string, { days, channels, binomial, fsrs6Binomial }: Coverage) =>
    row(name, [String(days), ...[channels, binomial, fsrs6Binomial].map(percent)])
  return [
    `days of 10 or more scored answers whose recalls lay inside an 80 % band set before they began, prior ${prior}`,
    row('log', ['days', 'channels', 'binomial', 'FSRS-6 binomial']),
    ...logs.map(({ file, days }) => shares(file, coverageOf(countedDays(days)))),
    ...(logs.length > 1 ? [shares('all days', pooled(logs))] : []),
    '',
    ...curves(logs.map(({ days }) => lossesOf(days))),
  ].join('\n')
}

/** Nothing for logs without a day to show. */
function curves(logs: readonly (readonly CurvePoint[])[]): string[] {
  const all = meanLoss(logs.flat())
  if (all === null) return []
  const row = (name: string, points: readonly (CurvePoint | null)[], key: keyof CurvePoint) =>
    `  ${name.padEnd(10)}${points.map((point) => (point?.[key].toFixed(3) ?? 'none').padStart(7)).join('')}`
  const points = [...learningCurve(logs), all]
  const heads = [...Array.from({ length: CURVE_PARTS }, (_, part) => String(part + 1)), 'all']
  return [
    'mean quantile loss over the 19 channels, in standard deviations of a day, by tenths of each log’s days',
    `  ${'tenth'.padEnd(10)}${heads.map((head) => head.padStart(7)).join('')}`,
    row('channels', points, 'channels'),
    row('mean only', points, 'meanOnly'),
  ]
}

const percent = (share: number | null) => (share === null ? 'none' : `${(100 * share).toFixed(1)} %`)
