import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExamApp } from '@/components/exam/ExamApp'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { examIdSchema } from '@/lib/contracts/exam'
import { readExam } from '@/lib/usecases/exam/read'
import { exam as words } from '@/lib/words/exam'
import {
  dropExamAction,
  finishExamAction,
  gradeAnswerAction,
  handInAction,
  leaveQuestionAction,
} from '../actions'

export const metadata: Metadata = { title: words.title, robots: { index: false } }

interface ExamPageProps {
  readonly params: Promise<{ readonly examId: string }>
}

/** One mock exam, from its first question to its result. */
export default async function OneExamPage({ params }: ExamPageProps) {
  const viewer = await requireViewer()
  const read = examIdSchema.safeParse(await params)
  const exam = read.success ? await readExam(viewer, read.data.examId, now()) : null
  if (exam === null) notFound()
  return (
    <ExamApp
      exam={exam}
      actions={{
        leave: leaveQuestionAction,
        handIn: handInAction,
        grade: gradeAnswerAction,
        finish: finishExamAction,
        drop: dropExamAction,
      }}
    />
  )
}
