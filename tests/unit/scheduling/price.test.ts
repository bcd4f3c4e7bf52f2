import { describe, expect, it } from 'vitest'
import { reviewMinutes } from '@/lib/scheduling'

/** A review takes 10 seconds, and a missed card is asked once more. */
const pace = { reviewSeconds: 10, reviews: 50, newSeconds: 30, news: 50 }

describe('what a recall target costs', () => {
  it('at 90 percent is each card once in its stability, where that is usual for a review', () => {
    // 57 cards of 19 days are 3 a day, 11 seconds each.
    expect(reviewMinutes([{ cards: 57, stability: 19 }], pace, 0.9, 'value-function')).toBeCloseTo(33 / 60, 6)
  })

  it('is more for cards that are older, which are asked sooner than at the same target for all', () => {
    // 60 cards of 30 days at 90.6 percent and not at 90: R = (1 + 0.980 t / S)^-0.1542 is that after 0.916 S.
    expect(reviewMinutes([{ cards: 60, stability: 30 }], pace, 0.9, 'value-function')).toBeCloseTo(
      22 / 60 / 0.916,
      3,
    )
  })

  it('asks no card more than once a day', () => {
    expect(reviewMinutes([{ cards: 6, stability: 0.2 }], pace, 0.9, 'value-function')).toBeCloseTo(66 / 60, 6)
  })

  it('grows with the target, and more than in proportion near the top', () => {
    const known = [{ cards: 100, stability: 40 }]
    const [low = 0, middle = 0, high = 0] = [0.7, 0.9, 0.97].map((target) =>
      reviewMinutes(known, pace, target, 'value-function'),
    )
    expect(low).toBeLessThan(middle / 2)
    expect(high).toBeGreaterThan(middle * 2)
  })

  it('is that of one target for all where plain FSRS-6 works out the dates', () => {
    // 60 cards of 30 days are 2 a day, 11 seconds each.
    expect(reviewMinutes([{ cards: 60, stability: 30 }], pace, 0.9, 'fsrs-6')).toBeCloseTo(22 / 60, 6)
  })

  it('is nothing without cards', () => {
    expect(reviewMinutes([], pace, 0.9, 'value-function')).toBe(0)
  })
})
