import type { Metadata } from 'next'
import { AssignmentView } from '@/components/assignments/AssignmentView'
import { startAssignmentAction } from '../actions'
import { assignmentOf, type AssignmentPageProps } from '../read-assignment'

export async function generateMetadata(props: AssignmentPageProps): Promise<Metadata> {
  return { title: (await assignmentOf(props)).assignment.name }
}

/** An assignment, for everybody in its class. */
export default async function AssignmentPage(props: AssignmentPageProps) {
  const { inClass, assignment } = await assignmentOf(props)
  return <AssignmentView inClass={inClass} found={assignment} start={startAssignmentAction} />
}
