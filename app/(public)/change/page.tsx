import type { Metadata } from 'next'
import { AddressLink } from '@/components/public/AddressLink'
import { credentials } from '@/lib/words/credentials'
import { takeEmailAction } from '../link-actions'

export const metadata: Metadata = {
  title: credentials.change.title,
  robots: { index: false },
  referrer: 'no-referrer',
}

/** Opening the link changes nothing yet: programs that look through mail open links too. */
export default function ChangeEmailPage() {
  return <AddressLink purpose="change" follow={takeEmailAction} />
}
