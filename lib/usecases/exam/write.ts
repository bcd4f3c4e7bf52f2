import 'server-only'
import { cleanText } from '@/lib/content/source-text'
import type { ExamProblem, HandInInput, LeaveQuestionInput } from '@/lib/contracts/exam'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { updateExam, updateQuestion, type ExamQuestionRecord } from '@/lib/data/exams'
import { isTried, jumpFrom, nextPlace, type Standing } from '@/lib/exam/order'
import { changeExam, placeOnScreen, type HeldExam } from './change'

type Written = Promise<Result<null, ExamProblem>>

/**
 * Goes on from the question on the screen: it is answered, or left open for another. A page that still shows an earlier
 * question changes nothing; it is shown where the exam stands.
 */
export function leaveQuestion(
  viewer: Viewer,
  { examId, place, text, as }: LeaveQuestionInput,
  now: number,
): Written {
  return changeExam(viewer, examId, async (held) => {
    const { connection, exam, questions } = held
    const current = questions.find((question) => question.place === place)
    const isShown = place === placeOnScreen(exam, questions)
    if (exam.handedInAt !== null || !isShown || current === undefined) return ok(null)
    const jump = as === 'open' ? jumpFrom(questions, place) : null
    if (as === 'open' && jump === null) return ok(null)
    const left = await leave(viewer, held, current, text, as, now)
    if (now >= exam.deadline) {
      await updateExam(connection, viewer, { ...exam, place: null, handedInAt: exam.deadline })
      return ok(null)
    }
    const next = jump?.place ?? nextPlace(questions.map((each) => (each === current ? left : each)))
    const shown = questions.find((question) => question.place === next)
    if (shown !== undefined) {
      await updateQuestion(connection, viewer, examId, { ...shown, shownAt: now, leftAt: null })
    }
    await updateExam(connection, viewer, { ...exam, place: next })
    return ok(null)
  })
}

/** Hands an exam in, with what is on the page. Handing it in again changes nothing. */
export function handInExam(viewer: Viewer, { examId, place, text }: HandInInput, now: number): Written {
  return changeExam(viewer, examId, async (held) => {
    const { connection, exam, questions } = held
    if (exam.handedInAt !== null) return ok(null)
    const onScreen = placeOnScreen(exam, questions)
    const current = questions.find((question) => question.place === place && place === onScreen)
    if (current !== undefined && current.standing !== 'answered') {
      const standing = isTried({ standing: 'open', text }) ? 'answered' : 'open'
      await leave(viewer, held, current, text, standing, now)
    }
    await updateExam(connection, viewer, { ...exam, place: null, handedInAt: Math.min(now, exam.deadline) })
    return ok(null)
  })
}

/** Takes a question off the screen. What came after the time was over belongs to its last moment. */
async function leave(
  viewer: Viewer,
  { connection, exam }: HeldExam,
  question: ExamQuestionRecord,
  text: string,
  standing: Standing,
  now: number,
): Promise<ExamQuestionRecord> {
  const leftAt = Math.min(now, exam.deadline)
  const left = {
    ...question,
    standing,
    text: cleanText(text),
    shownAt: Math.min(question.shownAt ?? leftAt, leftAt),
    leftAt,
  }
  await updateQuestion(connection, viewer, exam.examId, left)
  return left
}
