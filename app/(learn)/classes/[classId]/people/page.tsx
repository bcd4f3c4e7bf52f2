import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { People } from '@/components/classes/People'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { readPeople } from '@/lib/usecases/classes/people'
import { classes as words } from '@/lib/words/classes'
import { askBackAction, changeRoleAction, removeMemberAction } from '../../actions'
import { classOf, type ClassPageProps } from '../../read-class'

export const metadata: Metadata = { title: words.people.title }

/** Who is in a class, for those who teach it. Each look is noted. */
export default async function PeoplePage(props: ClassPageProps) {
  const found = await classOf(props, 'see-learners')
  const members = await readPeople(await requireViewer(), found.classId, now())
  if (!members.ok) notFound()
  return (
    <>
      <PageHeader
        parent={{ href: `/classes/${found.classId}`, label: found.name, navigationLabel: words.breadcrumb }}
        title={words.people.title}
      />
      <div className="mt-6">
        <People
          {...found}
          members={members.value}
          actions={{ changeRole: changeRoleAction, remove: removeMemberAction, askBack: askBackAction }}
        />
      </div>
    </>
  )
}
