import type { ReactNode } from 'react'
import { Callout } from '@/components/ui/Callout'
import { PageHeader } from '@/components/ui/PageHeader'
import type { ClassDto } from '@/lib/contracts/classes'
import { classes as words } from '@/lib/words/classes'
import type { LeaveClassAction } from './class-actions'
import { lineOf } from './ClassList'
import { PrivacyWall } from './PrivacyWall'
import { TaughtBy } from './TaughtBy'

interface ClassOverviewProps {
  readonly found: ClassDto
  readonly actions: { readonly leave: LeaveClassAction }
  /** What there is to learn in it, and how the learner stands. */
  readonly children: ReactNode
}

/** A class as somebody who learns in it finds it. */
export function ClassOverview({ found, actions, children }: ClassOverviewProps) {
  const { classId, name, learners, isArchived } = found
  return (
    <>
      <PageHeader
        parent={{ href: '/classes', label: words.title, navigationLabel: words.breadcrumb }}
        title={name}
        note={[...lineOf(found), words.learners(learners)].join(' · ')}
      />
      <div className="mt-6 grid max-w-measure gap-6">
        {isArchived && <Callout>{words.overview.archivedNote}</Callout>}
        {children}
        <TaughtBy found={found} leave={actions.leave} />
        <PrivacyWall seenHref={`/classes/${classId}/seen`} />
      </div>
    </>
  )
}
