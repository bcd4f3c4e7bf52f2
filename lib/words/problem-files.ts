import type { FileRefusal, ImportNote, ImportRefusal, ShapeFault } from '@/lib/practice/import/outcome'
import { count, fileSize, list, plural } from './format'
import { problemFindings } from './problem-findings'

/** Words about files of problems: what came in, what didn't and why. */
export const problemFiles = {
  /** Of an attribution: whose the problem is, and whose its hints. */
  withHintsOf: (source: string, hints: readonly string[]): string =>
    hints.length === 0 ? source : `${source} (hints: ${hints.join('; ')})`,
  /** What a set is called whose problems come from several courses. */
  fromOatutor: 'OATutor',
  refusal: refusalSentence,
  note: noteSentence,
  /** Why nothing of a file can be read. */
  unreadable: unreadableSentence,
  /** What a place of a file needs. */
  fault: faultSentence,
  /** Where a fault is: `Problem 4, Two trains: steps.1.answer.value`. */
  place: (problem: number | null, title: string | null, where: string): string =>
    problem === null ? where : `Problem ${count(problem + 1)}${title === null ? '' : `, ${title}`}: ${where}`,
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

function unreadableSentence(refusal: FileRefusal): string {
  switch (refusal.code) {
    case 'empty':
      return 'The file is empty.'
    case 'too-large':
      return `The file is larger than ${fileSize(refusal.most)}. Split it, then import the parts.`
    case 'not-json':
      return refusal.line === null
        ? 'The file is no JSON, or ends too early.'
        : `The file is no JSON: line ${count(refusal.line)} can’t be read.`
    case 'too-deep':
      return 'The file has more lists inside one another than a set of problems has.'
    case 'unknown-form':
      return 'The file is neither a set of problems from here nor one of OATutor’s.'
    case 'newer-version':
      return 'The file was written by a newer version.'
    case 'too-many-problems':
      return `The file has more than ${count(refusal.most)} problems. Split it, then import the parts.`
  }
}

/** What kinds of values are called. */
const KIND: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
}

function faultSentence(fault: ShapeFault): string {
  switch (fault.code) {
    case 'missing':
      return 'This is missing.'
    case 'type': {
      const kind = Object.hasOwn(KIND, fault.expected) ? KIND[fault.expected] : undefined
      return kind === undefined ? 'This is of another kind than is needed here.' : `Write ${kind} here.`
    }
    case 'empty':
      return 'Write something here.'
    case 'too-long':
      return `Use at most ${plural(fault.most, 'character', 'characters')}.`
    case 'too-many':
      return `List at most ${count(fault.most)}.`
    case 'too-few':
      return `List at least ${count(fault.least)}.`
    case 'too-large':
      return `Use at most ${count(fault.most)}.`
    case 'too-small':
      return `Use at least ${count(fault.least)}.`
    case 'not-one-of':
      return `Use one of ${list(fault.values)}.`
    case 'unknown-fields':
      return `Leave out ${list(fault.names)}: there is no such field.`
    case 'form':
      return 'Write this as docs/problem-sets.md says.'
    case 'step-twice':
      return `Another step is called ${fault.id}. Give this one a name of its own.`
    case 'skill-twice':
      return `The skill ${fault.slug} is listed twice. Leave one out.`
    case 'template':
      return problemFindings.fault(fault.fault)
  }
}
