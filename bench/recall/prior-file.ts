import { z } from 'zod'
import { flatPrior, WEIGHT_NAMES, WEIGHTS, type Prior } from '@/lib/learning'
import { Failure } from '../../scripts/failures.mjs'
import { readText } from './text-file'

const perWeight = <T extends z.ZodType>(number: T) =>
  z.array(number).length(WEIGHTS, `must hold ${WEIGHTS} numbers, one for each weight`)

const priorFile = z.strictObject({
  /** Names of the weights, so that a prior of other features is not taken for one of these. */
  weights: z
    .array(z.string())
    .refine((names) => names.join('\n') === WEIGHT_NAMES.join('\n'), 'are not those of this value function')
    .optional(),
  mean: perWeight(z.number('must hold finite numbers only')),
  variance: perWeight(z.number('must hold finite numbers only').positive('must hold numbers above 0 only')),
  /** Names of the logs it was made from. */
  logs: z.array(z.string()).optional(),
})

export type PriorFile = z.infer<typeof priorFile>

/**
 * The prior that `--prior` names: `flat`, `shipped` (the same, for Spindle ships a prior set by hand), or a file that
 * `bench:prior` wrote. Throws a Failure that names the file and what is wrong with it.
 */
export async function readPrior(name: string): Promise<Prior> {
  if (name === 'flat' || name === 'shipped') return flatPrior
  return parsePrior(await readText(name), name)
}

/** Reads a prior from its text; `file` only names it in failures. */
export function parsePrior(text: string, file: string): Prior {
  const read = priorFile.safeParse(jsonOf(text, file))
  if (!read.success) throw new Failure(`${file} is not a prior: ${problemOf(read.error.issues[0])}.`)
  return { mean: read.data.mean, variance: read.data.variance }
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Failure(`${file} is not a prior: it is not JSON.`, { cause: error })
  }
}

function problemOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return `it has something called ${issue.keys[0] ?? ''}`
  const [key, place] = issue?.path ?? []
  if (key === undefined) return 'it must be an object with mean and variance'
  if (issue?.code === 'invalid_type' && place === undefined) return `${String(key)} must be a list`
  return `${String(key)} ${issue?.message ?? 'is not valid'}`
}
