'use server'

import { now } from '@/lib/clock'
import {
  changeExamSchema,
  dropExamSchema,
  setExamSchema,
  type ExamSet,
  type PersonalExamProblem,
} from '@/lib/contracts/personal-exams'
import type { Result } from '@/lib/contracts/result'
import { changeExam, dropExam, setExam } from '@/lib/usecases/personal-exams/keep'
import { learnerAction } from '../learner-action'

type Answer<Value> = Promise<Result<Value, PersonalExamProblem>>

const malformed = (fields: readonly string[]): PersonalExamProblem => ({ code: 'invalid', fields })

/** Sets an exam of the learner's own. */
export async function setExamAction(input: unknown): Answer<ExamSet> {
  return learnerAction({ schema: setExamSchema, malformed }, input, (viewer, given) =>
    setExam(viewer, given, now()),
  )
}

/** Gives an exam other facts. */
export async function changeExamAction(input: unknown): Answer<ExamSet> {
  return learnerAction({ schema: changeExamSchema, malformed }, input, (viewer, given) =>
    changeExam(viewer, given, now()),
  )
}

/** Removes an exam. */
export async function dropExamAction(input: unknown): Answer<null> {
  return learnerAction({ schema: dropExamSchema, malformed }, input, (viewer, { examId }) =>
    dropExam(viewer, examId),
  )
}
