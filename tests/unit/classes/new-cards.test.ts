import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comingFirst, daysForNew, newCardsToday } from '@/lib/classes/new-cards'

describe('new cards that have to come today', () => {
  it.each([
    // fresh, met today, days left with today, days in all: cards
    [70, 0, 10, 10, 10],
    [65, 5, 10, 10, 5],
    [60, 10, 10, 10, 0],
    [10, 0, 4, 10, 10],
    // In the days kept free what is left is spread over them.
    [9, 0, 3, 10, 3],
    [4, 0, 1, 10, 4],
    // Of a short stretch a third at most is kept free.
    [6, 0, 3, 3, 3],
    [6, 0, 1, 1, 6],
    [0, 3, 5, 10, 0],
  ])('%i left and %i met, with %i of %i days to go: %i', (fresh, metToday, left, whole, expected) => {
    const day = 1000
    const meetBy = day + left - 1
    const startedOn = meetBy - whole + 1
    expect(newCardsToday({ fresh, metToday, startedOn, day, meetBy })).toBe(expected)
  })

  it('are spread over the minutes of the days, none on a day without any', () => {
    const span = { fresh: 60, metToday: 0, startedOn: 0, day: 0, meetBy: 8 }
    const today = (shares: readonly number[]) => newCardsToday({ ...span, shares })
    expect(today([])).toBe(10)
    expect(today([1, 1, 0, 0, 0, 1])).toBe(20)
    expect(today([0.5, 1, 0.5])).toBe(6)
    expect(today([0, 1, 1])).toBe(0)
    // The days kept free are so whatever they have.
    expect(today([1, 1, 1, 1, 1, 1, 0, 0, 0])).toBe(10)
    expect(daysForNew({ startedOn: 0, day: 0, meetBy: 8, shares: [0.5, 0] })).toBe(4.5)
  })

  it('are all met before the days kept free, and about as many on each day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 60 }), (cards, days) => {
        let fresh = cards
        const met: number[] = []
        for (let day = 0; day < days; day++) {
          const now = newCardsToday({ fresh, metToday: 0, startedOn: 0, day, meetBy: days - 1 })
          met.push(now)
          fresh -= now
        }
        const forNew = daysForNew({ startedOn: 0, day: 0, meetBy: days - 1 })
        expect(fresh).toBe(0)
        expect(met.slice(forNew).every((now) => now === 0)).toBe(true)
        expect(Math.max(...met)).toBeLessThanOrEqual(Math.ceil(cards / forNew))
      }),
    )
  })

  it('stay the same share while the day goes on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 400 }),
        (cards, days, met) => {
          const request = { startedOn: 0, day: 0, meetBy: days - 1 }
          const share = newCardsToday({ ...request, fresh: cards, metToday: 0 })
          const done = Math.min(met, cards)
          const still = newCardsToday({ ...request, fresh: cards - done, metToday: done })
          expect(still).toBe(Math.max(0, share - done))
        },
      ),
    )
  })

  it('come before the others, and none twice', () => {
    const card = (cardId: string) => ({ cardId })
    expect(comingFirst([card('c')], [card('a'), card('b'), card('c')]).map(({ cardId }) => cardId)).toEqual([
      'c',
      'a',
      'b',
    ])
  })
})
