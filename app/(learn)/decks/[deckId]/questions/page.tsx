import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { QuestionList } from '@/components/recall/QuestionList'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { deckLabel } from '@/lib/content/deck-path'
import { deckIdSchema } from '@/lib/contracts/decks'
import { selectOptionalDeck } from '@/lib/data/decks'
import { settings as selectSettings } from '@/lib/data/learners'
import { questionItems } from '@/lib/data/recall-attempts'
import { studyDay } from '@/lib/scheduling'
import { recall as words } from '@/lib/words/recall'

export const metadata: Metadata = { title: words.questions.title }

interface QuestionsPageProps {
  readonly params: Promise<{ readonly deckId: string }>
}

/** The questions to think about in a deck. */
export default async function QuestionsPage({ params }: QuestionsPageProps) {
  const viewer = await requireViewer()
  const { deckId } = await params
  if (!deckIdSchema.safeParse({ deckId }).success) notFound()
  const [deck, clock] = await Promise.all([selectOptionalDeck(viewer, deckId), selectSettings(viewer)])
  if (deck === null || deck.isArchived) notFound()
  return (
    <>
      <PageHeader
        parent={{ href: `/decks/${deckId}`, label: deckLabel(deck.name), navigationLabel: words.breadcrumb }}
        title={words.questions.title}
      />
      <QuestionList questions={await questionItems(viewer, deckId, clock)} today={studyDay(now(), clock)} />
    </>
  )
}
