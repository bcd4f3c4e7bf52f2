import { describe, expect, it } from 'vitest'
import { drawsPrimed, experimentOf, rateInterval, type Trial } from '@/lib/sleep/experiment'

const trials = (isPrimed: boolean, solved: number, missed: number, unattempted = 0): Trial[] => [
  ...Array.from({ length: solved }, () => ({ isPrimed, isSolved: true })),
  ...Array.from({ length: missed }, () => ({ isPrimed, isSolved: false })),
  ...Array.from({ length: unattempted }, () => ({ isPrimed, isSolved: null })),
]

describe('the interval of a solve rate', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3: 81/263, 15/148, 0/20, 1/29.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is that of Wilson', (solved, attempted, low, high) => {
    const interval = rateInterval(solved, attempted)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('says nothing of no attempt', () => {
    expect(rateInterval(0, 0)).toEqual({ low: 0, high: 1 })
  })
})

describe('a learner’s own experiment', () => {
  // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10: 56/70 less 48/80.
  it('compares its arms by the interval of Newcombe', () => {
    const { difference, canTell } = experimentOf([...trials(true, 56, 14), ...trials(false, 48, 32)])
    expect(difference?.estimate).toBeCloseTo(0.2, 12)
    expect(difference?.interval.low).toBeCloseTo(0.0524, 4)
    expect(difference?.interval.high).toBeCloseTo(0.3339, 4)
    expect(canTell).toBe(true)
  })

  it('says that it cannot tell while zero lies in the interval', () => {
    const { difference, canTell } = experimentOf([...trials(true, 3, 1), ...trials(false, 1, 3)])
    expect(difference?.estimate).toBe(0.5)
    expect(canTell).toBe(false)
  })

  it('shows what was not attempted, and leaves it out of the rates', () => {
    const { primed, control, difference } = experimentOf([
      ...trials(true, 2, 0, 3),
      ...trials(false, 0, 0, 1),
    ])
    expect(primed).toEqual({ solved: 2, attempted: 2, unattempted: 3 })
    expect(control).toEqual({ solved: 0, attempted: 0, unattempted: 1 })
    expect(difference).toBeNull()
  })

  it('throws a fair coin', () => {
    expect([0, 0.499, 0.5, 0.999].map(drawsPrimed)).toEqual([true, true, false, false])
  })
})
