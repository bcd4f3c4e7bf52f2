import clsx from 'clsx'
import { listHref } from '@/components/notes/list/address'
import { NoteList } from '@/components/notes/list/NoteList'
import { EditNote } from '@/components/notes/EditNote'
import { notes as words } from '@/lib/words/notes'
import { changeNotesAction, undoChangeAction } from './change-actions'
import { noteActions } from './note-actions'
import type { ReadList } from './read-list'

const CHANGE_ACTIONS = { change: changeNotesAction, undo: undoChangeAction } as const

/** A list of notes, with one of them beside it where there is room. */
export function NotesAndNote({ list, filter, note, choices, isNamed }: ReadList) {
  return (
    <div className="mt-6 grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <NoteList {...list} actions={CHANGE_ACTIONS} />
      {note && (
        // On a phone a note has a page of its own; one named in the address comes before the list all the same.
        <div
          className={clsx(
            'lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:overscroll-contain',
            isNamed ? 'max-lg:order-first' : 'max-lg:hidden',
          )}
        >
          <EditNote
            key={note.noteId}
            note={note}
            today={list.today}
            choices={choices}
            backHref={listHref(list.place, filter)}
            actions={noteActions}
            title={words.titleEdit}
          />
        </div>
      )}
    </div>
  )
}
