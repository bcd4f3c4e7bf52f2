import { ListChecks, Plus, Settings2, Users } from 'lucide-react'
import { ButtonLink } from '@/components/ui/Button'
import { PageHeader } from '@/components/ui/PageHeader'
import { TextLink } from '@/components/ui/TextLink'
import { may } from '@/lib/classes'
import type { ClassDto } from '@/lib/contracts/classes'
import type { ClassReportDto } from '@/lib/contracts/report'
import { classes } from '@/lib/words/classes'
import { report } from '@/lib/words/report'
import { lineOf } from '../ClassList'

const words = report.header

interface ReportHeaderProps {
  readonly found: ClassDto
  readonly report: ClassReportDto
}

/** What a class is, its next exam and its code, and what those who teach it can do here. */
export function ReportHeader({ found, report: { nextExam, toDiscuss } }: ReportHeaderProps) {
  const { classId, name, learners, today, joinCode, role, isArchived } = found
  const path = `/classes/${classId}`
  const facts = [
    words.learners(learners),
    ...lineOf(found),
    ...(nextExam === null ? [] : [words.exam(nextExam, today)]),
  ]
  return (
    <>
      <PageHeader
        parent={{ href: '/classes', label: classes.title, navigationLabel: classes.breadcrumb }}
        title={name}
        note={
          <>
            {facts.join(' · ')}
            {joinCode !== null && !isArchived && (
              <>
                {' '}
                · {words.code} <strong className="whitespace-nowrap text-foreground">{joinCode}</strong>
              </>
            )}
          </>
        }
        actions={
          may(role, 'assign') && !isArchived ? (
            <ButtonLink variant="primary" size="main" href={`${path}/assign`} icon={<Plus />}>
              {words.newAssignment}
            </ButtonLink>
          ) : undefined
        }
      />
      <nav aria-label={words.more} className="mt-2 flex flex-wrap gap-x-6">
        <TextLink className="gap-2" href={`${path}/discuss`}>
          <ListChecks className="size-4.5" aria-hidden="true" />
          {words.discuss(toDiscuss)}
        </TextLink>
        <TextLink className="gap-2" href={`${path}/people`}>
          <Users className="size-4.5" aria-hidden="true" />
          {classes.overview.people}
        </TextLink>
        {may(role, 'change-class') && (
          <TextLink className="gap-2" href={`${path}/settings`}>
            <Settings2 className="size-4.5" aria-hidden="true" />
            {classes.overview.settings}
          </TextLink>
        )}
      </nav>
    </>
  )
}
