import type { Metadata } from 'next'
import { NeedsScript } from '@/components/public/NeedsScript'
import { OpenAccount } from '@/components/public/OpenAccount'
import { credentials } from '@/lib/words/credentials'
import { openAccountAction } from '../link-actions'

export const metadata: Metadata = {
  title: credentials.open.title,
  robots: { index: false },
  referrer: 'no-referrer',
}

/** Opening the link opens no account yet: programs that look through mail open links too. */
export default function OpenAccountPage() {
  return (
    <div className="sheet p-6 md:p-7">
      <h1 className="h-page">{credentials.open.title}</h1>
      <NeedsScript />
      <OpenAccount open={openAccountAction} next="/welcome" />
    </div>
  )
}
