import type { AnswerSpec, ChoiceOption } from '@/lib/practice/problem/answer-spec'
import type { ProblemSource, Variable } from '@/lib/practice/template/template'
import {
  emptyAnswer,
  emptyDraft,
  emptyVariable,
  newKey,
  type AnswerDraft,
  type OptionDraft,
  type ProblemDraft,
  type TextDraft,
  type VariableDraft,
} from './draft'

/** A problem put into its form. */
export function draftOf({
  title,
  tags,
  variables,
  constraints,
  problem,
  ...more
}: ProblemSource): ProblemDraft {
  const { statement, grading, steps, afterword } = problem
  return {
    ...{ title, statement, grading, afterword },
    tags: tags.join(', '),
    variables: variables.map(variableOf),
    constraints: constraints.map(textOf),
    steps: steps.map(({ id, ask, skills, answer, hints }) => ({
      ...{ key: newKey(), id, ask, skills },
      answer: { ...emptyAnswer(), ...answerOf(answer) },
      hints: {
        prompt: hints.prompt ?? '',
        halfWorked: hints.halfWorked ?? '',
        worked: hints.worked ?? '',
      },
    })),
    method: more.method ?? '',
    looksLike: more.looksLike.join(', '),
    attribution: more.attribution ?? emptyDraft().attribution,
  }
}

const textOf = (text: string): TextDraft => ({ key: newKey(), text })
const optionOf = (option: ChoiceOption): OptionDraft => ({ key: newKey(), ...option })

function variableOf(variable: Variable): VariableDraft {
  const { kind, name } = variable
  const empty = { ...emptyVariable(), kind, name }
  switch (variable.kind) {
    case 'range':
      return { ...empty, from: variable.from, to: variable.to, step: variable.step }
    case 'one-of':
      return { ...empty, values: variable.values.join(', ') }
    case 'derived':
      return { ...empty, formula: variable.formula }
    case 'word':
      return { ...empty, words: variable.words.join('\n') }
  }
}

function answerOf(answer: AnswerSpec): Partial<AnswerDraft> {
  const { type } = answer
  switch (answer.type) {
    case 'number':
      return {
        ...{ type, value: answer.value, unit: answer.unit ?? '', numberForm: answer.form },
        tolerance: answer.tolerance === null ? '' : String(answer.tolerance.size),
        toleranceKind: answer.tolerance?.kind ?? 'absolute',
        digits: answer.significantDigits === null ? '' : String(answer.significantDigits),
      }
    case 'expression':
      return { type, value: answer.value, unknowns: answer.unknowns.join(', '), expressionForm: answer.form }
    case 'equation':
      return { type, value: answer.value, unknowns: answer.unknowns.join(', ') }
    case 'line': {
      const { value, start, stage } = answer
      return { type, value, start, stage, unknowns: answer.unknowns.join(', ') }
    }
    case 'choice':
      return { type, several: answer.several, options: answer.options.map(optionOf) }
    case 'method':
      return { type, options: answer.methods.map(optionOf) }
    case 'ordering':
      return { type, items: answer.items.map(textOf) }
    case 'short-text':
      return { type, accepted: answer.accepted.join('\n') }
    case 'free-text':
      return { type, keyPoints: answer.keyPoints.map(textOf), model: answer.model }
  }
}
