import type { Metadata } from 'next'
import { InvitePeople } from '@/components/classes/invitations/InvitePeople'
import { Callout } from '@/components/ui/Callout'
import { PageHeader } from '@/components/ui/PageHeader'
import { TextLink } from '@/components/ui/TextLink'
import { requireViewer } from '@/lib/auth/viewer'
import { sendsByMail } from '@/lib/jobs/account-post'
import { classes } from '@/lib/words/classes'
import { invitations } from '@/lib/words/invitations'
import { classOf, type ClassPageProps } from '../../../read-class'
import { previewInvitationsAction, sendInvitationsAction } from './actions'

const words = invitations.invite

export const metadata: Metadata = { title: words.title }

/** Invites people into a class by letter, where letters can be sent. */
export default async function InvitePage(props: ClassPageProps) {
  const { classId, isArchived, role } = await classOf(props, 'admit-learners')
  const { isDemo } = await requireViewer()
  return (
    <div className="max-w-measure">
      <PageHeader
        parent={{
          href: `/classes/${classId}/people`,
          label: classes.people.title,
          navigationLabel: classes.breadcrumb,
        }}
        title={words.title}
      />
      <div className="mt-6">
        {isArchived ? (
          <Callout>{words.archived}</Callout>
        ) : !sendsByMail() || isDemo ? (
          <Instead classId={classId} why={isDemo ? words.demo : words.off} />
        ) : (
          <InvitePeople
            classId={classId}
            role={role}
            actions={{ preview: previewInvitationsAction, send: sendInvitationsAction }}
          />
        )}
      </div>
    </div>
  )
}

interface InsteadProps {
  readonly classId: string
  readonly why: { readonly title: string; readonly text: string }
}

/** Why no letters are sent, and the way to what lets people in all the same. */
const Instead = ({ classId, why }: InsteadProps) => (
  <Callout title={why.title}>
    <p>{why.text}</p>
    <TextLink href={`/classes/${classId}`}>{words.off.link}</TextLink>
  </Callout>
)
