'use client'

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { deckLabel } from '@/lib/content/deck-path'
import type { DeckDto } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'
import type { DeckAction } from './deck-actions'
import { GeneralProblem } from './GeneralProblem'
import { usePutAway } from './usePutAway'

interface DeleteDeckProps {
  readonly deck: DeckDto
  readonly remove: DeckAction
  readonly restore: DeckAction
}

/** Deletes a deck and those in it, after saying what goes with it; the message that says so takes it back. */
export function DeleteDeck({ deck, remove, restore }: DeleteDeckProps) {
  const [asked, setAsked] = useState(false)
  const name = deckLabel(deck.name)
  const { problem, pending, run } = usePutAway({
    deckId: deck.deckId,
    put: remove,
    takeBack: restore,
    done: words.options.deleted(name),
    undone: words.options.restored(name),
  })
  return (
    <div className="mt-5 grid gap-2 border-t border-border pt-4">
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={words.options.deleteTitle(name)}
        consequence={
          <>
            <p>{words.options.deleteText(deck.notes, deck.inner)}</p>
            <GeneralProblem problem={problem} />
          </>
        }
        confirm={words.options.deleteConfirm(deck.notes)}
        busy={pending ? words.options.deleting : undefined}
        onConfirm={run}
        trigger={
          <Button variant="quiet-destructive" className="-ml-3 justify-self-start" icon={<Trash2 />}>
            {words.options.delete}
          </Button>
        }
      />
    </div>
  )
}
