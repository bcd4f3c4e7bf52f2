import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ParkStuck } from '@/components/stuck/ParkStuck'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { stuckRequestSchema } from '@/lib/contracts/stuck'
import { stuckSubject } from '@/lib/usecases/stuck/subject'
import { stuck as words } from '@/lib/words/stuck'
import { parkStuckAction } from '../stuck-actions'

export const metadata: Metadata = { title: words.title, robots: { index: false } }

interface StuckPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function StuckPage({ searchParams }: StuckPageProps) {
  const viewer = await requireViewer()
  const request = stuckRequestSchema.parse(await searchParams)
  const subject = await stuckSubject(viewer, request, now())
  const isNamed = [request.card, request.note, request.round].some((id) => id !== undefined)
  if (subject === null && isNamed) notFound()
  return <ParkStuck subject={subject} park={parkStuckAction} />
}
