'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog, DialogClose } from '@/components/ui/Dialog'
import { Select } from '@/components/ui/Field'
import { deckLabel } from '@/lib/content/deck-path'
import { common } from '@/lib/words/common'
import { noteList } from '@/lib/words/note-list'
import type { DeckChoice } from './FilterNotes'
import type { BulkChanging } from './use-bulk-change'

const words = noteList.change

interface MoveNotesProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** How many are to be moved. */
  readonly notes: number
  readonly decks: readonly DeckChoice[]
  readonly changing: BulkChanging
}

/** Asks which deck to move notes to. */
export function MoveNotes({ open, onOpenChange, notes, decks, changing }: MoveNotesProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const deckId = chosen ?? decks[0]?.deckId
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.moveTitle(notes)}
      actions={
        <>
          <Button
            variant="primary"
            busy={changing.pending === 'move' ? words.busy : undefined}
            onClick={() => {
              if (deckId !== undefined) changing.run({ verb: 'move', deckId })
            }}
          >
            {words.moveSubmit}
          </Button>
          <DialogClose>
            <Button variant="outline">{common.action.cancel}</Button>
          </DialogClose>
        </>
      }
    >
      <Select
        label={words.moveTo}
        options={decks.map(({ deckId: value, name }) => ({ value, label: deckLabel(name) }))}
        value={deckId}
        onChange={({ target }) => setChosen(target.value)}
      />
    </Dialog>
  )
}
