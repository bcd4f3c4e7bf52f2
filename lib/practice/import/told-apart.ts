import type { AnswerSpec } from '../problem/answer-spec'
import { acceptsAnswer } from '../template/accepts'
import { ownAnswer } from '../template/own-answer'

/** Whether the checker of the learners' answers finds right what the author of this step would give. */
export function acceptsItself(answer: AnswerSpec): boolean {
  const own = ownAnswer(answer)
  return own !== null && acceptsAnswer(problemOf(answer), 0, own)
}

/**
 * The answer in the first of its forms in which copying the question out doesn't count, and the author's own does. Where
 * there is none, what counts is the next line of a calculation that begins with the question.
 *
 * @param start a formula of the question that is equal to the answer
 */
export function toldApart(answer: Equal, start: string): AnswerSpec {
  const forms: readonly Equal[] =
    answer.type === 'number'
      ? (['lowest-terms', 'decimal'] as const).map((form) => ({ ...answer, form }))
      : (['lowest-terms', 'expanded', 'factorised'] as const).map((form) => ({ ...answer, form }))
  const telling = forms.find((each) => acceptsItself(each) && !accepts(each, start))
  if (telling !== undefined) return telling
  const unknowns = answer.type === 'number' ? [] : answer.unknowns
  const line: AnswerSpec = { type: 'line', start, value: answer.value, unknowns, stage: 'any' }
  return acceptsItself(line) ? line : answer
}

/** A line as the number or expression it comes to: several lines of one problem would be one calculation. */
export function withoutLine(answer: AnswerSpec): AnswerSpec {
  if (answer.type !== 'line') return answer
  const { value, unknowns } = answer
  return unknowns.length > 0
    ? { type: 'expression', value, unknowns, form: 'any' }
    : { type: 'number', value, tolerance: null, significantDigits: null, unit: null, form: 'any' }
}

/** A number or expression, any writing of which counts as yet. */
type Equal = Extract<AnswerSpec, { type: 'number' | 'expression' }>

const accepts = (answer: AnswerSpec, text: string): boolean =>
  acceptsAnswer(problemOf(answer), 0, { kind: 'text', text })

const problemOf = (answer: AnswerSpec) => ({
  statement: '',
  grading: 'steps' as const,
  steps: [{ id: 'a', ask: '', skills: [], answer, hints: { prompt: null, halfWorked: null, worked: null } }],
  afterword: '',
})
