import type { ImportNote, ImportRefusal } from '@/lib/practice/import/outcome'
import { count, plural } from './format'

/** Words about files of problems: what came in, what didn't and why. */
export const problemFiles = {
  /** Of an attribution: whose the problem is, and whose its hints. */
  withHintsOf: (source: string, hints: readonly string[]): string =>
    hints.length === 0 ? source : `${source} (hints: ${hints.join('; ')})`,
  /** What a set is called whose problems come from several courses. */
  fromOatutor: 'OATutor',
  refusal: refusalSentence,
  note: noteSentence,
} as const

function refusalSentence(refusal: ImportRefusal): string {
  switch (refusal.code) {
    case 'licence':
      return `Its licence, ${refusal.licence}, doesn’t let it be used here. CC BY, CC0 and public domain do.`
    case 'no-licence':
      return 'It names no licence.'
    case 'no-source':
      return 'It doesn’t say where it is from, with an address.'
    case 'private-source':
      return `Its source, ${refusal.source}, is a link that not everybody can open.`
    case 'variables':
      return 'Its numbers are drawn by OATutor’s own rules, which can’t be read here.'
    case 'figure':
      return 'It needs a figure or table that isn’t in the file.'
    case 'no-steps':
      return 'It has no steps.'
    case 'too-many-steps':
      return `It has more than ${count(refusal.most)} steps.`
    case 'no-statement':
      return 'It asks nothing.'
    case 'too-long':
      return `${placeOf(refusal.step)} is longer than ${count(refusal.most)} characters.`
    case 'no-answer':
      return `Step ${count(refusal.step)} has no answer.`
    case 'answer-not-chosen':
      return `The answer to step ${count(refusal.step)} is none of its choices.`
    case 'too-many-choices':
      return `Step ${count(refusal.step)} has more than ${count(refusal.most)} choices.`
    case 'answer-differs':
      return `Step ${count(refusal.step)} is to be simplified, and its answer, ${refusal.answer}, is not equal to it.`
    case 'not-usable':
      return `What came of it can’t be used (${refusal.where}).`
  }
}

const placeOf = (step: number | null): string =>
  step === null ? 'Its statement' : `A text of step ${count(step)}`

const WHY_LEFT_OUT = {
  licence: 'their licence is another',
  'private-source': 'their source is a link that not everybody can open',
  figure: 'they need a figure that isn’t in the file',
  variables: 'their numbers are drawn by OATutor’s own rules',
} as const

function noteSentence(note: ImportNote): string {
  switch (note.code) {
    case 'hints-left-out':
      return `Step ${count(note.step)}: ${plural(note.hints, 'hint', 'hints')} left out, for ${WHY_LEFT_OUT[note.why]}.`
    case 'hints-cut':
      return `Step ${count(note.step)}: the last hints were left out, for there are too many.`
    case 'choices-alike':
      return `Step ${count(note.step)}: ${plural(note.choices, 'choice', 'choices')} left out that said the same as another.`
    case 'skills-left-out':
      return `Step ${count(note.step)}: only the first ${count(note.most)} skills were kept.`
    case 'name-cut':
      return `A name was too long and was cut: ${note.name}`
    case 'as-text':
      return `Step ${count(note.step)}: the answer is compared letter by letter.`
    case 'self-graded':
      return `Step ${count(note.step)}: the answer can’t be checked; the learner compares it.`
  }
}
