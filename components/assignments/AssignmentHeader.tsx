import { PageHeader } from '@/components/ui/PageHeader'
import { assignments } from '@/lib/words/assignments'

interface AssignmentHeaderProps {
  readonly classId: string
  readonly assignmentId: string
  readonly name: string
  readonly title: string
}

/** The head of a page below an assignment's own, with the way back to it. */
export const AssignmentHeader = ({ classId, assignmentId, name, title }: AssignmentHeaderProps) => (
  <PageHeader
    parent={{
      href: `/classes/${classId}/assignments/${assignmentId}`,
      label: name,
      navigationLabel: assignments.breadcrumb,
    }}
    title={title}
  />
)
