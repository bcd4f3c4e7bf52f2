import { describe, expect, it } from 'vitest'
import { drawsPrimed, experimentOf, firstAttempt, rateInterval, type Trial } from '@/lib/sleep/experiment'
import type { NightEvent } from '@/lib/sleep/problem'

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

describe('the first attempt at a problem', () => {
  const HOUR = 3_600_000
  const nightEnd = Date.UTC(2027, 1, 2, 4)
  const offered: NightEvent = { kind: 'offered', at: nightEnd - 6 * HOUR }
  const captured = (hours: number): NightEvent => ({
    kind: 'captured',
    at: nightEnd + hours * HOUR,
    capture: 'idea',
  })
  const tried = (hours: number, grade: 1 | 4): NightEvent => ({
    kind: 'attempted',
    at: nightEnd + hours * HOUR,
    grade,
  })
  const later = nightEnd + 100 * HOUR

  it.each([
    ['solved within a day of the night', [offered, tried(24, 4)], later, true],
    ['not solved within a day of the night', [offered, tried(3, 1)], later, false],
    ['too late after the night', [offered, tried(24.1, 4)], later, null],
    ['within a day of a late capture', [offered, captured(20), tried(43, 4)], later, true],
    ['too late after the capture', [offered, captured(2), tried(26.1, 4)], later, null],
    ['the second does not count', [offered, tried(3, 1), tried(4, 4)], later, false],
    ['none in time', [offered], later, null],
    ['let go without one', [offered, { kind: 'let-go', at: nightEnd }], nightEnd, null],
    ['still to come', [offered, captured(2)], nightEnd + 25 * HOUR, undefined],
  ] as const)('%s', (_, events, now, outcome) => {
    expect(firstAttempt(events, nightEnd, now)).toBe(outcome)
  })
})
