import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import { report } from '@/lib/words/report'

interface ReportLinksProps {
  readonly classId: string
  readonly assignmentId: string
}

/** The ways from an assignment to how the class does in it, for those who teach. */
export function ReportLinks({ classId, assignmentId }: ReportLinksProps) {
  const path = `/classes/${classId}/assignments/${assignmentId}`
  return (
    <Sheet title={report.links.title}>
      <ul className="mt-2 grid gap-1">
        <li>
          <TextLink href={`${path}/learners`}>{report.learners.title}</TextLink>
        </li>
        <li>
          <TextLink href={`${path}/surprises`}>{report.map.title}</TextLink>
        </li>
      </ul>
    </Sheet>
  )
}
