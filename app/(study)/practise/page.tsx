import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PracticeApp } from '@/components/practice/PracticeApp'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { practiceQuerySchema } from '@/lib/contracts/practice'
import { isRoundThere, readRound } from '@/lib/usecases/practice/read'
import { practice as words } from '@/lib/words/practice'

export const metadata: Metadata = { title: words.title, robots: { index: false } }

interface PractisePageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** Problems, a step at a time: those of a set, one alone, or all. One that was parked comes back once the page is looked at. */
export default async function PractisePage({ searchParams }: PractisePageProps) {
  const viewer = await requireViewer()
  const read = practiceQuerySchema.safeParse(await searchParams)
  if (!read.success) notFound()
  const { set: setId = null, problem: problemId = null, round: roundId = null } = read.data
  if (roundId !== null && !(await isRoundThere(viewer, roundId))) notFound()
  const wish = { setId, problemId, roundId }
  return <PracticeApp round={await readRound(viewer, wish, now())} wish={wish} />
}
