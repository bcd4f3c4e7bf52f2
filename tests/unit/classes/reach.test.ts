import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followUpsOf, reach, reviewsWithin, secondsADay, type ReachRequest } from '@/lib/classes/reach'

const USUAL: ReachRequest = {
  minutesPerDay: 10,
  practisedSeconds: 0,
  daysAfter: 9,
  ...{ shareToday: 1, sharesAfter: 9 },
  dueSeconds: 100,
  dueSecondsADay: 100,
  reviewSeconds: 10,
  newSeconds: 20,
  followUps: 2,
  cards: 200,
  fresh: 200,
  newADay: 0,
  below: [],
  target: 0.9,
}

describe('what can be had in the minutes left', () => {
  it('is what is left of them over the price of a card with the reviews that follow', () => {
    // Ten days of 600 s, 100 s of them due: 5,000 s at 40 s a card.
    expect(reach(USUAL)).toEqual({
      isReached: false,
      cards: 200,
      met: 125,
      recall: (125 * 0.9) / 200,
      // 8,000 s and 1,000 s due, over 600 s for a minute a day.
      minutesNeeded: 15,
    })
  })

  it('is all of it where the minutes hold it', () => {
    expect(reach({ ...USUAL, minutesPerDay: 15 })).toMatchObject({ isReached: true, met: 200, recall: 0.9 })
    expect(reach({ ...USUAL, fresh: 0, minutesPerDay: 1 })).toMatchObject({ isReached: true, met: 200 })
  })

  it('counts what was practised today', () => {
    expect(reach({ ...USUAL, practisedSeconds: 400 }).met).toBe(115)
  })

  it('is less where days have less than the usual minutes, and needs more of the usual ones', () => {
    // Half of today, and three of the nine days off: 6.5 days of 600 s, 1,000 s due.
    const eased = { ...USUAL, shareToday: 0.5, sharesAfter: 6 }
    expect(reach(eased)).toMatchObject({ met: 72, minutesNeeded: 24 })
    expect(reach({ ...eased, minutesPerDay: 24 }).isReached).toBe(true)
    expect(reach({ ...eased, minutesPerDay: 23 }).isReached).toBe(false)
  })

  it('brings cards to their target with what new ones leave, the lowest first', () => {
    const request = {
      ...USUAL,
      cards: 4,
      fresh: 0,
      daysAfter: 0,
      sharesAfter: 0,
      dueSeconds: 0,
      minutesPerDay: 0.5,
    }
    const found = reach({ ...request, below: [0.8, 0.5, 0.7, 0.6], reviewSeconds: 10 })
    expect(found.isReached).toBe(false)
    expect(found.recall).toBeCloseTo((3 * 0.9 + 0.8) / 4, 12)
    expect(found.minutesNeeded).toBe(1)
  })

  it('is no less than what comes on each day however much is due', () => {
    expect(reach({ ...USUAL, dueSeconds: 100_000, newADay: 4 }).met).toBe(20)
  })

  it('says when no day is long enough', () => {
    expect(
      reach({ ...USUAL, daysAfter: 0, sharesAfter: 0, fresh: 5000, cards: 5000 }).minutesNeeded,
    ).toBeNull()
  })

  it('asks for a share of it on each day', () => {
    expect(secondsADay({ ...USUAL, below: [0.5] })).toBe((200 * 40 + 10) / 10)
  })

  const request = fc.record({
    minutesPerDay: fc.integer({ min: 1, max: 600 }),
    practisedSeconds: fc.integer({ min: 0, max: 7200 }),
    daysAfter: fc.integer({ min: 0, max: 90 }),
    shareToday: fc.constantFrom(0.5, 1),
    sharesAfter: fc.integer({ min: 0, max: 90 }),
    dueSeconds: fc.integer({ min: 0, max: 20_000 }),
    dueSecondsADay: fc.integer({ min: 0, max: 5000 }),
    reviewSeconds: fc.double({ min: 1, max: 60, noNaN: true }),
    newSeconds: fc.double({ min: 1, max: 60, noNaN: true }),
    followUps: fc.double({ min: 0, max: 8, noNaN: true }),
    fresh: fc.integer({ min: 0, max: 2000 }),
    newADay: fc.integer({ min: 0, max: 10 }),
    below: fc.array(fc.double({ min: 0, max: 0.89, noNaN: true }), { maxLength: 50 }),
    target: fc.constant(0.9),
  })

  it('is never less for more minutes', () => {
    fc.assert(
      fc.property(request, fc.integer({ min: 1, max: 120 }), (given, more) => {
        const base = { ...given, cards: given.fresh + given.below.length }
        const [less, greater] = [reach(base), reach({ ...base, minutesPerDay: base.minutesPerDay + more })]
        expect(greater.met).toBeGreaterThanOrEqual(less.met)
        expect(greater.recall ?? 0).toBeGreaterThanOrEqual((less.recall ?? 0) - 1e-9)
        if (less.isReached) expect(greater.isReached).toBe(true)
      }),
    )
  })

  it('is reached with the minutes it names, and with no card left', () => {
    fc.assert(
      fc.property(request, (given) => {
        const base = { ...given, cards: given.fresh + given.below.length }
        const { minutesNeeded } = reach(base)
        if (minutesNeeded !== null)
          expect(reach({ ...base, minutesPerDay: minutesNeeded }).isReached).toBe(true)
        expect(reach({ ...base, fresh: 0, below: [] }).isReached).toBe(true)
      }),
    )
  })
})

describe('the reviews that follow a new card', () => {
  it('come at its trace’s own intervals', () => {
    expect([0, 1, 2, 3, 12, 13, 60].map((days) => reviewsWithin(days, 0.9))).toMatchInlineSnapshot(`
      [
        0,
        0,
        1,
        1,
        1,
        2,
        3,
      ]
    `)
  })

  it('are more within more days, and at a higher desired retention', () => {
    for (let days = 0; days < 60; days++) {
      expect(reviewsWithin(days + 1, 0.9)).toBeGreaterThanOrEqual(reviewsWithin(days, 0.9))
      expect(reviewsWithin(days, 0.95)).toBeGreaterThanOrEqual(reviewsWithin(days, 0.8))
    }
  })

  it('are fewer for a card met later', () => {
    expect(followUpsOf(1, 20, 0.9)).toBe(reviewsWithin(20, 0.9))
    expect(followUpsOf(18, 20, 0.9)).toBeLessThan(reviewsWithin(20, 0.9))
    expect(followUpsOf(1, 0, 0.9)).toBe(0)
  })
})
