'use client'

import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { TakeAlong } from '@/components/exporting/TakeAlong'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import type { DeckDto } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'
import { exporting } from '@/lib/words/exporting'
import { DeleteDeck } from './DeleteDeck'
import type { DeckActions } from './deck-actions'
import { NewDeck } from './NewDeck'
import { OptionsForm } from './OptionsForm'
import { PutAway } from './PutAway'

interface DeckOptionsProps {
  readonly deck: DeckDto
  /** The learner's own target. */
  readonly desiredRetention: number
  readonly actions: DeckActions
}

/** What can be done with a deck as a whole. */
export function DeckOptions({ deck, desiredRetention, actions }: DeckOptionsProps) {
  const [open, setOpen] = useState(false)
  const { deckId, name } = deck
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.options.title}
      trigger={
        <Button variant="quiet" icon={<SlidersHorizontal />}>
          {words.deck.options}
        </Button>
      }
    >
      <OptionsForm
        deck={deck}
        desiredRetention={desiredRetention}
        edit={actions.edit}
        onSaved={() => setOpen(false)}
      />
      <div className="mt-5 grid gap-2 border-t border-border pt-4">
        <NewDeck
          create={actions.create}
          parent={{ deckId, name }}
          label={words.create.inside}
          variant="quiet"
          className="-ml-3 justify-self-start"
        />
        <TakeAlong address={`/api/decks/${deckId}/export`} {...exporting.deck} />
      </div>
      {!deck.isPaused && (
        <PutAway
          deck={deck}
          kind="pause"
          put={actions.pause}
          takeBack={actions.resume}
          onDone={() => setOpen(false)}
        />
      )}
      <PutAway deck={deck} kind="archive" put={actions.archive} takeBack={actions.unarchive} />
      <DeleteDeck deck={deck} remove={actions.remove} restore={actions.restore} />
    </Dialog>
  )
}
