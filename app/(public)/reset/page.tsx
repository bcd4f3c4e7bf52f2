import type { Metadata } from 'next'
import { NeedsScript } from '@/components/public/NeedsScript'
import { ResetForm } from '@/components/public/ResetForm'
import { credentials } from '@/lib/words/credentials'
import { resetPasswordAction } from '../link-actions'

const words = credentials.reset

export const metadata: Metadata = { title: words.title, robots: { index: false }, referrer: 'no-referrer' }

/** A link in a letter leads here, and the command `npm run reset-link` makes one. */
export default function ResetPage() {
  return (
    <div className="sheet p-6 md:p-7">
      <h1 className="h-page">{words.title}</h1>
      <NeedsScript />
      <ResetForm set={resetPasswordAction} />
    </div>
  )
}
