import { problemSentence as classSentence, dayIn } from '@/components/classes/class-form'
import { fieldText, type Unreachable } from '@/components/ui/server-form'
import { LATE_RULES, type AssignmentFacts } from '@/lib/classes'
import type { AssignmentField, AssignmentProblem } from '@/lib/contracts/assignments'
import { LIMITS } from '@/lib/contracts/limits'
import { assignments } from '@/lib/words/assignments'
import { shortDay } from '@/lib/words/format'

const { form, problem } = assignments

/** Why something was not done, the browser's own reasons among them. */
export type Problem = AssignmentProblem | Unreachable | { readonly code: 'signed-out' }

/** The number in a field; NaN for none, which the server refuses too. */
const numberIn = (data: FormData, name: string): number =>
  fieldText(data, name) === '' ? Number.NaN : Number(fieldText(data, name))

const shareIn = (data: FormData, name: string): number => numberIn(data, name) / 100

/** A day that may be left out. */
export const optionalDayIn = (data: FormData, name: string): number | null =>
  fieldText(data, name) === '' ? null : dayIn(data, name)

/** A number that may be left out. */
export const optionalNumberIn = (data: FormData, name: string): number | null =>
  fieldText(data, name) === '' ? null : numberIn(data, name)

/** What the form says of days and rules. */
export function factsIn(data: FormData): AssignmentFacts {
  const lateRule = LATE_RULES.find((rule) => rule === fieldText(data, 'lateRule')) ?? 'none'
  const byDays = data.has('byDays')
  return {
    startsOn: dayIn(data, 'startsOn'),
    dueOn: dayIn(data, 'dueOn'),
    examOn: optionalDayIn(data, 'examOn'),
    target: fieldText(data, 'target') === '' ? null : shareIn(data, 'target'),
    lateRule: byDays ? lateRule : 'none',
    lateDays: byDays && lateRule !== 'none' ? numberIn(data, 'lateDays') : 0,
    wantedDays: byDays ? numberIn(data, 'wantedDays') : null,
    // It means nothing without days, and has to be something.
    dayAnswers: byDays ? numberIn(data, 'dayAnswers') : 1,
    wantedRecall: data.has('byRecall') ? shareIn(data, 'wantedRecall') : null,
  }
}

const SENTENCES: Readonly<Partial<Record<AssignmentField, string>>> = {
  name: form.problem.name(LIMITS.deckName),
  description: form.problem.description(LIMITS.deckDescription),
  startsOn: form.problem.startsOn,
  dueOn: form.problem.dueOn,
  examOn: form.problem.examOn,
  target: form.problem.target,
  lateDays: form.problem.lateDays(LIMITS.assignment.days),
  wantedDays: form.problem.wantedDays(LIMITS.assignment.days),
  dayAnswers: form.problem.dayAnswers(LIMITS.assignment.dayAnswers),
  wantedRecall: form.problem.wantedRecall,
}

/** The sentence for a field, where the server refused it. */
export function sentenceFor(found: Problem | null, field: AssignmentField): string | undefined {
  if (found?.code !== 'invalid') return undefined
  const fields: readonly string[] = found.fields
  return fields.includes(field) ? SENTENCES[field] : undefined
}

/** The sentence for something about an assignment that was not done. */
export function problemSentence(found: Problem, today: number): string {
  switch (found.code) {
    case 'too-many-items':
    case 'media-too-big':
      return problem[found.code](found.most)
    case 'not-open':
      return problem['not-open'](shortDay(found.startsOn, today))
    case 'no-room':
      return problem['no-room'][found.what]
    case 'invalid':
    case 'no-source':
    case 'nothing-to-publish':
    case 'too-many-published':
    case 'already-assigned':
    case 'outdated':
    case 'ended':
    case 'not-started':
    case 'copy-gone':
      return problem[found.code]
    default:
      return classSentence(found)
  }
}
