import 'server-only'
import type { ExamProblem } from '@/lib/contracts/exam'
import { err, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  selectOptionalExam,
  selectQuestions,
  type ExamQuestionRecord,
  type ExamRecord,
} from '@/lib/data/exams'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { lockExamLearner } from '@/lib/data/worries'
import { nextPlace } from '@/lib/exam/order'

/** An exam of the viewer's, held so that nobody else changes it meanwhile. */
export interface HeldExam {
  readonly connection: Database
  readonly exam: ExamRecord
  readonly questions: readonly ExamQuestionRecord[]
}

type Changed = Result<null, ExamProblem>

/** Changes an exam of the viewer's, one change at a time. */
export function changeExam(
  viewer: Viewer,
  examId: string,
  change: (held: HeldExam) => Promise<Changed>,
): Promise<Changed> {
  return transaction(async (connection) => {
    await lockExamLearner(connection, viewer)
    const exam = await selectOptionalExam(connection, viewer, examId)
    if (exam === null) return err({ code: 'not-found' })
    return change({ connection, exam, questions: await selectQuestions(connection, viewer, examId) })
  })
}

/** The place of the question on the screen: when its card was deleted meanwhile, of the one that comes next. */
export const placeOnScreen = (exam: ExamRecord, questions: readonly ExamQuestionRecord[]): number | null =>
  questions.some(({ place }) => place === exam.place) ? exam.place : nextPlace(questions)
