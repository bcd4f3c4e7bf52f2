'use server'

import { now } from '@/lib/clock'
import {
  deleteWorriesSchema,
  examIdSchema,
  gradeAnswerSchema,
  handInSchema,
  keepWorriesSchema,
  leaveQuestionSchema,
  startExamSchema,
  worryRecordsSchema,
  type ExamProblem,
} from '@/lib/contracts/exam'
import type { Result } from '@/lib/contracts/result'
import { dropExam, finishExam, gradeAnswer } from '@/lib/usecases/exam/grade'
import { startExam } from '@/lib/usecases/exam/start'
import { forgetWorries, keepWorries, setWorryRecords } from '@/lib/usecases/exam/worries'
import { handInExam, leaveQuestion } from '@/lib/usecases/exam/write'
import { learnerAction } from '../../(learn)/learner-action'

type Answer = Promise<Result<null, ExamProblem>>

const malformed = (): ExamProblem => ({ code: 'malformed' })

/** Begins a mock exam, or gives back the one under way. */
export async function startExamAction(
  input: unknown,
): Promise<Result<{ readonly examId: string }, ExamProblem>> {
  return learnerAction({ schema: startExamSchema, malformed }, input, (viewer, given) =>
    startExam(viewer, given, now()),
  )
}

/** Goes on from the question on the screen. */
export async function leaveQuestionAction(input: unknown): Answer {
  return learnerAction({ schema: leaveQuestionSchema, malformed }, input, (viewer, given) =>
    leaveQuestion(viewer, given, now()),
  )
}

/** Hands an exam in. */
export async function handInAction(input: unknown): Answer {
  return learnerAction({ schema: handInSchema, malformed }, input, (viewer, given) =>
    handInExam(viewer, given, now()),
  )
}

/** Grades one of its answers. */
export async function gradeAnswerAction(input: unknown): Answer {
  return learnerAction({ schema: gradeAnswerSchema, malformed }, input, gradeAnswer)
}

/** Records its answers in the log. */
export async function finishExamAction(input: unknown): Answer {
  return learnerAction({ schema: examIdSchema, malformed }, input, (viewer, given) =>
    finishExam(viewer, given, now()),
  )
}

/** Drops an exam that is not finished. */
export async function dropExamAction(input: unknown): Answer {
  return learnerAction({ schema: examIdSchema, malformed }, input, dropExam)
}

/** Keeps what was written of worries, with consent. */
export async function keepWorriesAction(input: unknown): Answer {
  return learnerAction({ schema: keepWorriesSchema, malformed }, input, (viewer, given) =>
    keepWorries(viewer, given, now()),
  )
}

/** The learner's consent to records of worries. */
export async function setWorryRecordsAction(input: unknown): Answer {
  return learnerAction({ schema: worryRecordsSchema, malformed }, input, setWorryRecords)
}

/** Deletes every record of worries. */
export async function deleteWorriesAction(input: unknown): Answer {
  return learnerAction({ schema: deleteWorriesSchema, malformed }, input, forgetWorries)
}
