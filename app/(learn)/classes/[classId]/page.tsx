import type { Metadata } from 'next'
import { AssignmentList } from '@/components/assignments/AssignmentList'
import { ClassOverview } from '@/components/classes/ClassOverview'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { senders } from '@/lib/jobs/senders'
import { readAssignments } from '@/lib/usecases/assignments/read'
import { joinCodeAction, leaveClassAction } from '../actions'
import { classOf, type ClassPageProps } from '../read-class'

export async function generateMetadata(props: ClassPageProps): Promise<Metadata> {
  return { title: (await classOf(props)).name }
}

/** A class: for those who teach it and for those who learn in it. */
export default async function ClassPage(props: ClassPageProps) {
  const found = await classOf(props)
  const rows = (await readAssignments(await requireViewer(), found.classId, now())) ?? []
  return (
    <ClassOverview
      found={found}
      server={senders().address}
      actions={{ joinCode: joinCodeAction, leave: leaveClassAction }}
    >
      <AssignmentList {...found} rows={rows} />
    </ClassOverview>
  )
}
