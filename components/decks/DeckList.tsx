'use client'

import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import { deckLabel } from '@/lib/content/deck-path'
import type { DeckListItem } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'
import { useClosedDecks } from './closed-decks'
import { DeckRow } from './DeckRow'
import { LastingLegend } from './LastingBar'

interface DeckListProps {
  readonly decks: readonly DeckListItem[]
  /** The learner's own target, for decks that have none of their own. */
  readonly desiredRetention: number
}

/** The learner's decks as a tree that folds; what is typed above them narrows them down to a plain list. */
export function DeckList({ decks, desiredRetention }: DeckListProps) {
  const [text, setText] = useState('')
  const [closed, toggle] = useClosedDecks()
  const wanted = text.trim().toLowerCase()
  const isTree = wanted === '' && decks.some(({ hasInner }) => hasInner)
  const shown =
    wanted === ''
      ? decks.filter(({ within }) => !within.some((deckId) => closed.has(deckId)))
      : decks.filter((deck) => deckLabel(deck.name).toLowerCase().includes(wanted))
  return (
    <>
      {decks.length > 1 && <FindDeck text={text} onChange={setText} />}
      <div className="mt-6">
        <LastingLegend />
      </div>
      <p role="status" className={shown.length > 0 ? 'sr-only' : 'mt-6'}>
        {shown.length === 0 && words.find.none(text.trim())}
      </p>
      {shown.length > 0 && (
        <ul className="sheet mt-3 overflow-clip">
          {shown.map((deck) => (
            <DeckRow
              key={deck.deckId}
              deck={deck}
              desiredRetention={desiredRetention}
              fold={isTree ? { isClosed: closed.has(deck.deckId), toggle: () => toggle(deck.deckId) } : null}
            />
          ))}
        </ul>
      )}
    </>
  )
}

function FindDeck({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const id = useId()
  return (
    <div className="relative mt-5 max-w-90" role="search">
      <label className="sr-only" htmlFor={id}>
        {words.find.label}
      </label>
      <Search className="pointer-events-none absolute top-3 left-3 size-5 text-muted-foreground" />
      <input
        id={id}
        type="search"
        className="field pl-10.5"
        placeholder={words.find.label}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
