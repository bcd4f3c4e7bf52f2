import { ancestorNames, compareDeckNames, deckLabel, isUnder } from '@/lib/content/deck-path'
import type { DeckListItem, DeckSummary } from '@/lib/contracts/decks'

/**
 * Decks as a tree, in order: each before those in it, with their cards among its own. What is due or new in a paused
 * deck is not counted, since nobody is asked for it.
 *
 * @param decks each with its own cards counted, in any order
 */
export function deckTree(decks: readonly DeckSummary[]): DeckListItem[] {
  const ids = new Map(decks.map(({ name, deckId }) => [name, deckId]))
  return decks
    .toSorted((a, b) => compareDeckNames(a.name, b.name))
    .map((deck) => {
      const inner = decks.filter(({ name }) => isUnder(name, deck.name))
      const outer = ancestorNames(deck.name).filter((name) => ids.has(name))
      const nearest = outer.at(-1)
      return {
        ...withInner(deck, inner),
        shownName: deckLabel(nearest === undefined ? deck.name : deck.name.slice(nearest.length + 2)),
        within: outer.flatMap((name) => ids.get(name) ?? []),
        hasInner: inner.length > 0,
      }
    })
}

/** A deck with the cards of those in it among its own. */
export function withInner(deck: DeckSummary, inner: readonly DeckSummary[]): DeckSummary {
  const all = [deck, ...inner]
  const asked = all.filter(({ isPaused }) => !isPaused)
  const sum = (of: (each: DeckSummary) => number, among = all): number =>
    among.reduce((total, each) => total + of(each), 0)
  return {
    ...deck,
    cards: sum(({ cards }) => cards),
    due: sum(({ due }) => due, asked),
    newCards: sum(({ newCards }) => newCards, asked),
    lasting: {
      month: sum(({ lasting }) => lasting.month),
      week: sum(({ lasting }) => lasting.week),
      less: sum(({ lasting }) => lasting.less),
    },
  }
}
