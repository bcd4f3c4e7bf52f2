import type { Metadata } from 'next'
import { Morning } from '@/components/morning/Morning'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { problemIdSchema } from '@/lib/contracts/sleep'
import { readMorning } from '@/lib/usecases/sleep/read-morning'
import { sleep as words } from '@/lib/words/sleep'
import * as actions from '../actions'

export const metadata: Metadata = { title: words.morning.title, robots: { index: false } }

interface MorningPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function MorningPage({ searchParams }: MorningPageProps) {
  const viewer = await requireViewer()
  const asked = problemIdSchema.safeParse({ problemId: (await searchParams).problem })
  const problemId = asked.success ? asked.data.problemId : null
  return (
    <Morning
      key={problemId}
      initial={await readMorning(viewer, now(), problemId)}
      actions={{
        capture: actions.captureProblemAction,
        attempt: actions.attemptProblemAction,
        letGo: actions.letProblemGoAction,
        keepInsight: actions.keepInsightAction,
        putOff: actions.putOffMorningAction,
        recordDay: actions.recordDayAction,
      }}
    />
  )
}
