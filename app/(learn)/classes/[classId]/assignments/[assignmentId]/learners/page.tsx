import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FigureSources } from '@/components/classes/report/FigureSources'
import { LearnersTable } from '@/components/classes/report/LearnersTable'
import { PageLinks } from '@/components/classes/report/PageLinks'
import { ReportListHeader } from '@/components/classes/report/ReportListHeader'
import { EmptyState } from '@/components/ui/EmptyState'
import { Sheet } from '@/components/ui/Sheet'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { assignmentSchema, learnersQuerySchema } from '@/lib/contracts/report'
import { readLearners } from '@/lib/usecases/classes/report-lists'
import { report } from '@/lib/words/report'
import { classOf } from '../../../../read-class'
import type { AskedPageProps } from '../../read-assignment'

const words = report.learners

export const metadata: Metadata = { title: words.title }

/** How each learner stands in an assignment, for those who teach the class. Each look is noted. */
export default async function LearnersPage(props: AskedPageProps) {
  const { classId, name, today } = await classOf(props, 'see-learners')
  const asked = assignmentSchema.safeParse(await props.params)
  if (!asked.success) notFound()
  const query = learnersQuerySchema.parse(await props.searchParams)
  const read = await readLearners(await requireViewer(), { ...asked.data, ...query }, now())
  if (!read.ok) notFound()
  const { assignment, learners, page, pages } = read.value
  const { assignmentId } = assignment
  return (
    <>
      <ReportListHeader
        {...{ classId, assignmentId, words }}
        className={name}
        what="learners"
        lead={words.lead(assignment.name)}
      />
      <div className="mt-6 grid gap-6">
        <Sheet>
          {learners.length === 0 ? (
            <EmptyState title={words.none.title}>{words.none.text}</EmptyState>
          ) : (
            <LearnersTable assignment={assignment} learners={learners} today={today} />
          )}
          <PageLinks
            page={page}
            pages={pages}
            hrefOf={(to) => `/classes/${classId}/assignments/${assignmentId}/learners?page=${to}`}
          />
        </Sheet>
        <FigureSources assignment={assignment} />
      </div>
    </>
  )
}
