import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssignmentList } from '@/components/assignments/AssignmentList'
import { ClassOverview } from '@/components/classes/ClassOverview'
import { ClassReport } from '@/components/classes/report/ClassReport'
import { TeachingParts } from '@/components/classes/TeachingParts'
import { requireViewer } from '@/lib/auth/viewer'
import { may } from '@/lib/classes'
import { now } from '@/lib/clock'
import { overviewQuerySchema } from '@/lib/contracts/report'
import { senders } from '@/lib/jobs/senders'
import { readAssignments } from '@/lib/usecases/assignments/read'
import { readClassReport } from '@/lib/usecases/classes/report'
import { joinCodeAction, leaveClassAction } from '../actions'
import { classOf, type ClassPageProps } from '../read-class'
import { discussAction } from '../report-actions'

interface OverviewProps extends ClassPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(props: ClassPageProps): Promise<Metadata> {
  return { title: (await classOf(props)).name }
}

/** A class: for those who teach it what it does, for those who learn in it how they stand. */
export default async function ClassPage(props: OverviewProps) {
  const found = await classOf(props)
  const viewer = await requireViewer()
  const { classId, today } = found
  if (!may(found.role, 'see-learners')) {
    const rows = (await readAssignments(viewer, classId, now())) ?? []
    return (
      <ClassOverview found={found} actions={{ leave: leaveClassAction }}>
        <AssignmentList classId={classId} today={today} rows={rows} />
      </ClassOverview>
    )
  }
  const query = overviewQuerySchema.parse(await props.searchParams)
  const report = await readClassReport(viewer, { classId, ...query }, { now: now(), today })
  if (!report.ok) notFound()
  return (
    <ClassReport found={found} report={report.value} query={query} discuss={discussAction}>
      <TeachingParts
        found={found}
        server={senders().address}
        actions={{ joinCode: joinCodeAction, leave: leaveClassAction }}
      />
    </ClassReport>
  )
}
