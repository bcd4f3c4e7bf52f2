import type { AnswerSpec, ChoiceOption } from './answer-spec'
import type { Problem, Step, StepHints } from './problem'

/** What becomes of the texts and formulas of a problem; `where` is the way to one: `steps.0.hints.prompt`. */
export interface ProblemMap {
  readonly text: (text: string, where: string) => string
  readonly formula: (formula: string, where: string) => string
}

/** The problem with each of its texts and formulas changed, in reading order. */
export function mapProblem(problem: Problem, map: ProblemMap): Problem {
  return {
    grading: problem.grading,
    statement: map.text(problem.statement, 'statement'),
    steps: problem.steps.map((step, index) => mapStep(step, `steps.${index}`, map)),
    afterword: map.text(problem.afterword, 'afterword'),
  }
}

const mapStep = (step: Step, where: string, map: ProblemMap): Step => ({
  ...step,
  ask: map.text(step.ask, `${where}.ask`),
  answer: mapAnswer(step.answer, `${where}.answer`, map),
  hints: mapHints(step.hints, `${where}.hints`, map),
})

function mapHints({ prompt, halfWorked, worked }: StepHints, where: string, { text }: ProblemMap): StepHints {
  const hint = (value: string | null, kind: string) =>
    value === null ? null : text(value, `${where}.${kind}`)
  return {
    prompt: hint(prompt, 'prompt'),
    halfWorked: hint(halfWorked, 'halfWorked'),
    worked: hint(worked, 'worked'),
  }
}

function mapAnswer(answer: AnswerSpec, where: string, map: ProblemMap): AnswerSpec {
  const texts = (values: readonly string[], part: string) =>
    values.map((value, index) => map.text(value, `${where}.${part}.${index}`))
  const options = (values: readonly ChoiceOption[], part: string) =>
    values.map((option, index) => ({
      ...option,
      text: map.text(option.text, `${where}.${part}.${index}.text`),
      why: map.text(option.why, `${where}.${part}.${index}.why`),
    }))
  switch (answer.type) {
    case 'number':
    case 'expression':
    case 'equation':
      return { ...answer, value: map.formula(answer.value, `${where}.value`) }
    case 'line':
      return {
        ...answer,
        start: map.formula(answer.start, `${where}.start`),
        value: map.formula(answer.value, `${where}.value`),
      }
    case 'choice':
      return { ...answer, options: options(answer.options, 'options') }
    case 'method':
      return { ...answer, methods: options(answer.methods, 'methods') }
    case 'ordering':
      return { ...answer, items: texts(answer.items, 'items') }
    case 'short-text':
      return { ...answer, accepted: texts(answer.accepted, 'accepted') }
    case 'free-text':
      return {
        ...answer,
        keyPoints: texts(answer.keyPoints, 'keyPoints'),
        model: map.text(answer.model, `${where}.model`),
      }
  }
}
