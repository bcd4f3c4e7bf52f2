import { describe, expect, it } from 'vitest'
import type { DeckSummary } from '@/lib/contracts/decks'
import { deckTree } from '@/lib/usecases/decks/tree'

const deck = (name: string, more: Partial<DeckSummary> = {}): DeckSummary => ({
  deckId: name,
  name,
  isPaused: false,
  cards: 10,
  due: 2,
  newCards: 1,
  desiredRetention: null,
  lasting: { month: 1, week: 2, less: 7 },
  ...more,
})

describe('the list of decks', () => {
  it('puts each deck above those in it, in the order of names', () => {
    const tree = deckTree(['b', 'a::y::1', 'a', 'a::x', 'a::y'].map((name) => deck(name)))
    expect(tree.map(({ name, shownName, within, hasInner }) => [name, shownName, within, hasInner])).toEqual([
      ['a', 'a', [], true],
      ['a::x', 'x', ['a'], false],
      ['a::y', 'y', ['a'], true],
      ['a::y::1', '1', ['a', 'a::y'], false],
      ['b', 'b', [], false],
    ])
  })

  it('names a deck by all that lies between it and the next that shows', () => {
    const tree = deckTree([deck('a'), deck('a::hidden::1'), deck('gone::2')])
    expect(tree.map(({ shownName }) => shownName)).toEqual(['a', 'hidden › 1', 'gone › 2'])
  })

  it('counts the cards of the decks in a deck among its own', () => {
    const [top] = deckTree([deck('a'), deck('a::x'), deck('a::x::1'), deck('ab')])
    expect(top).toMatchObject({ cards: 30, due: 6, newCards: 3, lasting: { month: 3, week: 6, less: 21 } })
  })

  it('does not count what waits in a paused deck', () => {
    const tree = deckTree([deck('a'), deck('a::x', { isPaused: true }), deck('a::x::1')])
    expect(tree.map(({ cards, due, newCards }) => [cards, due, newCards])).toEqual([
      [30, 4, 2],
      [20, 2, 1],
      [10, 2, 1],
    ])
  })
})
