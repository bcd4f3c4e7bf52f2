import { z } from 'zod'
import { fuzzOf } from '@/lib/scheduling'
import { seededRandom, type SeededRandom } from '@/lib/scheduling/seeded-random'
import { actR, actRParameters } from './act-r'
import { fsrs6, fsrs6Parameters } from './fsrs-6'
import { drawHabits, habits } from './habits'
import type { Mind } from './learner'
import { moody, moodyParameters } from './moody'
import { twoTrace, twoTraceParameters } from './two-trace'

/** The kinds of learners, in the order people are drawn of them. */
export const KINDS = ['fsrs-6', 'act-r', 'two-trace', 'moody'] as const

const somebody = {
  name: z.string().min(1).max(60),
  habits,
  /** What else is drawn of their life begins at this number. */
  seed: z.number().int().min(0).max(1e9),
}

/** Somebody who learns: plain data, so that it can be read from a file and handed to another process. */
export const person = z.discriminatedUnion('kind', [
  z.strictObject({ ...somebody, kind: z.literal('fsrs-6'), parameters: fsrs6Parameters }),
  z.strictObject({ ...somebody, kind: z.literal('act-r'), parameters: actRParameters }),
  z.strictObject({ ...somebody, kind: z.literal('two-trace'), parameters: twoTraceParameters }),
  z.strictObject({ ...somebody, kind: z.literal('moody'), parameters: moodyParameters }),
])
export type Person = z.infer<typeof person>

/** So many people, the kinds taking turns. The first of many are the same as those of few. */
export function drawPeople(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => drawPerson(index))
}

function drawPerson(index: number): Person {
  const random = randomOf('person', index)
  const kind = KINDS[index % KINDS.length] ?? KINDS[0]
  const rest = { name: `${kind} ${1 + Math.floor(index / KINDS.length)}`, seed: index }
  const own = drawHabits(random)
  switch (kind) {
    case 'fsrs-6':
      return { ...rest, kind, parameters: fsrs6.draw(random), habits: own }
    case 'act-r':
      return { ...rest, kind, parameters: actR.draw(random), habits: own }
    case 'two-trace':
      return { ...rest, kind, parameters: twoTrace.draw(random), habits: own }
    case 'moody':
      return { ...rest, kind, parameters: moody.draw(random), habits: own }
  }
}

/** How somebody remembers in one of their lives. */
export function mindOf(somebody: Person, random: SeededRandom): Mind {
  switch (somebody.kind) {
    case 'fsrs-6':
      return fsrs6.mind(somebody.parameters, random)
    case 'act-r':
      return actR.mind(somebody.parameters, random)
    case 'two-trace':
      return twoTrace.mind(somebody.parameters, random)
    case 'moody':
      return moody.mind(somebody.parameters, random)
  }
}

/** Numbers that belong to one thing of one life, whatever else is drawn before or after. */
export const randomOf = (what: string, number: number): SeededRandom =>
  seededRandom(Math.floor(fuzzOf(what, number) * 2 ** 32))
