import type { Metadata } from 'next'
import { ExamForm } from '@/components/personal-exams/ExamForm'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { examChoices } from '@/lib/usecases/personal-exams/read'
import { personalExams as words } from '@/lib/words/personal-exams'
import { setExamAction } from '../actions'

export const metadata: Metadata = { title: words.form.setTitle }

/** Sets an exam. */
export default async function NewExamPage() {
  const choices = await examChoices(await requireViewer(), now())
  return (
    <div className="max-w-measure">
      <PageHeader
        parent={{ href: '/exams', label: words.title, navigationLabel: words.breadcrumb }}
        title={words.form.setTitle}
      />
      <div className="mt-6">
        <ExamForm choices={choices} exam={null} keep={setExamAction} />
      </div>
    </div>
  )
}
