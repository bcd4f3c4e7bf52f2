'use client'

import { ArchiveRestore } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { FieldError } from '@/components/ui/Field'
import { reach, useServerForm } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import { deckLabel } from '@/lib/content/deck-path'
import type { DeckPlace } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'
import type { DeckAction } from './deck-actions'
import { sentenceOf } from './usePutAway'

interface DecksAwayProps {
  readonly title: string
  readonly decks: readonly DeckPlace[]
  readonly bringBack: DeckAction
}

/** Decks that were put away, folded together; each can be brought back. */
export function DecksAway({ title, decks, bringBack }: DecksAwayProps) {
  if (decks.length === 0) return null
  return (
    <details className="mt-8">
      <summary className="btn btn-quiet -ml-3">{title}</summary>
      <ul className="mt-2">
        {decks.map((deck) => (
          <Row key={deck.deckId} deck={deck} bringBack={bringBack} />
        ))}
      </ul>
    </details>
  )
}

interface RowProps {
  readonly deck: DeckPlace
  readonly bringBack: DeckAction
}

function Row({ deck, bringBack }: RowProps) {
  const toast = useToast()
  const name = deckLabel(deck.name)
  const { answer, pending, form } = useServerForm(async () => {
    const back = await reach(() => bringBack({ deckId: deck.deckId }))
    if (back.ok) toast({ text: words.options.restored(name) })
    return back
  })
  return (
    <li className="border-t border-border py-1">
      <form {...form} className="flex flex-wrap items-center justify-between gap-x-4">
        <span className="wrap-anywhere">{name}</span>
        <Button
          type="submit"
          variant="quiet"
          icon={<ArchiveRestore />}
          busy={pending ? words.archived.bringingBack : undefined}
          aria-label={pending ? undefined : words.archived.spokenBringBack(name)}
        >
          {words.archived.bringBack}
        </Button>
        <div role="alert" className="w-full">
          {answer !== null && !answer.ok && (
            <FieldError id={`${deck.deckId}-problem`}>{sentenceOf(answer.error)}</FieldError>
          )}
        </div>
      </form>
    </li>
  )
}
