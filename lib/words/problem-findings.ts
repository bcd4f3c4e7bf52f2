import type { ReadProblem } from '@/lib/practice/expression/read'
import type { FaultKind } from '@/lib/practice/template/fault'
import type { GateFault, MissingHints } from '@/lib/practice/template/gate-reason'
import type { SourceIssue } from '@/lib/practice/template/source-issue'
import { count, list, percent, plural } from './format'

/** What is the matter with a problem being written, and what to do about it. */
export const problemFindings = {
  issue: ({ code, limit }: SourceIssue): string => {
    switch (code) {
      case 'missing':
        return 'Write something here.'
      case 'too-long':
        return `This is too long. Use at most ${count(limit ?? 0)} characters.`
      case 'too-few':
        return limit === 1 ? 'At least one is needed here.' : `At least ${count(limit ?? 0)} are needed here.`
      case 'too-many':
        return `Use at most ${count(limit ?? 0)} here.`
      case 'too-small':
        return limit === 0
          ? 'Use a number greater than 0 here.'
          : `Use a number of ${count(limit ?? 0)} or more here.`
      case 'too-large':
        return `Use a number of ${count(limit ?? 0)} or less here.`
      case 'malformed':
        return 'This isn’t written as it has to be. The hint beside the field says how.'
    }
  },

  fault: (fault: FaultKind): string => {
    switch (fault.code) {
      case 'formula':
        return formulaSentence(fault.text, fault.problem)
      case 'not-closed':
        return `What begins with “${fault.text}” is never closed. Close { with } and [[ with ]], or put a backslash before it.`
      case 'no-comparison':
        return `“${fault.text}” compares nothing. Use =, ≠, <, ≤, > or ≥.`
      case 'name':
        return `“${fault.name}” can’t be a name. Use letters and digits, a letter first; e and pi mean something else.`
      case 'name-twice':
        return `Another variable is called “${fault.name}” already. Give each its own name.`
      case 'nothing-to-draw':
        return 'There is nothing to draw from. Give at least one.'
    }
  },

  gate: (fault: GateFault): string => {
    switch (fault.code) {
      case 'constraints':
        return 'Hardly any numbers meet these conditions. Loosen one, or widen a range.'
      case 'not-defined':
        return 'A number here isn’t defined in some variants: something is divided by zero, or a root is taken of a negative number. Rule those numbers out with a condition.'
      case 'no-number':
        return `“${fault.text}” has letters in it that stand for no number. Use the names of variables, or ask for an expression.`
      case 'own-answer-refused':
        return `The checker refuses “${fault.text}”, which is the answer here. Look at its form, its letters, and at the line above it.`
      case 'distractor-accepted':
        return `“${fault.text}” is not marked as right, and counts all the same. Change it, or mark it.`
      case 'options-equal':
        return `Two options both say “${fault.text}”. Change one, or rule those numbers out with a condition.`
      case 'items-equal':
        return `Two of these both say “${fault.text}”, so that their order can’t be told. Change one, or rule those numbers out with a condition.`
      case 'none-right':
        return 'Mark the option that is right.'
      case 'several-right':
        return 'Several options are marked as right. Leave one, or let several be chosen.'
      case 'all-right':
        return 'Every option is right, so there is nothing to tell apart. Add one that isn’t.'
      case 'line-again':
        return `“${fault.text}” is the line above once more. Write the line that follows from it.`
      case 'starts-differ':
        return 'All lines of one calculation begin from the same one. Use the same text here as in the first of them.'
      case 'already-shown':
        return `The text shows “${fault.text}”, which is the answer. Take it out, or ask for something else.`
      case 'few-variants':
        return `There are only ${plural(fault.found, 'different variant', 'different variants')}; at least ${count(fault.least)} are needed. Widen a range, or make it a fixed problem.`
      case 'spread':
        return `Some variants are much harder than others: from ${percent(fault.low)} to ${percent(fault.high)} predicted, and ${count(Math.round(fault.most * 100))} points is the most. Narrow the ranges.`
      case 'skill-unknown':
        return `This set has no skill “${fault.skill}”. Choose another, or add it to the set.`
      case 'step-id-twice':
        return `Two steps are called “${fault.id}”. Give each its own id in the JSON view.`
      case 'looks-like-itself':
        return `“${fault.method}” is the method that solves it. Name methods that don’t.`
    }
  },

  hints: ({ kinds }: MissingHints): string =>
    `No ${list(kinds.map((kind) => HINT[kind]))}. Learners get help in three stages; it can be published without.`,

  /** Where something is, for lists of findings. */
  place: (where: string): string => {
    const [part = '', index, ...rest] = where.split('.')
    const number = Number(index) + 1
    if (part === 'steps') return `Step ${count(number)}${stepPart(rest)}`
    if (part === 'variables') return index === undefined ? 'Variables' : `Variable ${count(number)}`
    if (part === 'constraints') return index === undefined ? 'Conditions' : `Condition ${count(number)}`
    return PART[part] ?? 'The problem'
  },
} as const

const HINT = { prompt: 'nudge', halfWorked: 'half-worked step', worked: 'worked step' } as const

const PART: Readonly<Record<string, string>> = {
  title: 'Title',
  tags: 'Tags',
  statement: 'Statement',
  afterword: 'Afterword',
  method: 'Method',
  looksLike: 'Looks like',
  attribution: 'Whose it is',
}

const STEP_PART: Readonly<Record<string, string>> = {
  ask: 'what it asks',
  skills: 'skills',
  answer: 'answer',
  hints: 'help',
}

function stepPart([part]: readonly string[]): string {
  const name = part === undefined ? undefined : STEP_PART[part]
  return name === undefined ? '' : `, ${name}`
}

function formulaSentence(text: string, problem: ReadProblem): string {
  const read = `“${text.trim()}”`
  switch (problem.code) {
    case 'empty':
      return 'A formula is missing here.'
    case 'too-long':
      return 'This formula is too long.'
    case 'character':
      return `${read} has “${problem.character}” in it, which no formula may have.`
    case 'bracket-missing':
      return `A closing bracket is missing in ${read}.`
    case 'bracket-extra':
      return `${read} has a closing bracket too many.`
    case 'syntax':
      return `${read} can’t be read as a formula. Look for a sign without a number beside it.`
    case 'unknown-name':
      return `${read} names “${problem.name}”, which is no variable above it.`
    case 'not-here':
      return `Something in ${read} can’t be used in a formula.`
    case 'too-complex':
      return `${read} has too many parts.`
    case 'exponent':
      return `An exponent in ${read} is too large.`
  }
}
