import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExamForm } from '@/components/personal-exams/ExamForm'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { examChoices } from '@/lib/usecases/personal-exams/read'
import { personalExams as words } from '@/lib/words/personal-exams'
import { changeExamAction } from '../../actions'
import { examOf, type ExamPageProps } from '../../read-exam'

export const metadata: Metadata = { title: words.one.change }

/** Changes an exam that is ahead. */
export default async function ChangeExamPage(props: ExamPageProps) {
  const [exam, choices] = await Promise.all([
    examOf(props),
    requireViewer().then((viewer) => examChoices(viewer, now())),
  ])
  const { examId, facts } = exam
  if (facts.examDay <= choices.today) notFound()
  return (
    <div className="max-w-measure">
      <PageHeader
        parent={{ href: `/exams/${examId}`, label: facts.name, navigationLabel: words.breadcrumb }}
        title={<span className="wrap-anywhere">{words.form.changeTitle(facts.name)}</span>}
      />
      <div className="mt-6">
        <ExamForm choices={choices} exam={{ examId, facts }} keep={changeExamAction} />
      </div>
    </div>
  )
}
