import { Failure } from '../../scripts/failures.mjs'

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

/** A day start is a time of day; one day to either side allows for every way of counting it. */
const MOST_DAY_START = 86_400
const USAGE =
  '--log FILE.csv --day-start SECONDS [--log … --day-start …] [--prior flat|shipped|FILE] [--json]'

/**
 * Reads the command line of the benches that take review logs. Each `--log` is followed by its own `--day-start`;
 * a value may follow its option or an equals sign. Throws a Failure that says what is wrong.
 */
export function parseArguments(args: readonly string[]): BenchArguments {
  const logs: LogArgument[] = []
  let prior: string | undefined
  let isJson = false
  let file: string | undefined
  const rest = args.flatMap(splitAtEquals)
  while (rest.length > 0) {
    const option = rest.shift()
    if (option === '--json') isJson = true
    else if (option === '--log') {
      if (file !== undefined) throw withoutDayStart(file)
      file = valueOf(option, rest)
    } else if (option === '--day-start') {
      if (file === undefined) throw new Failure('Each --day-start must follow the --log it belongs to.')
      logs.push({ file, dayStart: secondsOf(valueOf(option, rest)) })
      file = undefined
    } else if (option === '--prior') {
      if (prior !== undefined) throw new Failure('--prior can be given only once.')
      prior = valueOf(option, rest)
    } else throw new Failure(`Unknown argument ${option}. Usage: ${USAGE}`)
  }
  if (file !== undefined) throw withoutDayStart(file)
  if (logs.length === 0) throw new Failure(`No --log was given. Usage: ${USAGE}`)
  return { logs, prior: prior ?? 'flat', isJson }
}

/** `--log=file` is `--log file`; an equals sign elsewhere is part of a value. */
function splitAtEquals(argument: string): string[] {
  const [, option, value] = /^(--(?:log|day-start|prior))=(.*)$/s.exec(argument) ?? []
  return option === undefined || value === undefined ? [argument] : [option, value]
}

const withoutDayStart = (file: string) =>
  new Failure(`--log ${file} needs its own --day-start SECONDS after it, before the next --log.`)

function valueOf(option: string, rest: string[]): string {
  const value = rest.shift()
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new Failure(`${option} needs a value.`)
  return value
}

function secondsOf(text: string): number {
  const seconds = Number(text)
  if (/^-?\d{1,6}$/.test(text) && Math.abs(seconds) <= MOST_DAY_START) return seconds
  throw new Failure(
    `--day-start must be a whole number of seconds after midnight UTC, at most ${MOST_DAY_START}, not "${text}".`,
  )
}
