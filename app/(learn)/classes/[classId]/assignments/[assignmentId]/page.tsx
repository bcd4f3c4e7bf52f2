import type { Metadata } from 'next'
import { AssignmentView } from '@/components/assignments/AssignmentView'
import { ReportLinks } from '@/components/classes/report/ReportLinks'
import { YourStanding } from '@/components/classes/YourStanding'
import { requireViewer } from '@/lib/auth/viewer'
import { may } from '@/lib/classes'
import { readOwnStanding } from '@/lib/usecases/classes/own-standing'
import { startAssignmentAction } from '../actions'
import { assignmentOf, type AssignmentPageProps } from '../read-assignment'

export async function generateMetadata(props: AssignmentPageProps): Promise<Metadata> {
  return { title: (await assignmentOf(props)).assignment.name }
}

/** An assignment, for everybody in its class: with how the class does for those who teach, else with how they stand. */
export default async function AssignmentPage(props: AssignmentPageProps) {
  const { inClass, assignment } = await assignmentOf(props)
  const which = { classId: inClass.classId, assignmentId: assignment.assignmentId }
  const standing = await readOwnStanding(await requireViewer(), which, inClass.today)
  // For some seconds after somebody has started, the figures do not know of it.
  const isUpToDate = standing !== null && (standing.hasStarted || assignment.copy === null)
  return (
    <AssignmentView inClass={inClass} found={assignment} start={startAssignmentAction}>
      {may(inClass.role, 'see-learners') && <ReportLinks {...which} />}
      {isUpToDate && <YourStanding standing={standing} today={inClass.today} />}
    </AssignmentView>
  )
}
