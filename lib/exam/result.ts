import { recalled, type Grade } from '@/lib/learning/grade'

/** A question as it was graded. */
export interface GradedQuestion {
  readonly predicted: number | null
  /** Null: it was not tried. */
  readonly grade: Grade | null
}

/** What an exam came to. */
export interface ExamScore {
  /** Questions tried, and how many of them were recalled. */
  readonly tried: number
  readonly recalled: number
  /** The same of those with a prediction, and how many recalls had been expected. */
  readonly predicted: number
  readonly predictedRecalled: number
  readonly expected: number
}

/** Adds up what was tried; what was left open is no answer, and is counted nowhere. */
export function scoreOf(questions: readonly GradedQuestion[]): ExamScore {
  const tried = questions.flatMap(({ predicted, grade }) =>
    grade === null ? [] : [{ predicted, isRecalled: recalled(grade) }],
  )
  const predicted = tried.filter((question) => question.predicted !== null)
  return {
    tried: tried.length,
    recalled: tried.filter(({ isRecalled }) => isRecalled).length,
    predicted: predicted.length,
    predictedRecalled: predicted.filter(({ isRecalled }) => isRecalled).length,
    expected: predicted.reduce((sum, question) => sum + (question.predicted ?? 0), 0),
  }
}
