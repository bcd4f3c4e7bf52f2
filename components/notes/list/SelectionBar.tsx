'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '@/components/ui/Button'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { noteList } from '@/lib/words/note-list'
import type { DeckChoice } from './FilterNotes'
import { MoveNotes } from './MoveNotes'
import { TagNotes } from './TagNotes'
import { useBulkChange, type BulkChanging, type ChangeActions } from './use-bulk-change'

const words = noteList.change

/** What asks before it is done. */
type Asking = 'move' | 'tag' | 'reset' | 'delete'

interface SelectionBarProps {
  readonly selected: ReadonlySet<string>
  /** Decks to move to. */
  readonly decks: readonly DeckChoice[]
  readonly tags: readonly string[]
  readonly actions: ChangeActions
  readonly onClear: () => void
}

/** What can be done with the selected notes. */
export function SelectionBar({ selected, decks, tags, actions, onClear }: SelectionBarProps) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const changing = useBulkChange(actions, selected, () => {
    setAsking(null)
    onClear()
  })
  const { pending, run } = changing
  const ask = (verb: Asking) => ({
    open: asking === verb,
    onOpenChange: (open: boolean) => setAsking(open ? verb : null),
  })
  return (
    <section aria-label={noteList.select.bar} className="px-2 pt-1 pb-2">
      <div className="flex items-center justify-between">
        <p className="tnum px-2 font-semibold">{noteList.select.selected(selected.size)}</p>
        <IconButton label={noteList.select.none} icon={<X />} onClick={onClear} />
      </div>
      <div className="flex flex-wrap">
        <Button variant="quiet" onClick={() => setAsking('move')}>
          {words.move}
        </Button>
        <Button variant="quiet" onClick={() => setAsking('tag')}>
          {words.tag}
        </Button>
        <Shelving {...changing} />
        <Button variant="quiet" onClick={() => setAsking('reset')}>
          {words.reset}
        </Button>
        <Button variant="quiet-destructive" onClick={() => setAsking('delete')}>
          {words.delete}
        </Button>
      </div>
      <MoveNotes {...ask('move')} notes={selected.size} decks={decks} changing={changing} />
      <TagNotes {...ask('tag')} notes={selected.size} tags={tags} changing={changing} />
      <ConfirmDialog
        {...ask('reset')}
        title={words.resetTitle(selected.size)}
        consequence={words.resetText}
        confirm={words.resetSubmit(selected.size)}
        busy={pending === 'reset' ? words.busy : undefined}
        onConfirm={() => run({ verb: 'reset' })}
      />
      <ConfirmDialog
        {...ask('delete')}
        title={words.deleteTitle(selected.size)}
        consequence={words.deleteText}
        confirm={words.deleteSubmit(selected.size)}
        busy={pending === 'delete' ? words.busy : undefined}
        onConfirm={() => run({ verb: 'delete' })}
      />
    </section>
  )
}

/** Out of the sittings, and into them again. Both are offered: a selection may hold notes of either kind. */
function Shelving({ pending, run }: BulkChanging) {
  const [shelf, setShelf] = useState<'active' | 'suspended' | null>(null)
  const busyWith = (wanted: 'active' | 'suspended') =>
    pending === 'shelve' && shelf === wanted ? words.busy : undefined
  const put = (wanted: 'active' | 'suspended') => () => {
    setShelf(wanted)
    run({ verb: 'shelve', shelf: wanted })
  }
  return (
    <>
      <Button variant="quiet" busy={busyWith('suspended')} onClick={put('suspended')}>
        {words.setAside}
      </Button>
      <Button variant="quiet" busy={busyWith('active')} onClick={put('active')}>
        {words.takeBack}
      </Button>
    </>
  )
}
