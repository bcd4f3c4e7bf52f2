'use client'

import { useEffect, useRef } from 'react'
import { Button, ButtonLink } from '@/components/ui/Button'
import type { ImportDone as Done } from '@/lib/contracts/import'
import { importing as words } from '@/lib/words/import'
import { UndoImport, type UndoAction } from './UndoImport'

interface ImportDoneProps {
  readonly done: Done
  readonly newPerDay: number
  readonly undo: UndoAction
  readonly onMore: () => void
}

/** The third step: what came in, and how fast it will be met. */
export function ImportDone({ done, newPerDay, undo, onMore }: ImportDoneProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const brought = done.created + done.changed
  const [deck, anotherDeck] = done.decks
  const pace = words.done.pace(done.cards, newPerDay)
  return (
    <section className="sheet max-w-measure p-5 md:p-7" aria-labelledby="import-done">
      <h2
        ref={heading}
        tabIndex={-1}
        className="text-xl font-semibold tracking-head wrap-anywhere outline-none"
        id="import-done"
      >
        {brought === 0
          ? words.done.nothingTitle
          : words.done.title(
              brought,
              done.decks.map(({ name }) => name),
            )}
      </h2>
      <p className="tnum mt-2">{words.done.counts(done.created, done.changed, done.same)}</p>
      {pace !== '' && <p className="mt-1">{pace}</p>}
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink variant="primary" href="/">
          {words.done.today}
        </ButtonLink>
        {deck && (
          <ButtonLink href={anotherDeck ? '/decks' : `/decks/${deck.deckId}`}>
            {anotherDeck ? words.done.seeDecks : words.done.seeDeck}
          </ButtonLink>
        )}
        <Button variant="quiet" onClick={onMore}>
          {words.done.more}
        </Button>
        {done.changeId !== null && (
          <UndoImport
            changeId={done.changeId}
            created={done.created}
            changed={done.changed}
            undo={undo}
            onUndone={onMore}
          />
        )}
      </div>
    </section>
  )
}
