import type { Metadata } from 'next'
import { AddressLink } from '@/components/public/AddressLink'
import { credentials } from '@/lib/words/credentials'
import { confirmEmailAction } from '../link-actions'

export const metadata: Metadata = {
  title: credentials.confirm.title,
  robots: { index: false },
  referrer: 'no-referrer',
}

/** Opening the link changes nothing yet: programs that look through mail open links too. */
export default function ConfirmEmailPage() {
  return <AddressLink purpose="confirm" follow={confirmEmailAction} />
}
