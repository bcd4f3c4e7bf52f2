import type { ClassField, ClassFacts, ClassProblem } from '@/lib/contracts/classes'
import { LIMITS } from '@/lib/contracts/limits'
import { fieldText, type Unreachable } from '@/components/ui/server-form'
import { classes } from '@/lib/words/classes'
import { spokenMinutes } from '@/lib/words/format'

const DAY_MS = 86_400_000
const { problem } = classes.form

/** Why something was not done, the browser's own reasons among them. */
export type Problem = ClassProblem | Unreachable | { readonly code: 'signed-out' }

/** The day in a date field, days since 1970; NaN for none, which the server refuses too. */
export const dayIn = (data: FormData, name: string): number =>
  Date.parse(`${fieldText(data, name)}T00:00Z`) / DAY_MS

/** What the form says of a class. */
export const factsIn = (data: FormData): ClassFacts => ({
  name: fieldText(data, 'name'),
  term: fieldText(data, 'term'),
  startsOn: dayIn(data, 'startsOn'),
  endsOn: fieldText(data, 'endsOn') === '' ? null : dayIn(data, 'endsOn'),
  zone: fieldText(data, 'zone'),
})

const SENTENCES: Readonly<Partial<Record<ClassField, string>>> = {
  name: problem.name(LIMITS.className),
  term: problem.term(LIMITS.classTerm),
  startsOn: problem.startsOn,
  endsOn: problem.endsOn,
  zone: problem.zone,
  yourName: problem.yourName(LIMITS.nameChars),
}

/** The sentence for a field, where the server refused it. */
export const sentenceFor = (found: Problem | null, field: ClassField): string | undefined =>
  found?.code === 'invalid' && found.fields.includes(field) ? SENTENCES[field] : undefined

/** The sentence for something about a class that was not done. */
export function problemSentence(found: Problem): string {
  if (found.code === 'too-many') return classes.problem['too-many'](spokenMinutes(found.seconds / 60))
  return classes.problem[found.code]
}
