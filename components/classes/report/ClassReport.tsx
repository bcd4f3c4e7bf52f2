import type { ReactNode } from 'react'
import { Callout } from '@/components/ui/Callout'
import { LinkChoice } from '@/components/ui/LinkChoice'
import { may } from '@/lib/classes'
import type { ClassDto } from '@/lib/contracts/classes'
import type { ClassReportDto, OverviewQuery } from '@/lib/contracts/report'
import { classes } from '@/lib/words/classes'
import { report as words } from '@/lib/words/report'
import { PrivacyWall } from '../PrivacyWall'
import { AssignmentTable } from './AssignmentTable'
import { overviewAddress } from './overview-address'
import { Readiness } from './Readiness'
import type { DiscussAction } from './report-actions'
import { ReportHeader } from './ReportHeader'
import { SurpriseMap } from './SurpriseMap'

interface ClassReportProps {
  readonly found: ClassDto
  readonly report: ClassReportDto
  readonly query: OverviewQuery
  readonly discuss: DiscussAction
  /** The way in, and the way out. */
  readonly children: ReactNode
}

/** A class as those who teach it find it: what it was assigned, how ready it looks, and what surprises it. */
export function ClassReport({ found, report, query, discuss, children }: ClassReportProps) {
  const { classId, today, isArchived, role } = found
  const { assignments, readiness, surprises } = report
  const shown = assignments.filter(({ state }) => state !== 'not-open')
  return (
    <>
      <ReportHeader found={found} report={report} />
      <div className="mt-6 grid gap-6">
        {isArchived && <Callout>{classes.overview.archivedNote}</Callout>}
        <AssignmentTable
          classId={classId}
          assignments={assignments}
          today={today}
          mayAssign={may(role, 'assign') && !isArchived}
        />
        {readiness !== null && surprises !== null && (
          <>
            {shown.length > 1 && (
              <LinkChoice
                label={words.readiness.which}
                value={readiness.assignmentId}
                options={shown.map(({ assignmentId, name }) => ({ value: assignmentId, label: name }))}
                hrefOf={(assignment) => overviewAddress(classId, { ...query, assignment })}
              />
            )}
            <div className="grid items-start gap-6 lg:grid-cols-[5fr_6fr]">
              <Readiness classId={classId} readiness={readiness} query={query} today={today} />
              <SurpriseMap
                classId={classId}
                map={surprises}
                query={query}
                discuss={isArchived ? null : discuss}
              />
            </div>
          </>
        )}
        {children}
        <PrivacyWall seenHref={`/classes/${classId}/seen`} />
      </div>
    </>
  )
}
