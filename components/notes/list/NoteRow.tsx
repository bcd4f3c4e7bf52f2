'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { memo, type Ref } from 'react'
import { noteStanding } from '@/components/decks/note-standing'
import { Bone } from '@/components/ui/Bones'
import { VisuallyHidden } from '@/components/ui/VisuallyHidden'
import { deckLabel } from '@/lib/content/deck-path'
import type { NoteListRow } from '@/lib/contracts/note-list'
import { noteList as words } from '@/lib/words/note-list'

interface NoteRowProps {
  readonly ref: Ref<HTMLDivElement>
  /** Undefined while it is being fetched. */
  readonly note: NoteListRow | undefined
  /** Counted from 0. */
  readonly row: number
  /** Where it lies below the top of the list, in pixels. */
  readonly top: number
  readonly isSelected: boolean
  /** It is open beside the list. */
  readonly isOpen: boolean
  /** Tab leads to it. */
  readonly isAtKeyboard: boolean
  readonly showsDeck: boolean
  /** Study day. */
  readonly today: number
}

/** A note in the list: a box that selects it, and a link that opens it. The list itself hears both. */
export const NoteRow = memo(function NoteRow(props: NoteRowProps) {
  const { ref, note, row, top, isSelected, isOpen, isAtKeyboard } = props
  return (
    <div
      ref={ref}
      role="row"
      data-index={row}
      aria-rowindex={row + 1}
      aria-selected={isSelected}
      tabIndex={isAtKeyboard ? 0 : -1}
      className={clsx(
        'absolute inset-x-0 top-0 flex min-h-19 items-start border-b border-border focus-visible:-outline-offset-3',
        isOpen && 'lg:bg-secondary',
        isSelected && 'bg-secondary',
      )}
      style={{ transform: `translateY(${top}px)` }}
    >
      {note === undefined ? <RowBones /> : <Cells {...props} note={note} />}
    </div>
  )
})

function Cells(props: NoteRowProps & { readonly note: NoteListRow }) {
  const { note, isSelected, isOpen, showsDeck, today } = props
  const title = note.title || words.untitled
  const about = [
    noteStanding(note.cards, today),
    ...(showsDeck ? [deckLabel(note.deckName)] : []),
    ...(note.tags.length > 0 ? [note.tags.join(', ')] : []),
  ]
  return (
    <>
      <span role="gridcell" className="flex-none">
        <label className="grid size-11 cursor-pointer place-items-center pt-1">
          <input
            type="checkbox"
            className="check"
            tabIndex={-1}
            aria-label={words.select.one(title)}
            checked={isSelected}
            readOnly
          />
        </label>
      </span>
      <span role="gridcell" className="min-w-0 flex-1">
        <Link
          href={`/notes/${note.noteId}`}
          prefetch={false}
          tabIndex={-1}
          aria-current={isOpen ? 'true' : undefined}
          className="block py-3 pr-4 text-foreground no-underline focus-visible:-outline-offset-3"
        >
          <span className="line-clamp-3 leading-6 wrap-anywhere" dir="auto">
            {title}
          </span>
          <span
            className={clsx(
              'tiny tnum line-clamp-2 wrap-anywhere',
              isSelected && 'text-secondary-foreground',
              isOpen && 'lg:text-secondary-foreground',
            )}
          >
            {about.join(' · ')}
          </span>
        </Link>
      </span>
    </>
  )
}

function RowBones() {
  return (
    <span role="gridcell" className="bones grid flex-1 gap-2.5 py-4 pr-4 pl-11">
      <VisuallyHidden>{words.loadingRow}</VisuallyHidden>
      <Bone className="h-4 w-3/4" />
      <Bone className="h-3 w-2/5" />
    </span>
  )
}
