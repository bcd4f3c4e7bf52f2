import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { InvitationDoor } from '@/components/public/InvitationDoor'
import { viewer } from '@/lib/auth/viewer'
import { invitations } from '@/lib/words/invitations'

export const metadata: Metadata = {
  title: invitations.door.title,
  robots: { index: false },
  referrer: 'no-referrer',
}

const NEXT = '/classes/invitation'

/**
 * Where the link of a letter that invites to a class leads. The link's secret stands behind its `#`, which the browser
 * takes along to the page it is sent on to, and no server sees.
 */
export default async function InvitationDoorPage() {
  const signedIn = await viewer()
  if (signedIn !== null && !signedIn.isDemo) redirect(NEXT)
  return <InvitationDoor next={NEXT} />
}
