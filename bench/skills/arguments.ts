import { Failure } from '../../scripts/failures.mjs'
import { onlyValue, readOptions } from '../recall/options'

export interface SkillBenchArguments {
  /** A log to read, or made-up classes of students by their seeds. */
  readonly source:
    | { readonly kind: 'log'; readonly file: string }
    | { readonly kind: 'simulate'; readonly seeds: readonly number[]; readonly students: number }
  readonly isJson: boolean
}

const USAGE = '--log FILE.csv [--json], or --simulate [--seeds 1..5] [--students 30] [--json]'
const SEEDS = '1..5'
const STUDENTS = '30'
const MOST_SEEDS = 100
const MOST_STUDENTS = 1000

/** Reads the command line of `bench:skills`. Throws a Failure that says what is wrong. */
export function parseSkillArguments(args: readonly string[]): SkillBenchArguments {
  const valued = ['--log', '--seeds', '--students']
  const given = readOptions(args, { valued, flags: ['--simulate', '--json'], usage: USAGE })
  const isGiven = (name: string) => given.some(([option]) => option === name)
  const isJson = isGiven('--json')
  const file = onlyValue(given, '--log')
  if (isGiven('--simulate') === (file !== undefined))
    throw new Failure(`Either a log or --simulate must be given. Usage: ${USAGE}`)
  if (file !== undefined) {
    if (isGiven('--seeds') || isGiven('--students'))
      throw new Failure('--seeds and --students belong to --simulate.')
    return { source: { kind: 'log', file }, isJson }
  }
  const seeds = seedsOf(onlyValue(given, '--seeds') ?? SEEDS)
  const students = wholeNumber('--students', onlyValue(given, '--students') ?? STUDENTS, MOST_STUDENTS)
  return { source: { kind: 'simulate', seeds, students }, isJson }
}

/** `3`, `1,2,5` or `1..5`. */
function seedsOf(text: string): number[] {
  const range = /^(\d{1,9})\.\.(\d{1,9})$/.exec(text)
  if (range === null) return text.split(',').map((seed) => wholeNumber('--seeds', seed, 1e9))
  const [from, to] = [Number(range[1]), Number(range[2])]
  if (to < from || to - from >= MOST_SEEDS)
    throw new Failure(`--seeds must go up, by at most ${MOST_SEEDS}, not "${text}".`)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function wholeNumber(option: string, text: string, most: number): number {
  const number = Number(text)
  if (/^\d{1,10}$/.test(text) && number >= 1 && number <= most) return number
  throw new Failure(`${option} must be a whole number from 1 to ${most}, not "${text}".`)
}
