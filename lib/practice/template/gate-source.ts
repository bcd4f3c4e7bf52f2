import type { Step } from '../problem/problem'
import type { GateFault, GateReason, MissingHints } from './gate-reason'
import type { ProblemSource } from './template'

const KINDS = ['prompt', 'halfWorked', 'worked'] as const

/** What can be told from a source without making variants of it. */
export function sourceReasons(source: ProblemSource, skills: readonly string[]): GateReason[] {
  const { problem, method, looksLike } = source
  return [
    ...problem.steps.flatMap((step, place) => stepReasons(step, place, problem.steps, skills)),
    ...looksLike.flatMap((slug, place) =>
      slug === method ? [reason(`looksLike.${place}`, { code: 'looks-like-itself', method: slug })] : [],
    ),
  ]
}

/** The kinds of help that steps don't have. */
export const missingHints = ({ problem }: ProblemSource): MissingHints[] =>
  problem.steps.flatMap(({ hints }, place) => {
    const kinds = KINDS.filter((kind) => hints[kind] === null)
    return kinds.length === 0 ? [] : [{ where: `steps.${place}.hints`, kinds }]
  })

function stepReasons(
  step: Step,
  place: number,
  steps: readonly Step[],
  skills: readonly string[],
): GateReason[] {
  const where = `steps.${place}`
  const isTwice = steps.findIndex(({ id }) => id === step.id) !== place
  return [
    ...(isTwice ? [reason(`${where}.id`, { code: 'step-id-twice', id: step.id })] : []),
    ...step.skills
      .filter((skill) => !skills.includes(skill))
      .map((skill) => reason(`${where}.skills`, { code: 'skill-unknown', skill })),
    ...answerReasons(step, where, steps),
  ]
}

function answerReasons({ answer }: Step, where: string, steps: readonly Step[]): GateReason[] {
  switch (answer.type) {
    case 'choice':
      return optionReasons(answer.options, answer.several, `${where}.answer.options`)
    case 'method':
      return optionReasons(answer.methods, false, `${where}.answer.methods`)
    case 'line': {
      const first = steps.find((step) => step.answer.type === 'line')?.answer
      return first?.type === 'line' && first.start !== answer.start
        ? [reason(`${where}.answer.start`, { code: 'starts-differ' })]
        : []
    }
    default:
      return []
  }
}

function optionReasons(
  options: readonly { readonly right: boolean }[],
  several: boolean,
  where: string,
): GateReason[] {
  const right = options.filter((option) => option.right).length
  if (right === 0) return [reason(where, { code: 'none-right' })]
  if (right > 1 && !several) return [reason(where, { code: 'several-right' })]
  return right === options.length ? [reason(where, { code: 'all-right' })] : []
}

const reason = (where: string, what: GateFault): GateReason => ({ where, seed: null, what })
