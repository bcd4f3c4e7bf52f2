import type { AnswerType, ExpressionForm, LineStage, NumberForm } from '@/lib/practice/problem/answer-spec'
import { newSlug } from '@/lib/practice/problem/new-slug'
import type { Variable } from '@/lib/practice/template/template'

/** A problem as it stands in its form: every field a text, empty where it says nothing. `key`s are the page's own. */
export interface ProblemDraft {
  readonly title: string
  /** With commas between. */
  readonly tags: string
  readonly variables: readonly VariableDraft[]
  readonly constraints: readonly TextDraft[]
  readonly statement: string
  readonly grading: 'steps' | 'answer'
  readonly steps: readonly StepDraft[]
  readonly afterword: string
  readonly method: string
  /** With commas between. */
  readonly looksLike: string
  readonly attribution: Readonly<Record<'source' | 'sourceUrl' | 'licence' | 'licenceUrl', string>>
}

/** One text of a list of them. */
export interface TextDraft {
  readonly key: string
  readonly text: string
}

/** All that any kind of variable has: changing the kind and back loses nothing. */
export interface VariableDraft {
  readonly key: string
  readonly kind: Variable['kind']
  readonly name: string
  readonly from: string
  readonly to: string
  readonly step: string
  /** With commas between. */
  readonly values: string
  readonly formula: string
  /** One on each line. */
  readonly words: string
}

export interface StepDraft {
  readonly key: string
  /** By it the step is known in learners' logs: it stays when the step is changed or moved. */
  readonly id: string
  readonly ask: string
  readonly skills: readonly string[]
  readonly answer: AnswerDraft
  readonly hints: Readonly<Record<HintKind, string>>
}

export const HINT_KINDS = ['prompt', 'halfWorked', 'worked'] as const
export type HintKind = (typeof HINT_KINDS)[number]

/** All that any kind of answer has. */
export interface AnswerDraft {
  readonly type: AnswerType
  readonly value: string
  readonly start: string
  /** With commas between. */
  readonly unknowns: string
  readonly tolerance: string
  readonly toleranceKind: 'absolute' | 'relative'
  readonly digits: string
  readonly unit: string
  readonly numberForm: NumberForm
  readonly expressionForm: ExpressionForm
  readonly stage: LineStage
  readonly options: readonly OptionDraft[]
  readonly several: boolean
  readonly items: readonly TextDraft[]
  readonly keyPoints: readonly TextDraft[]
  readonly model: string
  /** One on each line. */
  readonly accepted: string
}

export interface OptionDraft {
  readonly key: string
  readonly text: string
  readonly right: boolean
  readonly why: string
}

export const newKey = (): string => crypto.randomUUID()
export const emptyText = (): TextDraft => ({ key: newKey(), text: '' })
export const emptyOption = (right = false): OptionDraft => ({ key: newKey(), text: '', right, why: '' })

export const emptyVariable = (): VariableDraft => ({
  ...{ key: newKey(), kind: 'range', name: '', from: '1', to: '9', step: '1' },
  ...{ values: '', formula: '', words: '' },
})

export const emptyAnswer = (): AnswerDraft => ({
  type: 'number',
  ...{ value: '', start: '', unknowns: 'x', tolerance: '', toleranceKind: 'absolute', digits: '', unit: '' },
  ...{ numberForm: 'any', expressionForm: 'any', stage: 'any' },
  options: [emptyOption(true), emptyOption()],
  several: false,
  items: [emptyText(), emptyText()],
  keyPoints: [emptyText()],
  ...{ model: '', accepted: '' },
})

/** A step more, of a name that none of the others has. A calculation goes on from where it began. */
export function emptyStep(others: readonly StepDraft[]): StepDraft {
  const last = others.at(-1)?.answer
  const goesOn = last?.type === 'line' ? { type: last.type, start: last.start, unknowns: last.unknowns } : {}
  return {
    key: newKey(),
    id: newSlug(
      `step ${others.length + 1}`,
      others.map(({ id }) => id),
    ),
    ask: '',
    skills: others.at(-1)?.skills ?? [],
    answer: { ...emptyAnswer(), ...goesOn },
    hints: { prompt: '', halfWorked: '', worked: '' },
  }
}

export const emptyDraft = (): ProblemDraft => ({
  ...{ title: '', tags: '', variables: [], constraints: [], statement: '', grading: 'steps' },
  steps: [emptyStep([])],
  ...{ afterword: '', method: '', looksLike: '' },
  attribution: { source: '', sourceUrl: '', licence: '', licenceUrl: '' },
})
