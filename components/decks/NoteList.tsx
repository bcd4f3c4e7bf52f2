import clsx from 'clsx'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { ButtonLink } from '@/components/ui/Button'
import type { NoteListItem, NotePage } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'
import { AddShortcut } from './AddShortcut'
import { FindNote } from './FindNote'
import { noteStanding } from './note-standing'

interface NoteListProps {
  readonly deckId: string
  readonly page: NotePage
  /** The text that was looked for; empty for all. */
  readonly text: string
  /** Only notes that are often missed are listed. */
  readonly leeches: boolean
  /** The note open beside the list. */
  readonly selected: string | null
  /** Study day. */
  readonly today: number
  readonly singleKeyShortcuts: boolean
}

/** A page of a deck's notes, with what to look for above and a way to add one below. */
export function NoteList(props: NoteListProps) {
  const { deckId, page, text, leeches, selected, today, singleKeyShortcuts } = props
  const here = { deckId, text, leeches, page: page.page }
  const newHref = `/decks/${deckId}/notes/new`
  return (
    <section
      className="sheet overflow-clip lg:sticky lg:top-6 lg:flex lg:max-h-[calc(100dvh-3rem)] lg:flex-col"
      aria-label={words.deck.notes}
    >
      <FindNote deckId={deckId} text={text} />
      {text !== '' && (
        <p className="note px-4 pb-3" role="status">
          {words.deck.found(page.total, text)}
        </p>
      )}
      <Leeches deckId={deckId} notes={page.leeches} shown={leeches} />
      <ul className="lg:min-h-0 lg:overflow-y-auto lg:overscroll-contain">
        {page.notes.map((note) => (
          <li key={note.noteId} className="border-t border-border">
            <NoteLink note={note} here={here} current={note.noteId === selected} today={today} />
          </li>
        ))}
      </ul>
      <Pages here={here} pages={page.pages} />
      <div className="border-t border-border p-3">
        <ButtonLink
          variant="quiet"
          className="w-full"
          href={newHref}
          icon={<Plus />}
          {...(singleKeyShortcuts ? { shortcut: { key: words.deck.addKey, hint: words.deck.addKey } } : {})}
        >
          {words.deck.add}
        </ButtonLink>
        {singleKeyShortcuts && <AddShortcut href={newHref} />}
      </div>
    </section>
  )
}

interface Place {
  readonly deckId: string
  readonly text: string
  readonly page: number
  readonly leeches?: boolean
}

/** The address of a place in a deck's list of notes. */
export function deckHref(place: Place, note?: string): string {
  const query = new URLSearchParams()
  if (place.text !== '') query.set('q', place.text)
  if (place.leeches) query.set('missed', '1')
  if (place.page > 1) query.set('page', String(place.page))
  if (note !== undefined) query.set('note', note)
  const asked = query.toString()
  return asked === '' ? `/decks/${place.deckId}` : `/decks/${place.deckId}?${asked}`
}

interface LeechesProps {
  readonly deckId: string
  /** How many notes of the deck are often missed. */
  readonly notes: number
  /** They alone are listed. */
  readonly shown: boolean
}

/** Says how many notes are often missed, and leads to them and back. */
function Leeches({ deckId, notes, shown }: LeechesProps) {
  if (notes === 0 && !shown) return null
  const href = deckHref({ deckId, text: '', page: 1, leeches: !shown })
  return (
    <p className="note px-4 pb-3">
      {words.deck.leeches(notes)}{' '}
      <Link className="ilink" href={href} scroll={false}>
        {shown ? words.deck.showAll : words.deck.showLeeches(notes)}
      </Link>
    </p>
  )
}

interface NoteLinkProps {
  readonly note: NoteListItem
  readonly here: Place
  readonly current: boolean
  readonly today: number
}

/** Opens a note: beside the list where there is room, on a page of its own where there is not. */
function NoteLink({ note, here, current, today }: NoteLinkProps) {
  const look = 'block px-4 py-3 text-foreground no-underline hover:bg-sunken focus-visible:-outline-offset-3'
  const content = (
    <>
      <span className="line-clamp-3 leading-6 wrap-anywhere">{note.title || words.deck.untitled}</span>
      <span className={clsx('tiny tnum', current && 'lg:text-secondary-foreground')}>
        {noteStanding(note.cards, today)}
      </span>
    </>
  )
  return (
    <>
      <Link className={clsx(look, 'lg:hidden')} href={`/notes/${note.noteId}`}>
        {content}
      </Link>
      <Link
        className={clsx(look, 'max-lg:hidden', current && 'bg-secondary')}
        href={deckHref(here, note.noteId)}
        scroll={false}
        aria-current={current ? 'true' : undefined}
      >
        {content}
      </Link>
    </>
  )
}

function Pages({ here, pages }: { readonly here: Place; readonly pages: number }) {
  if (pages <= 1) return null
  return (
    <nav
      className="flex items-center justify-between gap-2 border-t border-border px-3 py-1"
      aria-label={words.deck.pages}
    >
      {here.page > 1 ? (
        <ButtonLink variant="quiet" href={deckHref({ ...here, page: here.page - 1 })} rel="prev">
          {words.deck.previous}
        </ButtonLink>
      ) : (
        <span />
      )}
      <span className="note tnum">{words.deck.page(here.page, pages)}</span>
      {here.page < pages ? (
        <ButtonLink variant="quiet" href={deckHref({ ...here, page: here.page + 1 })} rel="next">
          {words.deck.next}
        </ButtonLink>
      ) : (
        <span />
      )}
    </nav>
  )
}
