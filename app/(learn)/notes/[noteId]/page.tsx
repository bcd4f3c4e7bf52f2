import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditNote } from '@/components/notes/EditNote'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { deckLabel } from '@/lib/content/deck-path'
import { noteIdSchema } from '@/lib/contracts/decks'
import { settings as selectSettings } from '@/lib/data/learners'
import { selectOptionalNoteDto } from '@/lib/data/note-pages'
import { studyDay } from '@/lib/scheduling'
import { dateChoices } from '@/lib/usecases/dates/date-choices'
import { notes as words } from '@/lib/words/notes'
import { noteActions } from '../note-actions'

export const metadata: Metadata = { title: words.titleEdit }

interface NotePageProps {
  readonly params: Promise<{ readonly noteId: string }>
}

/** One note on a page of its own: where a phone opens it, and where other cards and sittings lead. */
export default async function NotePage({ params }: NotePageProps) {
  const viewer = await requireViewer()
  const { noteId } = await params
  if (!noteIdSchema.safeParse({ noteId }).success) notFound()
  const [note, settings, choices] = await Promise.all([
    selectOptionalNoteDto(viewer, noteId),
    selectSettings(viewer),
    dateChoices(viewer, noteId),
  ])
  if (note === null) notFound()
  const deckHref = `/decks/${note.deckId}`
  return (
    <div className="max-w-measure">
      <PageHeader
        parent={{ href: deckHref, label: deckLabel(note.deckName), navigationLabel: words.breadcrumb }}
        title={words.titleEdit}
      />
      <div className="mt-6">
        <EditNote
          key={note.noteId}
          note={note}
          today={studyDay(now(), settings)}
          choices={choices}
          backHref={deckHref}
          actions={noteActions}
        />
      </div>
    </div>
  )
}
