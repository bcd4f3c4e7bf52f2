import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ancestorNames,
  cleanDeckName,
  compareDeckNames,
  isUnder,
  nameUnder,
  ownName,
  parentName,
  renamedWith,
} from '@/lib/content/deck-path'

const part = fc.stringMatching(/^[a-c: ]{1,4}$/)
const names = fc
  .array(part, { minLength: 1, maxLength: 4 })
  .map((parts) => cleanDeckName(parts.join('::')))
  .filter((name) => name !== '')

describe('a deck’s name', () => {
  it('that is clean stays as it is', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(cleanDeckName(name)).toBe(name)
      }),
    )
  })

  it('is that of the deck it lies in and its own', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(nameUnder(parentName(name), ownName(name))).toBe(name)
      }),
    )
  })

  it('lies in all its ancestors and in no other', () => {
    fc.assert(
      fc.property(names, names, (name, other) => {
        expect(isUnder(name, other)).toBe(ancestorNames(name).includes(other))
      }),
    )
  })
})

describe('renaming a deck', () => {
  it('keeps a tree a tree: what lay in it still does, at the same depth below it', () => {
    fc.assert(
      fc.property(names, names, part, (from, to, inner) => {
        const below = cleanDeckName(`${from}::${inner}`)
        fc.pre(below !== from)
        const moved = renamedWith(below, from, to)
        expect(isUnder(moved, to)).toBe(true)
        expect(ancestorNames(moved).length - ancestorNames(to).length).toBe(
          ancestorNames(below).length - ancestorNames(from).length,
        )
      }),
    )
  })
})

describe('the order of decks', () => {
  it('is one order, in which what lies in a deck follows it before anything else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names, { maxLength: 12 }), (some) => {
        const sorted = some.toSorted(compareDeckNames)
        expect(some.toReversed().toSorted(compareDeckNames)).toEqual(sorted)
        for (const [place, name] of sorted.entries()) {
          const inner = sorted.filter((other) => isUnder(other, name)).length
          const next = sorted.slice(place + 1, place + 1 + inner)
          expect(next.every((other) => isUnder(other, name))).toBe(true)
        }
      }),
    )
  })
})
