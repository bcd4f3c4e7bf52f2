import { describe, expect, it } from 'vitest'
import { reviewMinutes } from '@/lib/scheduling'

/** A review takes 10 seconds, and a missed card is asked once more. */
const pace = { reviewSeconds: 10, reviews: 50, newSeconds: 30, news: 50 }

describe('what a recall target costs', () => {
  it('at 90 percent is each card once in its stability', () => {
    // 60 cards of 30 days are 2 a day, 11 seconds each.
    expect(reviewMinutes([{ cards: 60, stability: 30 }], pace, 0.9)).toBeCloseTo(22 / 60, 6)
  })

  it('asks no card more than once a day', () => {
    expect(reviewMinutes([{ cards: 6, stability: 0.2 }], pace, 0.9)).toBeCloseTo(66 / 60, 6)
  })

  it('grows with the target, and more than in proportion near the top', () => {
    const known = [{ cards: 100, stability: 40 }]
    const [low = 0, middle = 0, high = 0] = [0.7, 0.9, 0.97].map((target) =>
      reviewMinutes(known, pace, target),
    )
    expect(low).toBeLessThan(middle / 2)
    expect(high).toBeGreaterThan(middle * 2)
  })

  it('is nothing without cards', () => {
    expect(reviewMinutes([], pace, 0.9)).toBe(0)
  })
})
