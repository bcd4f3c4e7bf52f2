'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, type MouseEvent, type ReactNode } from 'react'
import { AddShortcut } from '@/components/decks/AddShortcut'
import { ButtonLink } from '@/components/ui/Button'
import { decks as deckWords } from '@/lib/words/decks'
import { noteList as words } from '@/lib/words/note-list'
import { isNarrowed, listHref, type ListPlace } from './address'
import { FilterNotes, type DeckChoice } from './FilterNotes'
import { FindNotes } from './FindNotes'
import { ListFailed } from './ListFailed'
import { ListHead } from './ListHead'
import { NoneMatch } from './NoneMatch'
import type { FirstWindow } from './note-windows'
import { NoteGrid } from './NoteGrid'
import { OftenMissed } from './OftenMissed'
import { SelectionBar } from './SelectionBar'
import type { ChangeActions } from './use-bulk-change'
import { hasRoomBeside, useFilter } from './use-filter'
import { useNoteWindows } from './use-note-windows'
import { useSelection } from './use-selection'

export interface NoteListProps {
  readonly place: ListPlace
  /** The beginning of the list, as the server found it when it made the page. */
  readonly first: FirstWindow
  /** The viewer's decks, to choose from and to move to. */
  readonly decks: readonly DeckChoice[]
  /** Tags that are in use. */
  readonly tags: readonly string[]
  /** How many notes here are missed again and again. */
  readonly oftenMissed: number
  /** The note open beside the list. */
  readonly open: string | null
  /** Study day. */
  readonly today: number
  readonly singleKeyShortcuts: boolean
  readonly actions: ChangeActions
}

/** A list of notes: what to look for above, what to do with those selected below. */
export function NoteList(props: NoteListProps) {
  const { place, decks, tags, open, singleKeyShortcuts } = props
  const router = useRouter()
  const section = useRef<HTMLElement>(null)
  const { filter, query, change, clear } = useFilter(place, open)
  const { windows, listed } = useNoteWindows(query, props.first)
  const selecting = useSelection(query, windows)
  const narrowed = isNarrowed(filter, place)
  const focusList = () => section.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()
  const openNote = (noteId: string, event?: MouseEvent) => {
    if (event?.ctrlKey || event?.metaKey || event?.altKey) return
    event?.preventDefault()
    const isBeside = hasRoomBeside()
    router.push(isBeside ? listHref(place, filter, noteId) : `/notes/${noteId}`, { scroll: !isBeside })
  }
  return (
    <section ref={section} className="sheet overflow-clip" aria-label={words.region}>
      <div className="sticky top-0 z-10 border-b border-border bg-card">
        <div className="flex gap-2 px-3 pt-3">
          <FindNotes
            text={filter.q ?? ''}
            singleKeys={singleKeyShortcuts}
            onFind={(typed) => change({ q: typed === '' ? undefined : typed })}
            onLeave={focusList}
          />
          <FilterNotes
            filter={filter}
            decks={place.deckId === null ? decks : null}
            tags={tags}
            onChange={change}
          />
        </div>
        <ListHead total={listed.total} isNarrowed={narrowed} selecting={selecting} onClear={clear} />
        <OftenMissed
          notes={props.oftenMissed}
          isShown={filter.state === 'often-missed'}
          onShow={(state) => change({ state })}
        />
        {listed.failed.size > 0 && <ListFailed failed={listed.failed} onRetry={() => windows.retry()} />}
      </div>
      {listed.total > 0 ? (
        <NoteGrid
          windows={windows}
          listed={listed}
          selecting={selecting}
          open={open}
          showsDeck={place.deckId === null}
          today={props.today}
          singleKeys={singleKeyShortcuts}
          onOpen={openNote}
        />
      ) : (
        listed.failed.size === 0 && <NoneMatch onClear={clear} />
      )}
      <Foot place={place} singleKeys={singleKeyShortcuts}>
        {selecting.selection.ids.size > 0 && (
          <SelectionBar
            selected={selecting.selection.ids}
            decks={decks}
            tags={tags}
            actions={props.actions}
            onClear={() => {
              selecting.selectNone()
              focusList()
            }}
          />
        )}
      </Foot>
    </section>
  )
}

interface FootProps {
  readonly place: ListPlace
  readonly singleKeys: boolean
  /** What is done with a selection takes the place of adding a note. */
  readonly children: ReactNode
}

/** Stays in sight below the list, on a phone above the tabs. */
function Foot({ place, singleKeys, children }: FootProps) {
  const newHref = place.deckId === null ? null : `/decks/${place.deckId}/notes/new`
  if (newHref === null && !children) return null
  return (
    <div className="sticky bottom-0 z-10 -mt-px border-t border-border bg-card max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))]">
      {children || (
        <div className="p-3">
          <ButtonLink
            variant="quiet"
            className="w-full"
            href={newHref ?? ''}
            icon={<Plus />}
            {...(singleKeys ? { shortcut: { key: deckWords.deck.addKey, hint: deckWords.deck.addKey } } : {})}
          >
            {deckWords.deck.add}
          </ButtonLink>
        </div>
      )}
      {newHref !== null && singleKeys && <AddShortcut href={newHref} />}
    </div>
  )
}
