import type { ExamSet, PersonalExamProblem } from '@/lib/contracts/personal-exams'
import type { Result } from '@/lib/contracts/result'

/** Sets an exam, or gives one other facts. */
export type KeepExam = (input: unknown) => Promise<Result<ExamSet, PersonalExamProblem>>

/** Removes an exam. */
export type DropExam = (input: unknown) => Promise<Result<null, PersonalExamProblem>>
