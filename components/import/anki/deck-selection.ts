import { deckPath } from '@/lib/content/deck-path'
import type { AnkiPreviewDeck } from '@/lib/contracts/anki'

/** A place in the tree of a package's decks. */
export interface DeckNode {
  /** Those it lies in come before it. */
  readonly name: string
  readonly label: string
  /** Null for one that holds no cards itself, and decks alone. */
  readonly deck: AnkiPreviewDeck | null
  readonly children: readonly DeckNode[]
  /** Ids of all decks in it, its own among them. */
  readonly deckIds: readonly number[]
  /** Cards of all of them. */
  readonly cards: number
}

export type Ticked = 'all' | 'some' | 'none'

/** The decks as they lie in one another, in the order they come. */
export function treeOf(decks: readonly AnkiPreviewDeck[]): DeckNode[] {
  return nodesAt(
    decks.map((deck) => ({ deck, path: deckPath(deck.name) })),
    0,
  )
}

interface Placed {
  readonly deck: AnkiPreviewDeck
  readonly path: readonly string[]
}

function nodesAt(placed: readonly Placed[], depth: number): DeckNode[] {
  const byLabel = new Map<string, Placed[]>()
  for (const each of placed) {
    const label = each.path[depth] ?? ''
    const beside = byLabel.get(label)
    if (beside === undefined) byLabel.set(label, [each])
    else beside.push(each)
  }
  return [...byLabel].map(([label, inside]) => nodeOf(label, inside, depth))
}

function nodeOf(label: string, inside: readonly Placed[], depth: number): DeckNode {
  const own = inside.find(({ path }) => path.length === depth + 1)?.deck ?? null
  const below = inside.filter(({ path }) => path.length > depth + 1)
  return {
    name: (inside[0]?.path ?? []).slice(0, depth + 1).join('::'),
    label,
    deck: own,
    children: nodesAt(below, depth + 1),
    deckIds: inside.map(({ deck }) => deck.deckId),
    cards: inside.reduce((sum, { deck }) => sum + deck.cards, 0),
  }
}

/** How many of some decks are chosen. */
export function ticked(deckIds: readonly number[], chosen: ReadonlySet<number>): Ticked {
  const among = deckIds.filter((deckId) => chosen.has(deckId)).length
  if (among === 0) return 'none'
  return among === deckIds.length ? 'all' : 'some'
}

/** What is chosen after a press on some decks: all of them, or none where all were. */
export function toggled(deckIds: readonly number[], chosen: ReadonlySet<number>): Set<number> {
  const next = new Set(chosen)
  const isOn = ticked(deckIds, chosen) !== 'all'
  for (const deckId of deckIds) {
    if (isOn) next.add(deckId)
    else next.delete(deckId)
  }
  return next
}

/** How many decks are chosen, and their cards. */
export function chosenOf(
  decks: readonly AnkiPreviewDeck[],
  chosen: ReadonlySet<number>,
): { readonly decks: number; readonly cards: number } {
  const among = decks.filter(({ deckId }) => chosen.has(deckId))
  return { decks: among.length, cards: among.reduce((sum, { cards }) => sum + cards, 0) }
}
