import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examRetention } from '@/lib/classes/exam-retention'

const retention = fc.integer({ min: 70, max: 97 }).map((hundredths) => hundredths / 100)
const target = fc.integer({ min: 50, max: 99 }).map((hundredths) => hundredths / 100)

describe('the desired retention of a deck before an exam', () => {
  it.each([
    [15, 0.85],
    [14, 0.85],
    [13, 0.86],
    [12, 0.87],
    [10, 0.89],
    [9, 0.9],
    [5, 0.94],
    [4, 0.95],
    [1, 0.95],
    [0, 0.95],
    [-1, 0.85],
  ])('%i days before is %d on the way from 0.85 to 0.95', (daysLeft, expected) => {
    expect(examRetention({ own: 0.85, target: 0.95, daysLeft })).toBe(expected)
  })

  it('is the learner’s own where the target is no higher', () => {
    expect(examRetention({ own: 0.92, target: 0.9, daysLeft: 2 })).toBe(0.92)
  })

  it('goes no higher than a deck can aim', () => {
    expect(examRetention({ own: 0.9, target: 0.99, daysLeft: 0 })).toBe(0.97)
  })

  it('never falls below the own one, nor rises above the target, and only rises as the day nears', () => {
    fc.assert(
      fc.property(retention, target, fc.integer({ min: 0, max: 40 }), (own, goal, daysLeft) => {
        const now = examRetention({ own, target: goal, daysLeft })
        const before = examRetention({ own, target: goal, daysLeft: daysLeft + 1 })
        expect(now).toBeGreaterThanOrEqual(own)
        expect(now).toBeLessThanOrEqual(Math.max(own, Math.min(goal, 0.97)))
        expect(now).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('changes at most once a hundredth, however many days there are', () => {
    const steps = Array.from({ length: 16 }, (_, ago) =>
      examRetention({ own: 0.9, target: 0.93, daysLeft: 15 - ago }),
    )
    expect([...new Set(steps)]).toEqual([0.9, 0.91, 0.92, 0.93])
  })
})
