import { Failure } from '../../scripts/failures.mjs'
import { onlyValue, readOptions } from '../recall/options'
import { BASELINE, fullPolicies, POLICY_NAMES, USUAL_POLICIES } from './policies'
import { SCENARIO_NAMES, scenarios, type ScenarioName } from './scenarios'

export interface PolicyArguments {
  readonly scenario: ScenarioName
  /** The baseline is always among them. */
  readonly policies: readonly string[]
  /** A file of people; null where they are drawn. */
  readonly people: string | null
  /** People drawn. */
  readonly learners: number
  /** Lives each of them lives. */
  readonly seeds: number
  /** Results are appended here, and what is there already is not lived again; null for nowhere. */
  readonly out: string | null
  readonly isJson: boolean
}

const USAGE = `--scenario ${SCENARIO_NAMES.join('|')} [--policies a,b] [--people FILE.json | --learners 8] [--seeds 1] [--full] [--out FILE] [--json]`
const USUAL = { learners: 8, seeds: 1 }
const FULL = { learners: 24, seeds: 5 }
const MOST_LEARNERS = 1000
const MOST_SEEDS = 100

/** Reads the command line of `bench:policy`. Throws a Failure that says what is wrong. */
export function parsePolicyArguments(args: readonly string[]): PolicyArguments {
  const valued = ['--scenario', '--policies', '--people', '--learners', '--seeds', '--out']
  const given = readOptions(args, { valued, flags: ['--full', '--json'], usage: USAGE })
  const isGiven = (name: string) => given.some(([option]) => option === name)
  const scenario = scenarioOf(onlyValue(given, '--scenario'))
  const isFull = isGiven('--full')
  const usual = isFull ? FULL : USUAL
  const wholeNumber = (option: string, otherwise: number, most: number) => {
    const text = onlyValue(given, option)
    return text === undefined ? otherwise : wholeNumberOf(option, text, most)
  }
  const people = onlyValue(given, '--people') ?? null
  if (people !== null && isGiven('--learners'))
    throw new Failure('--people and --learners cannot both be given: the file says who they are.')
  const policies = onlyValue(given, '--policies')
  return {
    scenario,
    policies: policies === undefined ? usualOf(scenario, isFull) : policiesOf(policies),
    people,
    learners: wholeNumber('--learners', usual.learners, MOST_LEARNERS),
    seeds: wholeNumber('--seeds', usual.seeds, MOST_SEEDS),
    out: onlyValue(given, '--out') ?? null,
    isJson: isGiven('--json'),
  }
}

const usualOf = (scenario: ScenarioName, isFull: boolean): readonly string[] =>
  isFull ? fullPolicies(scenarios[scenario]) : USUAL_POLICIES

function scenarioOf(text: string | undefined): ScenarioName {
  if (text === undefined) throw new Failure(`No --scenario was given. Usage: ${USAGE}`)
  const scenario = SCENARIO_NAMES.find((name) => name === text)
  if (scenario !== undefined) return scenario
  throw new Failure(`There is no scenario called "${text}": it must be one of ${SCENARIO_NAMES.join(', ')}.`)
}

function policiesOf(text: string): string[] {
  const names = text.split(',').map((name) => name.trim())
  for (const [place, name] of names.entries()) {
    if (!POLICY_NAMES.includes(name))
      throw new Failure(
        `There is no policy called "${name}": they must be some of ${POLICY_NAMES.join(', ')}.`,
      )
    if (names.indexOf(name) < place) throw new Failure(`The policy ${name} is there twice.`)
  }
  return names.includes(BASELINE) ? names : [...names, BASELINE]
}

function wholeNumberOf(option: string, text: string, most: number): number {
  const number = Number(text)
  if (/^\d{1,4}$/.test(text) && number >= 1 && number <= most) return number
  throw new Failure(`${option} must be a whole number from 1 to ${most}, not "${text}".`)
}
