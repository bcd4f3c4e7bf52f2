import { Download } from 'lucide-react'
import { DownloadLink } from '@/components/ui/Button'
import { PageHeader } from '@/components/ui/PageHeader'
import { classes } from '@/lib/words/classes'

interface ReportListHeaderProps {
  readonly classId: string
  readonly className: string
  readonly assignmentId: string
  /** Which file holds the list. */
  readonly what: 'learners' | 'items'
  readonly words: { readonly title: string; readonly export: string }
  /** Of which assignment the list is. */
  readonly lead: string
}

/** The head of a list about an assignment, with the way back to the class and the list as a file. */
export const ReportListHeader = ({
  classId,
  className,
  assignmentId,
  what,
  words,
  lead,
}: ReportListHeaderProps) => (
  <PageHeader
    parent={{ href: `/classes/${classId}`, label: className, navigationLabel: classes.breadcrumb }}
    title={words.title}
    note={lead}
    actions={
      <DownloadLink
        href={`/api/classes/${classId}/export?what=${what}&assignment=${assignmentId}`}
        icon={<Download />}
      >
        {words.export}
      </DownloadLink>
    }
  />
)
