import { describe, expect, it } from 'vitest'
import { isOnSchedule, sharePassed } from '@/lib/classes'

/** Ten days, of which five are asked for. */
const schedule = { startsOn: 100, dueOn: 109, wantedDays: 5 }
const done = { hasStarted: true, days: 0, items: 40, itemsBegun: 0 }

describe('the share of the time that has passed', () => {
  it.each([
    [99, 0],
    [100, 0],
    [105, 0.5],
    [109, 0.9],
    [110, 1],
    [200, 1],
  ])('on day %i is %f: today is not over', (today, share) => {
    expect(sharePassed(schedule, today)).toBe(share)
  })
})

describe('being on schedule', () => {
  it('is nobody who has not started, however early it is', () => {
    expect(isOnSchedule(schedule, { ...done, hasStarted: false }, 100)).toBe(false)
    expect(isOnSchedule(schedule, done, 100)).toBe(true)
  })

  it.each([
    [101, 0, true],
    [102, 0, false],
    [102, 1, true],
    [105, 1, false],
    [105, 2, true],
    [109, 4, true],
    [110, 4, false],
    [110, 5, true],
  ])('on day %i with %i days of practice: %s', (today, days, expected) => {
    expect(isOnSchedule(schedule, { ...done, days }, today)).toBe(expected)
  })

  it('goes by items begun where days don’t count', () => {
    const byItems = { ...schedule, wantedDays: null }
    expect(isOnSchedule(byItems, { ...done, itemsBegun: 19 }, 105)).toBe(false)
    expect(isOnSchedule(byItems, { ...done, itemsBegun: 20 }, 105)).toBe(true)
    expect(isOnSchedule(byItems, { ...done, itemsBegun: 39 }, 110)).toBe(false)
  })
})
