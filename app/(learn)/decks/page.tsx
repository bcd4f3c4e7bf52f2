import { FileDown } from 'lucide-react'
import type { Metadata } from 'next'
import { DeckList } from '@/components/decks/DeckList'
import { NewDeck } from '@/components/decks/NewDeck'
import { NoDecks } from '@/components/decks/NoDecks'
import { ButtonLink } from '@/components/ui/Button'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { deckSummaries } from '@/lib/data/decks'
import { settings as selectSettings } from '@/lib/data/learners'
import { studyDay } from '@/lib/scheduling'
import { decks as words } from '@/lib/words/decks'
import { createDeckAction } from './actions'

export const metadata: Metadata = { title: words.title }

export default async function DecksPage() {
  const viewer = await requireViewer()
  const settings = await selectSettings(viewer)
  const decks = await deckSummaries(viewer, studyDay(now(), settings.zone))
  if (decks.length === 0) {
    return (
      <>
        <PageHeader title={words.title} />
        <NoDecks create={createDeckAction} />
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <>
            <ButtonLink href="/import" icon={<FileDown />}>
              {words.importFile}
            </ButtonLink>
            <NewDeck create={createDeckAction} />
          </>
        }
      />
      <DeckList decks={decks} desiredRetention={settings.desiredRetention} />
    </>
  )
}
