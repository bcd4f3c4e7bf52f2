'use client'

import { ChevronRight, Search } from 'lucide-react'
import Link from 'next/link'
import { useId, useState } from 'react'
import type { DeckSummary } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'
import { LastingBar, LastingLegend } from './LastingBar'

interface DeckListProps {
  readonly decks: readonly DeckSummary[]
  /** The learner's own target, for decks that have none of their own. */
  readonly desiredRetention: number
}

/** The learner's decks; what is typed above them narrows them down. */
export function DeckList({ decks, desiredRetention }: DeckListProps) {
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const shown = decks.filter((deck) => deck.name.toLowerCase().includes(wanted))
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
            <DeckRow key={deck.deckId} deck={deck} desiredRetention={desiredRetention} />
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

interface DeckRowProps {
  readonly deck: DeckSummary
  readonly desiredRetention: number
}

function DeckRow({ deck, desiredRetention }: DeckRowProps) {
  return (
    <li className="border-t border-border first:border-0">
      <Link
        href={`/decks/${deck.deckId}`}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-8 gap-y-2 px-4 py-4 text-foreground no-underline hover:bg-sunken focus-visible:-outline-offset-3 md:grid-cols-[minmax(0,1fr)_11rem_6rem_1.25rem] md:px-6"
      >
        <span>
          <span className="font-semibold wrap-anywhere">{deck.name}</span>
          <span className="note tnum block">
            {words.row.cards(deck.cards)}
            {' · '}
            {words.row.target(deck.desiredRetention ?? desiredRetention)}
          </span>
        </span>
        <span className="max-md:order-3 max-md:col-span-2">
          <LastingBar lasting={deck.lasting} />
        </span>
        <span className="tnum text-right">{whatWaits(deck)}</span>
        <ChevronRight className="hidden size-5 text-muted-foreground md:block" />
      </Link>
    </li>
  )
}

function whatWaits(deck: DeckSummary): string {
  if (deck.due > 0) return words.row.due(deck.due)
  return deck.newCards > 0 ? words.row.fresh(deck.newCards) : words.row.nothing
}
