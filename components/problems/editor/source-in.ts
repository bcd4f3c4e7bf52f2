import type { AnswerDraft, ProblemDraft, VariableDraft } from './draft'

/**
 * What a form says, in the shape of a problem's source; whether it is one is for the contract to say. What stands at a
 * place here stands at the same place there, so that what is found wrong can be shown at its field.
 */
export function sourceIn(draft: ProblemDraft) {
  const { title, statement, grading, steps, afterword, method, attribution } = draft
  const hasAttribution = Object.values(attribution).some((text) => text.trim() !== '')
  return {
    title,
    tags: between(draft.tags),
    variables: draft.variables.map(variableIn),
    constraints: draft.constraints.map(({ text }) => text),
    problem: {
      statement,
      grading,
      steps: steps.map(({ id, ask, skills, answer, hints }) => ({
        id,
        ask,
        skills,
        answer: answerIn(answer),
        hints: {
          prompt: textOrNull(hints.prompt),
          halfWorked: textOrNull(hints.halfWorked),
          worked: textOrNull(hints.worked),
        },
      })),
      afterword,
    },
    method: textOrNull(method.trim()),
    looksLike: between(draft.looksLike),
    attribution: hasAttribution ? attribution : null,
  }
}

/** What stands between commas, each once. */
const between = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
]

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text)

/** A number as it was typed; what is none stays a text, for the contract to refuse. */
function numberIn(typed: string): number | string {
  const number = Number(typed.trim().replace('\u2212', '-'))
  return typed.trim() !== '' && Number.isFinite(number) ? number : typed
}

function variableIn({ kind, name, from, to, step, values, formula, words }: VariableDraft) {
  switch (kind) {
    case 'range':
      return { kind, name, from, to, step: step.trim() === '' ? '1' : step }
    case 'one-of':
      return { kind, name, values: between(values).map(numberIn) }
    case 'derived':
      return { kind, name, formula }
    case 'word':
      return { kind, name, words: linesOf(words) }
  }
}

function answerIn(answer: AnswerDraft) {
  const { type, value } = answer
  const options = answer.options.map(({ text, right, why }) => ({ text, right, why }))
  switch (type) {
    case 'number':
      return {
        ...{ type, value, form: answer.numberForm, unit: textOrNull(answer.unit) },
        tolerance:
          answer.tolerance.trim() === ''
            ? null
            : { kind: answer.toleranceKind, size: numberIn(answer.tolerance) },
        significantDigits: answer.digits.trim() === '' ? null : numberIn(answer.digits),
      }
    case 'expression':
      return { type, value, unknowns: between(answer.unknowns), form: answer.expressionForm }
    case 'equation':
      return { type, value, unknowns: between(answer.unknowns) }
    case 'line':
      return { type, start: answer.start, value, unknowns: between(answer.unknowns), stage: answer.stage }
    case 'choice':
      return { type, options, several: answer.several }
    case 'method':
      return { type, methods: options }
    case 'ordering':
      return { type, items: answer.items.map(({ text }) => text) }
    case 'short-text':
      return { type, accepted: linesOf(answer.accepted) }
    case 'free-text':
      return { type, keyPoints: answer.keyPoints.map(({ text }) => text), model: answer.model }
  }
}
