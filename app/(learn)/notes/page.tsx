import { Layers } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { allNotes } from '@/components/notes/list/address'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { settings as selectSettings } from '@/lib/data/learners'
import { decks as deckWords } from '@/lib/words/decks'
import { noteList as words } from '@/lib/words/note-list'
import { NotesAndNote } from './NotesAndNote'
import { readList, type PageQuery } from './read-list'

export const metadata: Metadata = { title: words.title }

interface NotesPageProps {
  readonly searchParams: Promise<PageQuery>
}

/** The notes of all decks. */
export default async function NotesPage({ searchParams }: NotesPageProps) {
  const viewer = await requireViewer()
  const settings = await selectSettings(viewer)
  const read = await readList(viewer, allNotes, await searchParams, settings, () => true)
  if (read === null) notFound()
  return (
    <>
      <PageHeader
        parent={{
          href: '/decks',
          label: deckWords.deck.parent,
          navigationLabel: deckWords.deck.breadcrumb,
        }}
        title={words.title}
      />
      {read.isEmpty ? <NoNotesYet /> : <NotesAndNote {...read} />}
    </>
  )
}

function NoNotesYet() {
  return (
    <div className="sheet mt-6 p-5 md:p-7">
      <EmptyState
        title={words.empty.title}
        actions={
          <ButtonLink variant="primary" href="/decks" icon={<Layers />}>
            {words.empty.decks}
          </ButtonLink>
        }
      >
        <p>{words.empty.text}</p>
      </EmptyState>
    </div>
  )
}
