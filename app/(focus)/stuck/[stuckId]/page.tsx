import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LookAgain } from '@/components/stuck/LookAgain'
import { requireViewer } from '@/lib/auth/viewer'
import { stuckIdSchema } from '@/lib/contracts/stuck'
import { readStuck } from '@/lib/usecases/stuck/read'
import { stuck as words } from '@/lib/words/stuck'
import { parkStuckAgainAction, settleStuckAction } from '../../stuck-actions'

export const metadata: Metadata = { title: words.look.title, robots: { index: false } }

interface LookAgainPageProps {
  readonly params: Promise<{ readonly stuckId: string }>
}

export default async function LookAgainPage({ params }: LookAgainPageProps) {
  const viewer = await requireViewer()
  const asked = stuckIdSchema.safeParse(await params)
  const point = asked.success ? await readStuck(viewer, asked.data.stuckId) : null
  if (point === null) notFound()
  return <LookAgain point={point} actions={{ parkAgain: parkStuckAgainAction, settle: settleStuckAction }} />
}
