import type { Metadata } from 'next'
import { DropExam } from '@/components/personal-exams/DropExam'
import { ExamForecast } from '@/components/personal-exams/ExamForecast'
import { ExamPlan } from '@/components/personal-exams/ExamPlan'
import { ButtonLink } from '@/components/ui/Button'
import { PageHeader } from '@/components/ui/PageHeader'
import { personalExams as words } from '@/lib/words/personal-exams'
import { changeExamAction, dropExamAction, setExamAction } from '../actions'
import { examOf, type ExamPageProps } from '../read-exam'

export const metadata: Metadata = { title: words.title }

/** One exam: its plan, and how its day would go. */
export default async function ExamPage(props: ExamPageProps) {
  const exam = await examOf(props)
  const { examId, facts, today, outlook, decks } = exam
  const isAhead = facts.examDay > today
  return (
    <div className="max-w-3xl">
      <PageHeader
        parent={{ href: '/exams', label: words.title, navigationLabel: words.breadcrumb }}
        title={<span className="wrap-anywhere">{facts.name}</span>}
        note={words.one.note(facts.examDay, today, [words.list.about(decks, facts.tags)])}
        actions={
          isAhead ? <ButtonLink href={`/exams/${examId}/change`}>{words.one.change}</ButtonLink> : null
        }
      />
      <div className="mt-6 grid gap-6">
        {outlook !== null && <ExamForecast exam={exam} outlook={outlook} change={changeExamAction} />}
        <ExamPlan exam={exam} />
        <DropExam {...{ examId, facts, isAhead }} drop={dropExamAction} set={setExamAction} />
      </div>
    </div>
  )
}
