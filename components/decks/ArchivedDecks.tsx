'use client'

import { ArchiveRestore } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { FieldError } from '@/components/ui/Field'
import { reach, useServerForm } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import type { DeckSummary } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'
import { generalProblem } from './deck-problem'
import type { DeckActions } from './DeckOptions'

type ArchivedDeck = Pick<DeckSummary, 'deckId' | 'name'>

interface ArchivedDecksProps {
  readonly decks: readonly ArchivedDeck[]
  readonly unarchive: DeckActions['unarchive']
}

/** Decks that were put away, folded together; each can be brought back. */
export function ArchivedDecks({ decks, unarchive }: ArchivedDecksProps) {
  if (decks.length === 0) return null
  return (
    <details className="mt-8">
      <summary className="btn btn-quiet -ml-3">{words.archived.title(decks.length)}</summary>
      <ul className="mt-2">
        {decks.map((deck) => (
          <Row key={deck.deckId} deck={deck} unarchive={unarchive} />
        ))}
      </ul>
    </details>
  )
}

interface RowProps {
  readonly deck: ArchivedDeck
  readonly unarchive: DeckActions['unarchive']
}

function Row({ deck, unarchive }: RowProps) {
  const toast = useToast()
  const { answer, pending, form } = useServerForm(async () => {
    const restored = await reach(() => unarchive({ deckId: deck.deckId }))
    if (restored.ok) toast({ text: words.options.restored(deck.name) })
    return restored
  })
  const sentence = answer !== null && !answer.ok ? generalProblem(answer.error) : null
  return (
    <li className="border-t border-border py-1">
      <form {...form} className="flex flex-wrap items-center justify-between gap-x-4">
        <span className="wrap-anywhere">{deck.name}</span>
        <Button
          type="submit"
          variant="quiet"
          icon={<ArchiveRestore />}
          busy={pending ? words.archived.bringingBack : undefined}
          aria-label={pending ? undefined : words.archived.spokenBringBack(deck.name)}
        >
          {words.archived.bringBack}
        </Button>
        <div role="alert" className="w-full">
          {sentence && <FieldError id={`${deck.deckId}-problem`}>{sentence}</FieldError>}
        </div>
      </form>
    </li>
  )
}
