import type { Metadata } from 'next'
import { ExamList } from '@/components/personal-exams/ExamList'
import { ButtonLink } from '@/components/ui/Button'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { readExams } from '@/lib/usecases/personal-exams/read'
import { personalExams as words } from '@/lib/words/personal-exams'

export const metadata: Metadata = { title: words.title }

/** The learner's own exams. */
export default async function ExamsPage() {
  const exams = await readExams(await requireViewer(), now())
  const isEmpty = exams.ahead.length + exams.past.length === 0
  return (
    <div className="max-w-measure">
      <PageHeader
        title={words.title}
        note={words.lead}
        actions={
          isEmpty ? undefined : (
            <ButtonLink variant="primary" href="/exams/new">
              {words.set}
            </ButtonLink>
          )
        }
      />
      <div className="mt-6">
        <ExamList exams={exams} />
      </div>
    </div>
  )
}
