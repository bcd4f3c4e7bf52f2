import type { Metadata } from 'next'
import { MailLink } from '@/components/public/MailLink'
import { reminders as words } from '@/lib/words/reminders'
import { confirmMailAction } from '../actions'

export const metadata: Metadata = {
  title: words.confirm.title,
  robots: { index: false },
  referrer: 'no-referrer',
}

interface ConfirmPageProps {
  readonly searchParams: Promise<{ readonly token?: string | string[] }>
}

/** Opening the link changes nothing yet: programs that look through mail open links too. */
export default async function ConfirmRemindersPage({ searchParams }: ConfirmPageProps) {
  const { token } = await searchParams
  return (
    <MailLink purpose="confirm" token={typeof token === 'string' ? token : ''} follow={confirmMailAction} />
  )
}
