import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { DeckHead } from '@/components/decks/DeckHead'
import { NoNotes } from '@/components/decks/NoNotes'
import { deckPlace } from '@/components/notes/list/address'
import { DeckRecall } from '@/components/recall/DeckRecall'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { deckLabel } from '@/lib/content/deck-path'
import { deckIdSchema, type NoteDto } from '@/lib/contracts/decks'
import type { Viewer } from '@/lib/contracts/viewer'
import { settings as selectSettings } from '@/lib/data/learners'
import { countQuestions } from '@/lib/data/recall-attempts'
import { viewDeck } from '@/lib/usecases/view-deck'
import { NotesAndNote } from '../../notes/NotesAndNote'
import { readList, type PageQuery } from '../../notes/read-list'
import { deckActions } from '../deck-actions'

interface DeckPageProps {
  readonly params: Promise<{ readonly deckId: string }>
  readonly searchParams: Promise<PageQuery>
}

/** Asked for by the page and by its title, read once. */
const deckOf = cache(async (viewer: Viewer, deckId: string) =>
  deckIdSchema.safeParse({ deckId }).success ? viewDeck(viewer, deckId, now()) : null,
)

export async function generateMetadata({ params }: DeckPageProps): Promise<Metadata> {
  const deck = await deckOf(await requireViewer(), (await params).deckId)
  return deck === null ? {} : { title: deckLabel(deck.name) }
}

/** A deck: its cards in a list, the chosen one beside it where there is room. */
export default async function DeckPage({ params, searchParams }: DeckPageProps) {
  const viewer = await requireViewer()
  const { deckId } = await params
  const [deck, settings] = await Promise.all([deckOf(viewer, deckId), selectSettings(viewer)])
  if (deck === null) notFound()
  const questions = await countQuestions(viewer, deckId)
  const isHere = (note: NoteDto) => note.deckId === deckId || note.deckName.startsWith(`${deck.name}::`)
  const read = await readList(viewer, deckPlace(deckId), await searchParams, settings, isHere)
  if (read === null) notFound()
  return (
    <>
      <DeckHead
        deck={deck}
        desiredRetention={settings.desiredRetention}
        minutesPerDay={settings.minutesPerDay}
        actions={deckActions}
      />
      <DeckRecall deckId={deckId} cards={deck.cards} questions={questions} />
      {read.isEmpty ? (
        <NoNotes deckId={deckId} singleKeys={settings.singleKeyShortcuts} />
      ) : (
        <NotesAndNote {...read} />
      )}
    </>
  )
}
