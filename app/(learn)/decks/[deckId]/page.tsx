import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { DeckHead } from '@/components/decks/DeckHead'
import { deckHref, NoteList } from '@/components/decks/NoteList'
import { NoNotes } from '@/components/decks/NoNotes'
import { EditNote } from '@/components/notes/EditNote'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { deckLabel } from '@/lib/content/deck-path'
import { deckIdSchema, noteIdSchema, type NoteDto, type NotePage } from '@/lib/contracts/decks'
import type { Viewer } from '@/lib/contracts/viewer'
import { settings as selectSettings } from '@/lib/data/learners'
import { notePage, selectOptionalNoteDto } from '@/lib/data/note-pages'
import { studyDay } from '@/lib/scheduling'
import { viewDeck } from '@/lib/usecases/view-deck'
import { notes as noteWords } from '@/lib/words/notes'
import { noteActions } from '../../notes/note-actions'
import { deckActions } from '../deck-actions'

interface DeckPageProps {
  readonly params: Promise<{ readonly deckId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
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
  const place = placeOf(deckId, await searchParams)
  const [deck, settings] = await Promise.all([deckOf(viewer, deckId), selectSettings(viewer)])
  if (deck === null) notFound()
  const page = await notePage(viewer, {
    deckId,
    page: place.page,
    containing: place.text,
    leeches: place.leeches,
  })
  const note = await selectedNote(viewer, deckId, place.note, page)
  const today = studyDay(now(), settings.zone)
  const isEmpty = page.total === 0 && place.text === '' && !place.leeches
  return (
    <>
      <DeckHead
        deck={deck}
        desiredRetention={settings.desiredRetention}
        minutesPerDay={settings.minutesPerDay}
        actions={deckActions}
      />
      {isEmpty ? (
        <NoNotes deckId={deckId} />
      ) : (
        <div className="mt-6 grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <NoteList
            deckId={deckId}
            page={page}
            text={place.text}
            leeches={place.leeches}
            selected={note?.noteId ?? null}
            today={today}
            singleKeyShortcuts={settings.singleKeyShortcuts}
          />
          {note && (
            // On a phone a note has a page of its own; one named in the address is shown below the list all the same.
            <div className={place.note === null ? 'max-lg:hidden' : undefined}>
              <EditNote
                key={note.noteId}
                note={note}
                today={today}
                backHref={deckHref({ deckId, text: place.text, leeches: place.leeches, page: page.page })}
                actions={noteActions}
                title={noteWords.titleEdit}
              />
            </div>
          )}
        </div>
      )}
    </>
  )
}

/** What an address asks for; anything malformed in it asks for nothing. */
function placeOf(deckId: string, query: Readonly<Record<string, string | string[] | undefined>>) {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const page = /^\d{1,6}$/.test(one('page')) ? Number(one('page')) : 1
  const note = noteIdSchema.safeParse({ noteId: one('note') })
  return {
    deckId,
    text: one('q').slice(0, 200),
    leeches: one('missed') === '1',
    page,
    note: note.success ? note.data.noteId : null,
  }
}

/** The note the address names, if it is one of this deck's; else the first of the list. */
async function selectedNote(
  viewer: Viewer,
  deckId: string,
  wanted: string | null,
  page: NotePage,
): Promise<NoteDto | null> {
  const noteId = wanted ?? page.notes[0]?.noteId
  if (noteId === undefined) return null
  const note = await selectOptionalNoteDto(viewer, noteId)
  return note?.deckId === deckId ? note : null
}
