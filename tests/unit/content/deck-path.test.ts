import { describe, expect, it } from 'vitest'
import {
  ancestorNames,
  cleanDeckName,
  compareDeckNames,
  deckLabel,
  isUnder,
  nameUnder,
  ownName,
  parentName,
  renamedWith,
} from '@/lib/content/deck-path'

const verbs = 'Languages::Spanish::Verbs'

describe('a deck in others', () => {
  it('is named by the way to it', () => {
    expect(ownName(verbs)).toBe('Verbs')
    expect(parentName(verbs)).toBe('Languages::Spanish')
    expect(ancestorNames(verbs)).toEqual(['Languages', 'Languages::Spanish'])
    expect(nameUnder('Languages::Spanish', 'Verbs')).toBe(verbs)
    expect(deckLabel(verbs)).toBe('Languages › Spanish › Verbs')
  })

  it('that lies in none has a name of its own', () => {
    expect(parentName('Languages')).toBeNull()
    expect(ancestorNames('Languages')).toEqual([])
    expect(nameUnder(null, 'Languages')).toBe('Languages')
  })

  it.each([
    [verbs, 'Languages', true],
    [verbs, 'Languages::Spanish', true],
    [verbs, verbs, false],
    ['Languages spoken', 'Languages', false],
    ['Languages', verbs, false],
  ])('%j lies in %j: %j', (name, ancestor, expected) => {
    expect(isUnder(name, ancestor)).toBe(expected)
  })

  it('goes with a deck that is renamed', () => {
    expect(renamedWith(verbs, 'Languages', 'Tongues::Old')).toBe('Tongues::Old::Spanish::Verbs')
  })
})

describe('a name that was typed', () => {
  it.each([
    [' Languages :: Spanish ', 'Languages::Spanish'],
    ['Languages::', 'Languages'],
    ['::Languages::::Spanish', 'Languages::Spanish'],
    ['12:30', '12:30'],
    ['Chapter 1: ::Verbs', 'Chapter 1::Verbs'],
    ['a:::b', 'a::b'],
    [' :: ', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanDeckName(typed)).toBe(kept)
  })
})

describe('the order of decks', () => {
  it('keeps a deck before those in it, and these before the next', () => {
    const names = ['beta', 'Alpha 2', 'Alpha::z', 'alpha::A', 'Alpha', 'Alpha::z::1', 'alpha']
    expect(names.toSorted(compareDeckNames)).toEqual([
      'Alpha',
      'Alpha::z',
      'Alpha::z::1',
      'alpha',
      'alpha::A',
      'Alpha 2',
      'beta',
    ])
  })
})
