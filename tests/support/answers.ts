import { checkAnswer } from '@/lib/practice/answers/check-answer'
import type { Calculation } from '@/lib/practice/answers/check-line'
import { printAnswer } from '@/lib/practice/answers/print-answer'
import { readAnswer } from '@/lib/practice/answers/read-answer'
import { readLine } from '@/lib/practice/answers/read-line'
import type { DecimalSign } from '@/lib/practice/expression/print-number'
import type { AnswerSpec, LineAnswer, NumberAnswer } from '@/lib/practice/problem/answer-spec'

/** What is found about a text typed as an answer: the verdict, or why it could not be read. */
export function judged(
  spec: AnswerSpec,
  text: string,
  decimalSign: DecimalSign = 'point',
  calculation?: Calculation,
) {
  const read = readAnswer(spec, { kind: 'text', text }, { decimalSign })
  return read.ok ? checkAnswer(spec, read.value, calculation) : read.error
}

/** The lines above and the steps below a line, from texts. */
export const calculation = (
  { unknowns, start }: LineAnswer,
  above: readonly string[],
  following: readonly LineAnswer[] = [],
): Calculation => ({
  above: above.map((text) => {
    const line = readLine(text, { unknowns, isEquation: start.includes('=') }, 'point')
    if (!line.ok) throw new Error(`not read: ${text}`)
    return line.value
  }),
  following,
})

/** What is shown back of a text typed as an answer. */
export function shownBack(spec: AnswerSpec, text: string, decimalSign: DecimalSign = 'point') {
  const read = readAnswer(spec, { kind: 'text', text }, { decimalSign })
  return read.ok ? printAnswer(read.value, decimalSign) : read.error
}

/** A step that asks for a number. */
export const numberStep = (value: string, more: Partial<NumberAnswer> = {}): NumberAnswer => ({
  type: 'number',
  value,
  tolerance: null,
  significantDigits: null,
  unit: null,
  form: 'any',
  ...more,
})
