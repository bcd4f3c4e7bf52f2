import type { ChoiceOption } from '../problem/answer-spec'
import type { Given } from '../problem/given'
import type { Problem, Step } from '../problem/problem'
import { formulaTex } from './formula-tex'
import type { GateFault } from './gate-reason'
import { numberIn, ownAnswer, rightOf } from './own-answer'

/** Whether the checker accepts what is given at a step of a problem; `place` is the step's, from 0. */
export type AcceptsAnswer = (problem: Problem, place: number, given: Given) => boolean

/** Something found in one variant. */
export interface Finding {
  readonly where: string
  readonly what: GateFault
}

/** What keeps a variant from being put before a learner. */
export const variantFindings = (problem: Problem, accepts: AcceptsAnswer): Finding[] =>
  problem.steps.flatMap((step, place) => {
    const where = `steps.${place}.answer`
    const degenerate = degenerateFindings(problem, place, where)
    // What says the same twice, or nothing, can't be checked either.
    return degenerate.length > 0 ? degenerate : checkedFindings(problem, step, place, where, accepts)
  })

function degenerateFindings(problem: Problem, place: number, where: string): Finding[] {
  const { answer } = problem.steps[place] ?? {}
  switch (answer?.type) {
    case 'number':
      return Number.isFinite(numberIn(answer.value))
        ? []
        : [finding(`${where}.value`, numberFault(answer.value))]
    case 'choice':
      return equalAmong(answer.options.map(({ text }) => text)).map(([at, text]) =>
        finding(`${where}.options.${at}.text`, { code: 'options-equal', text }),
      )
    case 'method':
      return equalAmong(answer.methods.map(({ text }) => text)).map(([at, text]) =>
        finding(`${where}.methods.${at}.text`, { code: 'options-equal', text }),
      )
    case 'ordering':
      return equalAmong(answer.items).map(([at, text]) =>
        finding(`${where}.items.${at}`, { code: 'items-equal', text }),
      )
    case 'line':
      return lineAbove(problem, place) === answer.value
        ? [finding(`${where}.value`, { code: 'line-again', text: answer.value })]
        : []
    case 'expression':
    case 'equation':
      return isShown(problem, place, answer.value)
        ? [finding(`${where}.value`, { code: 'already-shown', text: answer.value })]
        : []
    default:
      return []
  }
}

/** Letters in a number that has none, or a number that is not there: `1/0`. */
const numberFault = (text: string): GateFault =>
  /[A-Za-z]/.test(text.replace(/\b(sqrt|cbrt|abs|exp|ln|log|a?sin|a?cos|a?tan|pi|e)\b/g, ''))
    ? { code: 'no-number', text }
    : { code: 'not-defined' }

/** Those among texts that say what an earlier one says, by their places. */
function equalAmong(texts: readonly string[]): [number, string][] {
  const seen = new Set<string>()
  return texts.flatMap((text, place): [number, string][] => {
    const plain = text.trim().replace(/\s+/g, ' ')
    if (seen.has(plain)) return [[place, text]]
    seen.add(plain)
    return []
  })
}

/** The line above one of a calculation that goes line by line: the one before it, or the one it all begins with. */
function lineAbove({ steps }: Problem, place: number): string | null {
  const above = steps.slice(0, place).findLast(({ answer }) => answer.type === 'line')?.answer
  if (above?.type === 'line') return above.value
  const own = steps[place]?.answer
  return own?.type === 'line' ? own.start : null
}

/** Whether a formula stands, alone and as it is, in the statement or in what the step asks. */
function isShown({ statement, steps }: Problem, place: number, formula: string): boolean {
  const text = `${statement}\n${steps[place]?.ask ?? ''}`
  if (!text.includes('$')) return false
  const tex = formulaTex(formula)
  return text.split('$').some((part, index) => index % 2 === 1 && part.trim() === tex)
}

function checkedFindings(
  problem: Problem,
  { answer }: Step,
  place: number,
  where: string,
  accepts: AcceptsAnswer,
): Finding[] {
  const own = ownAnswer(answer)
  if (own === null) return [finding(where, { code: 'not-defined' })]
  switch (answer.type) {
    case 'choice':
      return chosenFindings(answer.options, `${where}.options`, own, answer.several)
    case 'method':
      return chosenFindings(answer.methods, `${where}.methods`, own, false)
    case 'short-text':
      return answer.accepted
        .filter((text) => !accepts(problem, place, { kind: 'text', text }))
        .map((text) => finding(`${where}.accepted`, { code: 'own-answer-refused', text }))
    default:
      return accepts(problem, place, own) ? [] : [refused(`${where}${placeOf(answer.type)}`, own)]
  }

  function chosenFindings(
    options: readonly ChoiceOption[],
    at: string,
    right: Given,
    several: boolean,
  ): Finding[] {
    const found = accepts(problem, place, right) ? [] : [refused(at, right)]
    const others = options.flatMap((option, index) => {
      if (option.right) return []
      const chosen = several ? [...rightOf(options), index].sort((a, b) => a - b) : [index]
      return accepts(problem, place, { kind: 'chosen', options: chosen })
        ? [finding(`${at}.${index}.text`, { code: 'distractor-accepted', text: option.text })]
        : []
    })
    return [...found, ...others]
  }
}

const placeOf = (type: Step['answer']['type']): string =>
  type === 'ordering' ? '.items' : type === 'free-text' ? '.keyPoints' : '.value'

const refused = (where: string, given: Given): Finding =>
  finding(where, { code: 'own-answer-refused', text: 'text' in given ? given.text : '' })

const finding = (where: string, what: GateFault): Finding => ({ where, what })
