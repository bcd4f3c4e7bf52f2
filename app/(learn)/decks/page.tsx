import { FileDown, List } from 'lucide-react'
import type { Metadata } from 'next'
import { DeckList } from '@/components/decks/DeckList'
import { DecksAway } from '@/components/decks/DecksAway'
import { NewDeck } from '@/components/decks/NewDeck'
import { NoDecks } from '@/components/decks/NoDecks'
import { ButtonLink } from '@/components/ui/Button'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { compareDeckNames } from '@/lib/content/deck-path'
import { deckSummaries } from '@/lib/data/deck-summaries'
import { archivedDecks, deletedDecks } from '@/lib/data/deck-trees'
import { settings as selectSettings } from '@/lib/data/learners'
import { studyDay } from '@/lib/scheduling'
import { deckTree } from '@/lib/usecases/decks/tree'
import { DELETED_FOR } from '@/lib/usecases/delete-deck'
import { decks as words } from '@/lib/words/decks'
import { noteList as noteListWords } from '@/lib/words/note-list'
import { problems } from '@/lib/words/problems'
import { createDeckAction, restoreDeckAction, unarchiveDeckAction } from './actions'

export const metadata: Metadata = { title: words.title }

const PROBLEMS = { href: '/problems', label: problems.title, side: 'after' } as const

export default async function DecksPage() {
  const viewer = await requireViewer()
  const [settings, archived, deleted] = await Promise.all([
    selectSettings(viewer),
    archivedDecks(viewer),
    deletedDecks(viewer, now() - DELETED_FOR),
  ])
  const decks = deckTree(await deckSummaries(viewer, studyDay(now(), settings)))
  const putAway = (
    <>
      <DecksAway
        title={words.archived.title(archived.length)}
        decks={archived.toSorted((a, b) => compareDeckNames(a.name, b.name))}
        bringBack={unarchiveDeckAction}
      />
      <DecksAway
        title={words.deleted.title(deleted.length)}
        decks={deleted.toSorted((a, b) => b.since - a.since)}
        bringBack={restoreDeckAction}
      />
    </>
  )
  if (decks.length === 0) {
    return (
      <>
        <PageHeader title={words.title} sibling={PROBLEMS} />
        <NoDecks create={createDeckAction} />
        {putAway}
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={words.title}
        sibling={PROBLEMS}
        actions={
          <>
            <ButtonLink variant="quiet" href="/notes" icon={<List />}>
              {noteListWords.title}
            </ButtonLink>
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
