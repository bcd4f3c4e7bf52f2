import type { Metadata } from 'next'
import { ImportFlow } from '@/components/import/ImportFlow'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { deckSummaries } from '@/lib/data/decks'
import { settings as selectSettings } from '@/lib/data/learners'
import { studyDay } from '@/lib/scheduling'
import { importing as words } from '@/lib/words/import'

export const metadata: Metadata = { title: words.title }

interface ImportPageProps {
  readonly searchParams: Promise<{ readonly deck?: string | string[] }>
}

export default async function ImportPage({ searchParams }: ImportPageProps) {
  const viewer = await requireViewer()
  const [{ deck }, settings] = await Promise.all([searchParams, selectSettings(viewer)])
  const decks = await deckSummaries(viewer, studyDay(now(), settings.zone))
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
      />
    </>
  )
}
