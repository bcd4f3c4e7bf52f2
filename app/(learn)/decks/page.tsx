import { FileDown } from 'lucide-react'
import type { Metadata } from 'next'
import { ArchivedDecks } from '@/components/decks/ArchivedDecks'
import { DeckList } from '@/components/decks/DeckList'
import { NewDeck } from '@/components/decks/NewDeck'
import { NoDecks } from '@/components/decks/NoDecks'
import { ButtonLink } from '@/components/ui/Button'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { archivedDecks, deckSummaries } from '@/lib/data/decks'
import { settings as selectSettings } from '@/lib/data/learners'
import { studyDay } from '@/lib/scheduling'
import { decks as words } from '@/lib/words/decks'
import { createDeckAction, unarchiveDeckAction } from './actions'

export const metadata: Metadata = { title: words.title }

export default async function DecksPage() {
  const viewer = await requireViewer()
  const [settings, archived] = await Promise.all([selectSettings(viewer), archivedDecks(viewer)])
  const decks = await deckSummaries(viewer, studyDay(now(), settings.zone))
  const putAway = <ArchivedDecks decks={archived} unarchive={unarchiveDeckAction} />
  if (decks.length === 0) {
    return (
      <>
        <PageHeader title={words.title} />
        <NoDecks create={createDeckAction} />
        {putAway}
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
      {putAway}
    </>
  )
}
