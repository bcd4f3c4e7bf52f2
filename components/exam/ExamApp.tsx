'use client'

import type { ExamDto } from '@/lib/contracts/exam'
import type { ExamActions } from './exam-actions'
import { ExamResult } from './ExamResult'
import { GradeExam } from './GradeExam'
import { WriteExam } from './WriteExam'

interface ExamAppProps {
  readonly exam: ExamDto
  readonly actions: ExamActions
}

/** One exam: its questions, then its answers to be graded, then what it came to. */
export function ExamApp({ exam, actions }: ExamAppProps) {
  switch (exam.phase) {
    case 'writing':
      return <WriteExam key={exam.asked?.place ?? 'none'} exam={exam} actions={actions} />
    case 'grading':
      return <GradeExam exam={exam} actions={actions} />
    case 'finished':
      return <ExamResult exam={exam} />
  }
}
