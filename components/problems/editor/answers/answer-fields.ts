import type { AnswerDraft } from '../draft'

/** What the fields of every kind of answer are given. */
export interface AnswerFieldsProps {
  readonly answer: AnswerDraft
  /** The way to the answer: `steps.1.answer`. */
  readonly where: string
  readonly onChange: (part: Partial<AnswerDraft>) => void
}
