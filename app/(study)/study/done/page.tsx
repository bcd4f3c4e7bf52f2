import type { Metadata } from 'next'
import { Shell } from '@/components/shell/Shell'
import { SittingDone } from '@/components/study/SittingDone'
import { env } from '@/lib/env'
import { words } from '@/lib/words'
import { putAwayTooSureAction, tellTooSureAction } from '../../actions'

export const metadata: Metadata = { title: words.studyDone.title, robots: { index: false } }

/** Like the sitting itself, a page that holds nothing of anybody's. */
export default function SittingDonePage() {
  return (
    <Shell isDemo={false}>
      <SittingDone
        tooSure={{ tell: tellTooSureAction, putAway: putAwayTooSureAction }}
        offline={env().NODE_ENV === 'production'}
      />
    </Shell>
  )
}
