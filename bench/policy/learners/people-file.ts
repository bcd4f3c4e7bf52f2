import { z } from 'zod'
import { Failure } from '../../../scripts/failures.mjs'
import { readText } from '../../recall/text-file'
import { usualHabits } from './habits'
import { KINDS, person, type Person } from './people'

/**
 * People of somebody else's, from a JSON file: a list of at most 1,000 of
 *
 *     { "name": "…", "kind": "fsrs-6" | "act-r" | "two-trace" | "moody", "parameters": {…}, "habits"?: {…}, "seed"?: 0 … 1e9 }
 *
 * `parameters` are those of the kind, all of them: see the schema at the head of `fsrs-6.ts`, `act-r.ts`, `two-trace.ts`
 * and `moody.ts` in this folder. `habits` are those of `habits.ts`; what is left out is as usual. `seed` is where what is
 * drawn of their life begins; without it, their place in the list. Names must differ.
 */
const MOST_PEOPLE = 1000

/** Throws a Failure that names the person, counted from 1, and the field at fault. */
export async function readPeople(file: string): Promise<Person[]> {
  return parsePeople(await readText(file), file)
}

export function parsePeople(text: string, file: string): Person[] {
  const list = z.array(z.unknown()).min(1).max(MOST_PEOPLE).safeParse(jsonOf(text, file))
  if (!list.success) throw new Failure(`${file} must hold a list of 1 to ${MOST_PEOPLE} people.`)
  const names = new Set<string>()
  return list.data.map((given, index) => {
    const read = person.safeParse(completed(given, index))
    if (!read.success) throw new Failure(`${file}, person ${index + 1}, ${problemOf(read.error)}`)
    if (names.has(read.data.name))
      throw new Failure(`${file}, person ${index + 1}, field name: "${read.data.name}" is there twice.`)
    names.add(read.data.name)
    return read.data
  })
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Failure(`${file} is not JSON.`, { cause: error })
  }
}

/** Somebody with what may be left out filled in; anything that is no object is left for the schema to refuse. */
function completed(given: unknown, index: number): unknown {
  const some = z.looseObject({ habits: z.looseObject({}).optional() }).safeParse(given)
  if (!some.success) return given
  return { seed: index, ...some.data, habits: { ...usualHabits, ...some.data.habits } }
}

function problemOf(error: z.ZodError): string {
  const [issue] = error.issues
  const field = issue?.path.join('.')
  if (field === 'kind') return `field kind: must be one of ${KINDS.join(', ')}.`
  return `${field ? `field ${field}: ` : ''}${issue?.message ?? 'not valid'}.`
}
