import type { Metadata } from 'next'
import { MailLink } from '@/components/public/MailLink'
import { reminders as words } from '@/lib/words/reminders'
import { stopMailAction } from '../actions'

export const metadata: Metadata = {
  title: words.stop.title,
  robots: { index: false },
  referrer: 'no-referrer',
}

interface StopPageProps {
  readonly searchParams: Promise<{ readonly token?: string | string[] }>
}

/** Opening the link changes nothing yet: programs that look through mail open links too. */
export default async function StopRemindersPage({ searchParams }: StopPageProps) {
  const { token } = await searchParams
  return <MailLink purpose="stop" token={typeof token === 'string' ? token : ''} follow={stopMailAction} />
}
