import { ancestorNames, compareDeckNames } from '@/lib/content/deck-path'
import type { AnkiDeck } from '../collection'
import { escapeHtml } from '../escape-html'
import type { AnkiIds } from './ids'
import type { OwnDeck } from './own'

/** The deck that every collection of Anki's has. */
export const DEFAULT_DECK = { id: 1, name: 'Default' } as const

const plain = { description: '', isFiltered: false, desiredRetention: null } as const

/** Decks as Anki keeps them, each behind those it lies in, which are made where there are none. */
export function writtenDecks(decks: readonly OwnDeck[], ids: AnkiIds): AnkiDeck[] {
  const own = decks.find(({ name }) => name === DEFAULT_DECK.name)
  if (own !== undefined) ids.give(own.deckId, DEFAULT_DECK.id)
  const names = new Set(decks.map(({ name }) => name))
  const written = decks
    .toSorted((a, b) => compareDeckNames(a.name, b.name))
    .flatMap((deck): AnkiDeck[] => {
      const id = ids.of(deck.deckId)
      const missing = ancestorNames(deck.name).filter((name) => !names.has(name))
      return [
        ...missing.map((name) => {
          names.add(name)
          return { ...plain, id: name === DEFAULT_DECK.name ? DEFAULT_DECK.id : ids.next(id + 1), name }
        }),
        {
          ...plain,
          ...{ id, name: deck.name, description: escapeHtml(deck.description).replace(/\n/g, '<br>') },
          desiredRetention: deck.desiredRetention,
        },
      ]
    })
  return names.has(DEFAULT_DECK.name) ? written : [{ ...plain, ...DEFAULT_DECK }, ...written]
}
