'use client'

import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { reach, useServerForm } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import { deckLabel } from '@/lib/content/deck-path'
import type { DeckPlace } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'
import type { DeckAction } from './deck-actions'
import { sentenceOf } from './usePutAway'

/** Says on its page that a deck is paused, and takes it up again. */
export function PausedNotice({ deck, resume }: { readonly deck: DeckPlace; readonly resume: DeckAction }) {
  const toast = useToast()
  const { answer, pending, form } = useServerForm(async () => {
    const taken = await reach(() => resume({ deckId: deck.deckId }))
    if (taken.ok) toast({ text: words.paused.resumed(deckLabel(deck.name)) })
    return taken
  })
  return (
    <Callout className="mt-5">
      <form {...form} className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-measure">{words.paused.text}</p>
        <Button type="submit" variant="secondary" busy={pending ? words.paused.resuming : undefined}>
          {words.paused.resume}
        </Button>
        <p role="alert" className="w-full empty:hidden">
          {answer !== null && !answer.ok && sentenceOf(answer.error)}
        </p>
      </form>
    </Callout>
  )
}
