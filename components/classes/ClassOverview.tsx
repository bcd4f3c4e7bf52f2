import { Settings2, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { PageHeader } from '@/components/ui/PageHeader'
import { Sheet } from '@/components/ui/Sheet'
import { may } from '@/lib/classes'
import type { ClassDto } from '@/lib/contracts/classes'
import { classes as words } from '@/lib/words/classes'
import type { JoinCodeAction, LeaveClassAction } from './class-actions'
import { lineOf } from './ClassList'
import { JoinCode } from './JoinCode'
import { LeaveClass } from './LeaveClass'
import { PrivacyWall } from './PrivacyWall'

interface ClassOverviewProps {
  readonly found: ClassDto
  /** The address of this server, without a slash at its end. */
  readonly server: string
  readonly actions: { readonly joinCode: JoinCodeAction; readonly leave: LeaveClassAction }
  /** What the class has to do. */
  readonly children?: ReactNode
}

/** A class as somebody in it finds it. */
export function ClassOverview({ found, server, actions, children }: ClassOverviewProps) {
  const { classId, name, role, staff, joinCode, learners, yourName, isArchived } = found
  const path = `/classes/${classId}`
  const link = `${server}/classes/join?code=${joinCode ?? ''}`
  return (
    <>
      <PageHeader
        parent={{ href: '/classes', label: words.title, navigationLabel: words.breadcrumb }}
        title={name}
        note={[...lineOf(found), words.learners(learners)].join(' · ')}
        actions={
          may(role, 'see-learners') ? (
            <>
              <ButtonLink href={`${path}/people`} icon={<Users />}>
                {words.overview.people}
              </ButtonLink>
              {may(role, 'change-class') && (
                <ButtonLink href={`${path}/settings`} icon={<Settings2 />}>
                  {words.overview.settings}
                </ButtonLink>
              )}
            </>
          ) : undefined
        }
      />
      <div className="mt-6 grid max-w-measure gap-6">
        {isArchived && <Callout>{words.overview.archivedNote}</Callout>}
        {children}
        {may(role, 'admit-learners') && !isArchived && (
          <JoinCode classId={classId} code={joinCode} link={link} change={actions.joinCode} />
        )}
        <Sheet title={words.overview.taughtBy}>
          <ul className="mt-3">
            {staff.map((teacher, place) => (
              <li key={place} className="py-1 wrap-anywhere">
                {teacher.name} <span className="note">{words.role[teacher.role]}</span>
              </li>
            ))}
          </ul>
          <p className="note mt-3">{words.overview.you(yourName)}</p>
          <div className="mt-2">
            <LeaveClass classId={classId} name={name} leave={actions.leave} />
          </div>
        </Sheet>
        <PrivacyWall seenHref={`${path}/seen`} />
      </div>
    </>
  )
}
