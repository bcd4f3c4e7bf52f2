import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frogOf, inOrder, PLAN_ITEMS, reordered, type PlanItem } from '@/lib/focus/day-plan'
import type { Rating } from '@/lib/focus/starting-value'

const list: fc.Arbitrary<PlanItem[]> = fc
  .array(
    fc.record({
      dread: fc.option(fc.constantFrom<Rating>(1, 2, 3, 4, 5)),
      minutes: fc.integer({ min: 10, max: 60 }),
      postponed: fc.nat({ max: 5 }),
      isDone: fc.boolean(),
    }),
    { maxLength: PLAN_ITEMS },
  )
  .map((items) => items.map((item, place) => ({ ...item, place, itemId: `item ${place}` })))

describe('a list in the order of the day', () => {
  it('holds what it held, the frog first and what is done last', () => {
    fc.assert(
      fc.property(list, (items) => {
        const ordered = inOrder(items)
        expect(ordered.toSorted((a, b) => a.place - b.place)).toEqual(items)
        const frog = frogOf(items)
        if (frog !== null) expect(ordered[0]).toBe(frog)
        const firstDone = ordered.findIndex(({ isDone }) => isDone)
        if (firstDone >= 0) expect(ordered.slice(firstDone).every(({ isDone }) => isDone)).toBe(true)
      }),
    )
  })
})

describe('a list put into another order', () => {
  it('loses nothing, doubles nothing, and changes nothing the second time', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
    const wanted = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'gone'))
    fc.assert(
      fc.property(ids, wanted, (standing, order) => {
        const once = reordered(standing, order)
        expect(once.toSorted()).toEqual(standing.toSorted())
        expect(reordered(once, order)).toEqual(once)
      }),
    )
  })
})
