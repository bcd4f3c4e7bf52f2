import type { Metadata } from 'next'
import { Invitation } from '@/components/classes/invitations/Invitation'
import { NeedsScript } from '@/components/public/NeedsScript'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { settings as selectSettings } from '@/lib/data/learners'
import { classes } from '@/lib/words/classes'
import { invitations } from '@/lib/words/invitations'
import { acceptInvitationAction, lookAtInvitationAction } from './actions'

export const metadata: Metadata = { title: invitations.accepting.title, referrer: 'no-referrer' }

/** What the link of a letter invites to, and joining it. */
export default async function InvitationPage() {
  const { name } = await selectSettings(await requireViewer())
  return (
    <div className="max-w-measure">
      <PageHeader
        parent={{ href: '/classes', label: classes.title, navigationLabel: classes.breadcrumb }}
        title={invitations.accepting.title}
      />
      <div className="mt-6">
        <NeedsScript />
        <Invitation
          ownName={name ?? ''}
          actions={{ look: lookAtInvitationAction, accept: acceptInvitationAction }}
        />
      </div>
    </div>
  )
}
