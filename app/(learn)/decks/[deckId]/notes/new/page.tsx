import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddNote } from '@/components/notes/AddNote'
import { draftOf } from '@/components/notes/note-draft'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { deckLabel } from '@/lib/content/deck-path'
import { deckIdSchema, noteIdSchema, type NoteDto } from '@/lib/contracts/decks'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalDeck } from '@/lib/data/decks'
import { selectOptionalNoteDto } from '@/lib/data/note-pages'
import { selectNoteTypes } from '@/lib/data/note-types'
import { notes as words } from '@/lib/words/notes'
import { noteActions } from '../../../../notes/note-actions'

export const metadata: Metadata = { title: words.titleNew }

interface NewNotePageProps {
  readonly params: Promise<{ readonly deckId: string }>
  readonly searchParams: Promise<{ readonly from?: string | string[] }>
}

export default async function NewNotePage({ params, searchParams }: NewNotePageProps) {
  const viewer = await requireViewer()
  const { deckId } = await params
  if (!deckIdSchema.safeParse({ deckId }).success) notFound()
  const deck = await selectOptionalDeck(viewer, deckId)
  if (deck === null || deck.isArchived) notFound()
  const [from, types] = await Promise.all([
    noteNamed(viewer, (await searchParams).from),
    selectNoteTypes(viewer),
  ])
  return (
    <>
      <PageHeader
        parent={{ href: `/decks/${deckId}`, label: deckLabel(deck.name), navigationLabel: words.breadcrumb }}
        title={words.titleNew}
      />
      <AddNote
        deckId={deckId}
        actions={noteActions}
        types={types}
        from={from === null ? undefined : { noteId: from.noteId, draft: draftOf(from) }}
      />
    </>
  )
}

/** The note to make others of; null when the address names none that is there. */
async function noteNamed(viewer: Viewer, noteId: string | string[] | undefined): Promise<NoteDto | null> {
  const read = noteIdSchema.safeParse({ noteId })
  return read.success ? selectOptionalNoteDto(viewer, read.data.noteId) : null
}
