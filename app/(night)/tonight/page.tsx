import type { Metadata } from 'next'
import { Tonight } from '@/components/night/Tonight'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { readTonight } from '@/lib/usecases/sleep/read-tonight'
import { sleep as words } from '@/lib/words/sleep'
import { drawTonightAction, letTonightGoAction, primeProblemAction } from '../actions'

export const metadata: Metadata = { title: words.tonight.title, robots: { index: false } }

export default async function TonightPage() {
  const viewer = await requireViewer()
  return (
    <Tonight
      initial={await readTonight(viewer, now())}
      actions={{ draw: drawTonightAction, prime: primeProblemAction, letGo: letTonightGoAction }}
    />
  )
}
