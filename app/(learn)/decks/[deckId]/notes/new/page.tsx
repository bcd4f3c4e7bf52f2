import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddNote } from '@/components/notes/AddNote'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { deckLabel } from '@/lib/content/deck-path'
import { deckIdSchema } from '@/lib/contracts/decks'
import { selectOptionalDeck } from '@/lib/data/decks'
import { notes as words } from '@/lib/words/notes'
import { noteActions } from '../../../../notes/note-actions'

export const metadata: Metadata = { title: words.titleNew }

interface NewNotePageProps {
  readonly params: Promise<{ readonly deckId: string }>
}

export default async function NewNotePage({ params }: NewNotePageProps) {
  const viewer = await requireViewer()
  const { deckId } = await params
  if (!deckIdSchema.safeParse({ deckId }).success) notFound()
  const deck = await selectOptionalDeck(viewer, deckId)
  if (deck === null || deck.isArchived) notFound()
  return (
    <>
      <PageHeader
        parent={{ href: `/decks/${deckId}`, label: deckLabel(deck.name), navigationLabel: words.breadcrumb }}
        title={words.titleNew}
      />
      <AddNote deckId={deckId} actions={noteActions} />
    </>
  )
}
