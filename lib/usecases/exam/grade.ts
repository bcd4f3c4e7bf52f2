import 'server-only'
import type { ExamProblem, GradeAnswerInput } from '@/lib/contracts/exam'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { deleteOpenExam, updateExam, updateQuestion, type ExamQuestionRecord } from '@/lib/data/exams'
import { lockExamLearner } from '@/lib/data/worries'
import { transaction } from '@/lib/data/transaction'
import { isTried } from '@/lib/exam/order'
import { appendEvents } from '../log/append'
import type { Incoming } from '../log/incoming'
import { changeExam } from './change'

/** Grades one answer of an exam that was handed in. Until the exam is finished another grade takes its place. */
export function gradeAnswer(
  viewer: Viewer,
  { examId, place, grade }: GradeAnswerInput,
): Promise<Result<null, ExamProblem>> {
  return changeExam(viewer, examId, async ({ connection, exam, questions }) => {
    const question = questions.find((each) => each.place === place)
    if (exam.handedInAt === null || question === undefined || !isTried(question)) {
      return err({ code: 'not-found' })
    }
    if (exam.finishedAt === null) await updateQuestion(connection, viewer, examId, { ...question, grade })
    return ok(null)
  })
}

/**
 * Finishes an exam: every answer that was tried goes into the log as one given when it was written, under the id it was
 * made with, so that finishing twice counts once. What was not tried is no answer, and leaves no trace.
 */
export function finishExam(
  viewer: Viewer,
  { examId }: { readonly examId: string },
  now: number,
): Promise<Result<null, ExamProblem>> {
  return changeExam(viewer, examId, async ({ connection, exam, questions }) => {
    if (exam.finishedAt !== null) return ok(null)
    const tried = questions.filter(isTried)
    if (exam.handedInAt === null || tried.some(({ grade }) => grade === null))
      return err({ code: 'ungraded' })
    const answers = tried
      .toSorted((a, b) => (a.leftAt ?? 0) - (b.leftAt ?? 0))
      .flatMap((question) => answerOf(examId, question))
    const appended = await appendEvents(viewer, answers, now, connection)
    if (!appended.ok) return err({ code: appended.error === 'busy' ? 'busy' : 'not-found' })
    await updateExam(connection, viewer, { ...exam, finishedAt: now })
    return ok(null)
  })
}

/** Drops an exam that is not finished. Nothing of it was in the log. */
export function dropExam(
  viewer: Viewer,
  { examId }: { readonly examId: string },
): Promise<Result<null, ExamProblem>> {
  return transaction(async (connection) => {
    await lockExamLearner(connection, viewer)
    return (await deleteOpenExam(connection, viewer, examId)) ? ok(null) : err({ code: 'not-found' })
  })
}

/** The answer as the log takes it in; its prediction was closed all along. */
function answerOf(examId: string, question: ExamQuestionRecord): Incoming[] {
  const { cardId, eventId, grade, text, shownAt, leftAt } = question
  if (grade === null || shownAt === null || leftAt === null) return []
  const answer = {
    sittingId: examId,
    response: text.trim() === '' ? null : text,
  }
  const unpredicted = { ownPrediction: null, sawPrediction: false }
  const event = { eventId, kind: 'answer' as const, cardId, shownAt, at: leftAt, grade, ...unpredicted }
  return [{ event, kept: { answer } }]
}
