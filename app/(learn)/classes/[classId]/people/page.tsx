import { Mail } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PendingInvitations } from '@/components/classes/invitations/PendingInvitations'
import { People } from '@/components/classes/People'
import { ButtonLink } from '@/components/ui/Button'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { sendsByMail } from '@/lib/jobs/account-post'
import { readInvitations } from '@/lib/usecases/classes/invitations/read'
import { readPeople } from '@/lib/usecases/classes/people'
import { classes as words } from '@/lib/words/classes'
import { askBackAction, changeRoleAction, removeMemberAction } from '../../actions'
import { invitations as invitationWords } from '@/lib/words/invitations'
import { classOf, type ClassPageProps } from '../../read-class'
import { dropInvitationAction, resendInvitationAction } from './invite/actions'

export const metadata: Metadata = { title: words.people.title }

/** Who is in a class, for those who teach it. Each look is noted. */
export default async function PeoplePage(props: ClassPageProps) {
  const found = await classOf(props, 'see-learners')
  const [viewer, at] = [await requireViewer(), now()]
  const members = await readPeople(viewer, found.classId, at)
  if (!members.ok) notFound()
  const invited = await readInvitations(viewer, found.classId, at)
  return (
    <>
      <PageHeader
        parent={{ href: `/classes/${found.classId}`, label: found.name, navigationLabel: words.breadcrumb }}
        title={words.people.title}
        actions={
          invited.ok && !found.isArchived ? (
            <ButtonLink variant="primary" href={`/classes/${found.classId}/people/invite`} icon={<Mail />}>
              {invitationWords.invite.link}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="mt-6 grid gap-6">
        <People
          {...found}
          members={members.value}
          actions={{ changeRole: changeRoleAction, remove: removeMemberAction, askBack: askBackAction }}
        />
        {invited.ok && invited.value.length > 0 && (
          <PendingInvitations
            {...found}
            invitations={invited.value}
            now={at}
            canSend={sendsByMail() && !viewer.isDemo}
            actions={{ resend: resendInvitationAction, drop: dropInvitationAction }}
          />
        )}
      </div>
    </>
  )
}
