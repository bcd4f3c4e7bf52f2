import 'server-only'
import type { ExamTodayDto } from '@/lib/contracts/exam'
import type { Viewer } from '@/lib/contracts/viewer'
import { openExamId, selectOptionalExam } from '@/lib/data/exams'
import { database } from '@/lib/data/pool'

/** The exam of the viewer's that is not finished, for Today; null when there is none. */
export async function examToday(viewer: Viewer, now: number): Promise<ExamTodayDto | null> {
  const examId = await openExamId(database, viewer)
  const exam = examId === null ? null : await selectOptionalExam(database, viewer, examId)
  if (exam === null) return null
  return {
    examId: exam.examId,
    name: exam.name,
    isOver: exam.handedInAt !== null || now >= exam.deadline,
  }
}
