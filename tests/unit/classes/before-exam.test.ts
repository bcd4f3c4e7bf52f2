import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EARLY_DAYS, earlyToday } from '@/lib/classes/before-exam'

const cards = (...recalls: number[]) => recalls.map((recall) => ({ card: recall, recall }))

describe('cards that an exam brings before their date', () => {
  it('are those below the target on its day, the lowest first, spread over the days left', () => {
    const expected = cards(0.95, 0.8, 0.6, 0.89, 0.7)
    const request = { target: 0.9, askedToday: 0 }
    expect(earlyToday(expected, { ...request, daysLeft: 1 })).toEqual([0.6, 0.7, 0.8, 0.89])
    expect(earlyToday(expected, { ...request, daysLeft: 2 })).toEqual([0.6, 0.7])
    expect(earlyToday(expected, { ...request, daysLeft: 4 })).toEqual([0.6])
  })

  it('are none on its day, and none long before', () => {
    for (const daysLeft of [0, EARLY_DAYS + 1])
      expect(earlyToday(cards(0.1), { target: 0.9, daysLeft, askedToday: 0 })).toEqual([])
  })

  it('are no more in a day for being looked at again in it', () => {
    const request = { target: 0.9, daysLeft: 5 }
    const all = Array.from({ length: 50 }, (_, place) => place / 100)
    const first = earlyToday(cards(...all), { ...request, askedToday: 0 })
    const rest = all.filter((recall) => !first.includes(recall))
    expect(first).toHaveLength(10)
    expect(earlyToday(cards(...rest), { ...request, askedToday: 10 })).toEqual([])
  })

  it('are each below the target and no more than there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        fc.integer({ min: 0, max: 12 }),
        fc.nat(100),
        (recalls, target, daysLeft, askedToday) => {
          const early = earlyToday(cards(...recalls), { target, daysLeft, askedToday })
          expect(early.every((recall) => recall < target)).toBe(true)
          const left = recalls.filter((recall) => recall < target).length - early.length
          expect(left).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})
