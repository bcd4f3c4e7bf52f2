import type { Metadata } from 'next'
import { NightsView } from '@/components/nights/NightsView'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { readNights } from '@/lib/usecases/sleep/read-nights'
import { sleep as words } from '@/lib/words/sleep'

export const metadata: Metadata = { title: words.nights.title }

export default async function NightsPage() {
  const viewer = await requireViewer()
  return <NightsView nights={await readNights(viewer, now())} />
}
