import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { dropExamSchema, type ExamDto } from '@/lib/contracts/personal-exams'
import { readExam } from '@/lib/usecases/personal-exams/read'

export interface ExamPageProps {
  readonly params: Promise<{ readonly examId: string }>
}

/** The exam the address names; a page that is not found where it is none of the learner's. */
export async function examOf({ params }: ExamPageProps): Promise<ExamDto> {
  const viewer = await requireViewer()
  const read = dropExamSchema.safeParse(await params)
  if (!read.success) notFound()
  const found = await readExam(viewer, read.data.examId, now())
  return found.ok ? found.value : notFound()
}
