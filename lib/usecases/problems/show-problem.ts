import { literalTree } from '@/lib/content/markdown'
import type { RenderTree } from '@/lib/content/render-tree'
import type { ShownAnswer, ShownProblem } from '@/lib/contracts/problems'
import type { AnswerSpec, ChoiceOption } from '@/lib/practice/problem/answer-spec'
import type { Problem } from '@/lib/practice/problem/problem'
import { formulaTex } from '@/lib/practice/template/formula-tex'
import { typeset, typesetTex } from '../practice/typeset'

/** A problem with its texts rendered, and its answers told: as its author looks at it. */
export const showProblem = ({ statement, grading, steps, afterword }: Problem): ShownProblem => ({
  statement: typeset(statement),
  grading,
  steps: steps.map(({ id, ask, answer, hints }) => ({
    id,
    ask: someTree(ask),
    answer: showAnswer(answer),
    hints: {
      prompt: someTree(hints.prompt),
      halfWorked: someTree(hints.halfWorked),
      worked: someTree(hints.worked),
    },
  })),
  afterword: someTree(afterword),
})

function showAnswer(answer: AnswerSpec): ShownAnswer {
  return { type: answer.type, spec: answer, values: valuesOf(answer), items: itemsOf(answer) }
}

function valuesOf(answer: AnswerSpec): RenderTree[] {
  switch (answer.type) {
    case 'number':
    case 'expression':
    case 'equation':
    case 'line':
      return [formulaTree(answer.value)]
    case 'short-text':
      return answer.accepted.map(literalTree)
    case 'free-text':
      return answer.model === '' ? [] : [typeset(answer.model)]
    case 'choice':
    case 'method':
    case 'ordering':
      return []
  }
}

function itemsOf(answer: AnswerSpec): ShownAnswer['items'] {
  switch (answer.type) {
    case 'choice':
      return answer.options.map(showOption)
    case 'method':
      return answer.methods.map(showOption)
    case 'ordering':
      return answer.items.map(plainItem)
    case 'free-text':
      return answer.keyPoints.map(plainItem)
    default:
      return []
  }
}

const showOption = ({ text, right, why }: ChoiceOption) => ({
  text: typeset(text),
  right,
  why: someTree(why),
})
const plainItem = (text: string) => ({ text: typeset(text), right: true, why: null })

function formulaTree(formula: string): RenderTree {
  const tex = formulaTex(formula)
  return tex === null ? literalTree(formula) : typesetTex(tex)
}

const someTree = (text: string | null): RenderTree | null =>
  text === null || text.trim() === '' ? null : typeset(text)
