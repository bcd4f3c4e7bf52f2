import type { Unreachable } from '@/components/ui/server-form'
import type {
  ExamProblem,
  GradeAnswerInput,
  HandInInput,
  KeepWorriesInput,
  LeaveQuestionInput,
  StartExamInput,
} from '@/lib/contracts/exam'
import type { Result } from '@/lib/contracts/result'

type Done<Value = null> = Promise<Result<Value, ExamProblem>>

/** What happens before an exam. */
export interface BeforeExamActions {
  readonly start: (input: StartExamInput) => Done<{ readonly examId: string }>
  readonly keepWorries: (input: KeepWorriesInput) => Done
  readonly setRecords: (input: { readonly isOn: boolean }) => Done
}

/** What happens in one. */
export interface ExamActions {
  readonly leave: (input: LeaveQuestionInput) => Done
  readonly handIn: (input: HandInInput) => Done
  readonly grade: (input: GradeAnswerInput) => Done
  readonly finish: (input: { readonly examId: string }) => Done
  readonly drop: (input: { readonly examId: string }) => Done
}

export type ExamFailure = (ExamProblem | Unreachable)['code']
