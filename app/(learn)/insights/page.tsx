import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InsightsView } from '@/components/insights/InsightsView'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { insightsRequestSchema } from '@/lib/contracts/insights'
import { readInsights } from '@/lib/usecases/insights/read-insights'
import { insights as words } from '@/lib/words/insights'

export const metadata: Metadata = { title: words.title }

interface InsightsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** What Spindle knows about the learner, and who predicts better. */
export default async function InsightsPage({ searchParams }: InsightsPageProps) {
  const viewer = await requireViewer()
  const request = insightsRequestSchema.parse(await searchParams)
  const insights = await readInsights(viewer, request, now())
  const { deck } = request
  if (deck !== undefined && !insights.decks.some(({ deckId }) => deckId === deck)) notFound()
  return <InsightsView insights={insights} request={request} />
}
