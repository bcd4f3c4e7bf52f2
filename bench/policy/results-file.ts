import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Failure } from '../../scripts/failures.mjs'
import { whyUnusable } from '../recall/text-file'
import { lived, type Lived } from './job'
import type { Person } from './learners/people'
import type { ScenarioName } from './scenarios'

/** What a results file was begun for: the same lives can only be gone on with. */
const heading = z.strictObject({ scenario: z.string(), people: z.string() })

/**
 * A file of lives, a line of JSON each below a heading line, so that a run which was stopped goes on where it stood. What
 * a stop left of a line is dropped.
 */
export class ResultsFile {
  readonly lives: readonly Lived[]

  /** Opens it, or begins it. Throws a Failure for a file that belongs to something else. */
  constructor(
    private readonly file: string,
    scenario: ScenarioName,
    people: readonly Person[],
  ) {
    const own = { scenario, people: fingerprint(people) }
    try {
      const lines = existsSync(file) ? wholeLines(readFileSync(file, 'utf8')) : []
      this.lives = lines.length === 0 ? [] : livesOf(lines, file, own)
      writeFileSync(file, [JSON.stringify(own), ...lines.slice(1), ''].join('\n'))
    } catch (error) {
      if (error instanceof Failure) throw error
      throw new Failure(`${file} cannot be used for results: ${whyUnusable(error)}.`, { cause: error })
    }
  }

  append(life: Lived): void {
    appendFileSync(this.file, `${JSON.stringify(life)}\n`)
  }
}

/** Of a run over more people the first are the same, so each is known by itself. */
const fingerprint = (people: readonly Person[]): string =>
  createHash('sha256').update(JSON.stringify(people)).digest('hex').slice(0, 16)

const wholeLines = (text: string): string[] => text.split('\n').slice(0, -1)

function livesOf(lines: readonly string[], file: string, own: z.infer<typeof heading>): Lived[] {
  const [first, ...rest] = lines
  const begun = parsed(heading, first ?? '', `${file}, line 1`)
  if (begun.scenario !== own.scenario)
    throw new Failure(`${file} holds results of ${begun.scenario}, not of ${own.scenario}.`)
  if (begun.people !== own.people) throw new Failure(`${file} holds results of other people.`)
  return rest.map((line, index) => parsed(lived, line, `${file}, line ${index + 2}`))
}

function parsed<T>(schema: z.ZodType<T>, line: string, where: string): T {
  try {
    return schema.parse(JSON.parse(line))
  } catch (error) {
    throw new Failure(`${where} is no line of a results file of this bench.`, { cause: error })
  }
}
