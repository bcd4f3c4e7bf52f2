import type { Metadata } from 'next'
import { ImportFlow } from '@/components/import/ImportFlow'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { compareDeckNames } from '@/lib/content/deck-path'
import { now as clock } from '@/lib/clock'
import { recentImports } from '@/lib/data/changes'
import { allDecks } from '@/lib/data/decks'
import { settings as selectSettings } from '@/lib/data/learners'
import { importing as words } from '@/lib/words/import'
import { undoChangeAction } from '../notes/change-actions'

export const metadata: Metadata = { title: words.title }

/** Imports listed; nobody looks for an older one. */
const MOST_RECENT = 20

interface ImportPageProps {
  readonly searchParams: Promise<{ readonly deck?: string | string[] }>
}

export default async function ImportPage({ searchParams }: ImportPageProps) {
  const viewer = await requireViewer()
  const now = clock()
  const [{ deck }, settings, all, imports] = await Promise.all([
    searchParams,
    selectSettings(viewer),
    allDecks(viewer),
    recentImports(viewer, now, MOST_RECENT),
  ])
  const decks = all
    .filter(({ isArchived }) => !isArchived)
    .toSorted((a, b) => compareDeckNames(a.name, b.name))
  return (
    <>
      <PageHeader
        parent={{ href: '/decks', label: words.parent, navigationLabel: words.breadcrumb }}
        title={words.title}
      />
      <ImportFlow
        decks={decks.map(({ name }) => name)}
        into={decks.find(({ deckId }) => deckId === deck)?.name ?? null}
        newPerDay={settings.newPerDay}
        recent={{ imports, zone: settings.zone, now, undo: undoChangeAction }}
      />
    </>
  )
}
