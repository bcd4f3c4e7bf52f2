import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DatesPreview } from '@/components/dates/DatesPreview'
import { LastMove } from '@/components/dates/LastMove'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now as clock } from '@/lib/clock'
import { deckIdSchema } from '@/lib/contracts/decks'
import { latestRedate } from '@/lib/data/changes'
import { settings as selectSettings } from '@/lib/data/learners'
import { database } from '@/lib/data/pool'
import { previewDates } from '@/lib/usecases/dates/preview-dates'
import { datesWords as words } from '@/lib/words/dates'
import { undoChangeAction } from '../notes/change-actions'
import { moveDatesAction } from './actions'

export const metadata: Metadata = { title: words.title }

interface DatesPageProps {
  readonly searchParams: Promise<{ readonly deck?: string | string[] }>
}

/** What moving the dates there are would change: of one deck and those in it, or of all. */
export default async function DatesPage({ searchParams }: DatesPageProps) {
  const viewer = await requireViewer()
  const deckId = deckIn(await searchParams)
  const now = clock()
  const [previewed, last, { zone }] = await Promise.all([
    previewDates(viewer, deckId, now),
    latestRedate(database, viewer, now),
    selectSettings(viewer),
  ])
  if (!previewed.ok) {
    if (previewed.error === 'no-deck') notFound()
    throw new Error(`dates cannot be worked out: ${previewed.error}`)
  }
  const preview = previewed.value
  const { deck, scheduler, retention } = preview
  const parent =
    deck === null
      ? { href: '/settings#scheduler', label: words.settings }
      : { href: `/decks/${deck.deckId}`, label: deck.name }
  return (
    <>
      <PageHeader
        parent={{ ...parent, navigationLabel: words.breadcrumb }}
        title={deck === null ? words.title : words.titleOf(deck.name)}
        note={words.by[scheduler](retention)}
      />
      <div className="mt-6 grid max-w-measure gap-6">
        <DatesPreview preview={preview} leave={parent.href} move={moveDatesAction} />
        {last !== null && <LastMove {...{ last, zone, now }} undo={undoChangeAction} />}
      </div>
    </>
  )
}

/** The deck the address names; null when it names none. One that names something malformed is no page. */
function deckIn({ deck }: { readonly deck?: string | string[] }): string | null {
  if (deck === undefined) return null
  const read = deckIdSchema.safeParse({ deckId: deck })
  return read.success ? read.data.deckId : notFound()
}
