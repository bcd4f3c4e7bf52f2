import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Think } from '@/components/recall/Think'
import { PageHeader } from '@/components/ui/PageHeader'
import { TextLink } from '@/components/ui/TextLink'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { renderCard } from '@/lib/content/notes'
import { noteIdSchema } from '@/lib/contracts/decks'
import { settings as selectSettings } from '@/lib/data/learners'
import { selectOptionalNoteDto } from '@/lib/data/note-pages'
import { attemptsAt } from '@/lib/data/recall-attempts'
import { studyDay } from '@/lib/scheduling'
import { recall as words } from '@/lib/words/recall'
import { keepThoughtAction } from '../../../recall/actions'

export const metadata: Metadata = { title: words.think.title }

interface ThinkPageProps {
  readonly params: Promise<{ readonly noteId: string }>
}

/** Earlier answers shown: nobody reads more. */
const ATTEMPTS_MOST = 50

/** A question to think about, its room to write, and what was written before. */
export default async function ThinkPage({ params }: ThinkPageProps) {
  const viewer = await requireViewer()
  const { noteId } = await params
  if (!noteIdSchema.safeParse({ noteId }).success) notFound()
  const [note, clock] = await Promise.all([selectOptionalNoteDto(viewer, noteId), selectSettings(viewer)])
  if (note?.kind !== 'question') notFound()
  return (
    <>
      <PageHeader
        parent={{
          href: `/decks/${note.deckId}/questions`,
          label: words.questions.title,
          navigationLabel: words.breadcrumb,
        }}
        title={words.think.title}
        actions={<TextLink href={`/notes/${noteId}`}>{words.think.edit}</TextLink>}
      />
      <Think
        noteId={noteId}
        question={renderCard(note.kind, note.fields, 0)}
        attempts={await attemptsAt(viewer, { noteId }, clock, ATTEMPTS_MOST)}
        today={studyDay(now(), clock)}
        keep={keepThoughtAction}
      />
    </>
  )
}
