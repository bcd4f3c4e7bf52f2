import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HowItWorks } from '@/components/how/HowItWorks'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { inventedAnswer } from '@/lib/scheduling/invented-answer'
import { howItWorks } from '@/lib/usecases/how-it-works'
import { howItWorks as words } from '@/lib/words/how-it-works'

export const metadata: Metadata = { title: words.title }

export default async function HowItWorksPage() {
  const how = await howItWorks(await requireViewer(), now())
  if (how === null) notFound()
  return <HowItWorks how={how} invented={inventedAnswer(how.today)} />
}
