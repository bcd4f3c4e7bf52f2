import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareOn, spreadOverDays, WEEKDAY_MINUTES, type SpreadRequest } from '@/lib/scheduling'

const FIRST = 100
const SECONDS = 10

const request: fc.Arbitrary<SpreadRequest> = fc.record({
  cards: fc
    .array(
      fc.record({ day: fc.integer({ min: FIRST, max: FIRST + 20 }), recall: fc.constantFrom(0.3, 0.5, 0.8) }),
      {
        maxLength: 120,
      },
    )
    .map((cards) => cards.map((card, index) => ({ ...card, cardId: `card ${index}`, seconds: SECONDS }))),
  taken: fc
    .array(fc.tuple(fc.integer({ min: FIRST, max: FIRST + 30 }), fc.integer({ min: 0, max: 80 })), {
      maxLength: 12,
    })
    .map((days) => new Map(days)),
  most: fc.integer({ min: SECONDS, max: 60 }),
  lateMost: fc.integer({ min: 0, max: 28 }),
})

/** Seconds each day comes to. */
function totals({ cards, taken }: SpreadRequest, days: ReadonlyMap<string, number>): Map<number, number> {
  const seconds = new Map(taken)
  for (const { cardId, seconds: own } of cards) {
    const day = days.get(cardId) ?? NaN
    seconds.set(day, (seconds.get(day) ?? 0) + own)
  }
  return seconds
}

describe('cards spread over days', () => {
  it('are all there, none before its day and none too late', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { days } = spreadOverDays(asked)
        expect([...days.keys()].sort()).toEqual(asked.cards.map(({ cardId }) => cardId).sort())
        for (const { cardId, day } of asked.cards) {
          expect(days.get(cardId)).toBeGreaterThanOrEqual(day)
          expect(days.get(cardId)).toBeLessThanOrEqual(day + asked.lateMost)
        }
      }),
    )
  })

  it('fill no day beyond the limit, and the limit is what was asked for wherever that is possible', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { days, limit } = spreadOverDays(asked)
        const filled = new Set(days.values())
        for (const [day, seconds] of totals(asked, days))
          if (filled.has(day)) expect(seconds).toBeLessThanOrEqual(limit)
        expect(limit).toBeGreaterThanOrEqual(asked.most)
        if (limit === asked.most) return
        // Unavoidable: by the limit that was asked for, taken a card at a time, some card comes too late.
        const { days: free } = spreadOverDays({ ...asked, lateMost: 10_000 })
        expect(asked.cards.some(({ cardId, day }) => (free.get(cardId) ?? 0) > day + asked.lateMost)).toBe(
          true,
        )
      }),
    )
  })

  it('keep off weekdays without minutes, and are all there', () => {
    const easyDays = fc.array(fc.constantFrom(...WEEKDAY_MINUTES), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(request, easyDays, (asked, weekdays) => {
        fc.pre(weekdays.some((minutes) => minutes !== 'none'))
        const { days } = spreadOverDays({ ...asked, easyDays: weekdays, lateMost: 28 })
        expect(days.size).toBe(asked.cards.length)
        for (const { cardId, day } of asked.cards) {
          const to = days.get(cardId) ?? NaN
          expect(to >= day && to <= day + 28).toBe(true)
          expect(shareOn(weekdays, to)).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('come in the order in which they are forgotten, those of one day', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { days } = spreadOverDays(asked)
        for (const a of asked.cards)
          for (const b of asked.cards)
            if (a.day === b.day && a.recall < b.recall)
              expect(days.get(a.cardId)).toBeLessThanOrEqual(days.get(b.cardId) ?? NaN)
      }),
      { numRuns: 40 },
    )
  })
})
