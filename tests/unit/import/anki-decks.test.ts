import { describe, expect, it } from 'vitest'
import { chosenOf, ticked, toggled, treeOf, type DeckNode } from '@/components/import/anki/deck-selection'
import type { AnkiPreviewDeck } from '@/lib/contracts/anki'

const deckOf = (deckId: number, name: string, cards: number): AnkiPreviewDeck => ({
  ...{ deckId, name, cards },
  notes: cards,
  isHere: false,
})

const DECKS = [
  deckOf(1, 'Default', 2),
  deckOf(11, 'Languages::Portuguese', 240),
  deckOf(12, 'Languages::Portuguese::Phrases', 64),
  deckOf(13, 'Languages::Spanish', 1800),
  deckOf(14, 'Medicine', 9100),
  deckOf(15, 'Medicine::Anatomy::Limbs', 610),
]

const shape = ({ label, deckIds, cards, children }: DeckNode): unknown =>
  children.length === 0 ? [label, deckIds, cards] : [label, deckIds, cards, children.map(shape)]

describe('the tree of decks in a package', () => {
  it('nests decks by their names, and makes places for those that hold decks alone', () => {
    expect(treeOf(DECKS).map(shape)).toEqual([
      ['Default', [1], 2],
      [
        'Languages',
        [11, 12, 13],
        2104,
        [
          ['Portuguese', [11, 12], 304, [['Phrases', [12], 64]]],
          ['Spanish', [13], 1800],
        ],
      ],
      ['Medicine', [14, 15], 9710, [['Anatomy', [15], 610, [['Limbs', [15], 610]]]]],
    ])
  })

  it('knows which places are decks, and their whole names', () => {
    const [, languages] = treeOf(DECKS)
    expect(languages?.deck).toBeNull()
    expect(languages?.children[0]?.deck?.deckId).toBe(11)
    expect(languages?.children[0]?.children[0]?.name).toBe('Languages::Portuguese::Phrases')
  })

  it('keeps names apart that only look alike', () => {
    expect(treeOf([deckOf(1, 'A:', 1), deckOf(2, 'A', 1), deckOf(3, 'A::', 1)]).map(shape)).toEqual([
      ['A:', [1], 1],
      ['A', [2, 3], 2, [['', [3], 1]]],
    ])
  })
})

describe('choosing decks', () => {
  it('says whether all, some or none are chosen', () => {
    expect(ticked([11, 12], new Set([11, 12, 13]))).toBe('all')
    expect(ticked([11, 12], new Set([12]))).toBe('some')
    expect(ticked([11, 12], new Set([13]))).toBe('none')
  })

  it('chooses all of a deck with those in it, and none where all were chosen', () => {
    const languages = [11, 12, 13]
    const some = new Set([1, 12])
    const all = toggled(languages, some)
    expect([...all].toSorted((a, b) => a - b)).toEqual([1, 11, 12, 13])
    expect([...toggled(languages, all)]).toEqual([1])
    expect([...some]).toEqual([1, 12])
  })

  it('leaves a deck chosen whose inner one is not', () => {
    const chosen = toggled([12], new Set([11, 12]))
    expect([...chosen]).toEqual([11])
    expect(ticked([11, 12], chosen)).toBe('some')
  })

  it('counts decks and cards', () => {
    expect(chosenOf(DECKS, new Set([1, 15]))).toEqual({ decks: 2, cards: 612 })
    expect(chosenOf(DECKS, new Set())).toEqual({ decks: 0, cards: 0 })
  })
})
