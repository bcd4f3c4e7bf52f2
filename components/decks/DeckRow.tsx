import clsx from 'clsx'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { IconButton } from '@/components/ui/Button'
import { Chip } from '@/components/ui/Chip'
import { deckLabel } from '@/lib/content/deck-path'
import type { DeckListItem } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'
import { LastingBar } from './LastingBar'

/** Deeper decks are set in no further: their names need the room. */
const DEEPEST = 4

interface DeckRowProps {
  readonly deck: DeckListItem
  readonly desiredRetention: number
  /** In a tree, whether the decks in it are folded away; null in a plain list. */
  readonly fold: { readonly isClosed: boolean; readonly toggle: () => void } | null
}

/** A deck in the list: its name, how long its memories should last, and what waits in it. */
export function DeckRow({ deck, desiredRetention, fold }: DeckRowProps) {
  const depth = fold === null ? 0 : Math.min(deck.within.length, DEEPEST)
  return (
    <li
      className="flex border-t border-border first:border-0 has-[a:hover]:bg-sunken"
      style={{ paddingLeft: `${depth * 1.25}rem` }}
    >
      {fold !== null && <Fold deck={deck} {...fold} />}
      <Link
        href={`/decks/${deck.deckId}`}
        className={clsx(
          'grid min-w-0 grow grid-cols-[minmax(0,1fr)_auto] items-center gap-x-8 gap-y-2 py-4 pr-4 text-foreground no-underline focus-visible:-outline-offset-3 md:grid-cols-[minmax(0,1fr)_11rem_6rem_1.25rem] md:pr-6',
          fold === null ? 'pl-4 md:pl-6' : 'pl-1',
        )}
      >
        <span>
          <span className="font-semibold wrap-anywhere">
            {fold === null ? deckLabel(deck.name) : deck.shownName}
          </span>
          {deck.isPaused && <Chip className="ml-2">{words.row.paused}</Chip>}
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

interface FoldProps {
  readonly deck: DeckListItem
  readonly isClosed: boolean
  readonly toggle: () => void
}

/** Folds away the decks in a deck; where there are none, keeps the names in line. */
function Fold({ deck, isClosed, toggle }: FoldProps) {
  if (!deck.hasInner) return <span className="w-11 flex-none" />
  const name = deckLabel(deck.name)
  return (
    <IconButton
      className="flex-none self-center"
      label={isClosed ? words.row.show(name) : words.row.hide(name)}
      icon={<ChevronRight className={clsx(!isClosed && 'rotate-90')} />}
      aria-expanded={!isClosed}
      onClick={toggle}
    />
  )
}

function whatWaits(deck: DeckListItem): string {
  if (deck.due > 0) return words.row.due(deck.due)
  return deck.newCards > 0 ? words.row.fresh(deck.newCards) : words.row.nothing
}
