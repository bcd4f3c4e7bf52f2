import { Failure } from '../../scripts/failures.mjs'
import { onlyValue, readOptions, type GivenOption } from './options'

/** A review log on the command line. */
export interface LogArgument {
  readonly file: string
  /** Seconds after midnight UTC when the learner's study day begins. */
  readonly dayStart: number
}

export interface BenchArguments {
  readonly logs: readonly LogArgument[]
  /** What the value function starts from: `flat`, `shipped`, or a file. */
  readonly prior: string
  readonly isJson: boolean
}

export interface PriorArguments {
  readonly logs: readonly LogArgument[]
  /** The file to write the prior to. */
  readonly out: string
  /** Names of logs, without folder and extension, that the prior must not have seen. */
  readonly leftOut: readonly string[]
}

/** A day start is a time of day; one day to either side allows for every way of counting it. */
const MOST_DAY_START = 86_400
const LOG = '--log FILE.csv --day-start SECONDS [--log … --day-start …]'
const USAGE = `${LOG} [--prior flat|shipped|FILE] [--json]`
const PRIOR_USAGE = `${LOG} --out FILE.json [--leave-out NAME …]`

/**
 * Reads the command line of the benches that try the value function on review logs. Each `--log` is followed by its
 * own `--day-start`. Throws a Failure that says what is wrong.
 */
export function parseArguments(args: readonly string[]): BenchArguments {
  const valued = ['--log', '--day-start', '--prior']
  const given = readOptions(args, { valued, flags: ['--json'], usage: USAGE })
  return {
    prior: onlyValue(given, '--prior') ?? 'flat',
    logs: logsOf(given, USAGE),
    isJson: given.some(([option]) => option === '--json'),
  }
}

/** Reads the command line of `bench:prior`. Throws a Failure that says what is wrong. */
export function parsePriorArguments(args: readonly string[]): PriorArguments {
  const valued = ['--log', '--day-start', '--out', '--leave-out']
  const given = readOptions(args, { valued, flags: [], usage: PRIOR_USAGE })
  const logs = logsOf(given, PRIOR_USAGE)
  const out = onlyValue(given, '--out')
  if (out === undefined) throw new Failure(`No --out was given. Usage: ${PRIOR_USAGE}`)
  return { logs, out, leftOut: given.flatMap(([option, value]) => (option === '--leave-out' ? [value] : [])) }
}

function logsOf(given: readonly GivenOption[], usage: string): LogArgument[] {
  const logs: LogArgument[] = []
  let file: string | undefined
  for (const [option, value] of given) {
    if (option === '--log') {
      if (file !== undefined) throw withoutDayStart(file)
      file = value
    } else if (option === '--day-start') {
      if (file === undefined) throw new Failure('Each --day-start must follow the --log it belongs to.')
      logs.push({ file, dayStart: secondsOf(value) })
      file = undefined
    }
  }
  if (file !== undefined) throw withoutDayStart(file)
  if (logs.length === 0) throw new Failure(`No --log was given. Usage: ${usage}`)
  return logs
}

const withoutDayStart = (file: string) =>
  new Failure(`--log ${file} needs its own --day-start SECONDS after it, before the next --log.`)

function secondsOf(text: string): number {
  const seconds = Number(text)
  if (/^-?\d{1,6}$/.test(text) && Math.abs(seconds) <= MOST_DAY_START) return seconds
  throw new Failure(
    `--day-start must be a whole number of seconds after midnight UTC, at most ${MOST_DAY_START}, not "${text}".`,
  )
}
