import { describe, expect, it } from 'vitest'
import { isAway, minutesOn, NO_EASY_DAYS, shareOn, weekdayOf } from '@/lib/scheduling'

/** Monday 14 December 2026. */
const MONDAY = Date.parse('2026-12-14') / 86_400_000

describe('the minutes of a day', () => {
  it('know their weekday, before 1970 as after', () => {
    expect([0, 1, 6, 7].map((days) => weekdayOf(MONDAY + days))).toEqual([0, 1, 6, 0])
    expect(weekdayOf(-1)).toBe(2)
    expect(weekdayOf(-8)).toBe(2)
  })

  it('are all, half or none of the learner’s by weekday', () => {
    const easyDays = NO_EASY_DAYS.with(5, 'half').with(6, 'none')
    expect([4, 5, 6].map((days) => shareOn(easyDays, MONDAY + days))).toEqual([1, 0.5, 0])
    const wishes = { minutesPerDay: 30, easyDays, away: null }
    expect([4, 5, 6, 7].map((days) => minutesOn(wishes, MONDAY + days))).toEqual([30, 15, 0, 30])
  })

  it('are none in a break, from its first day to its last', () => {
    const away = { from: MONDAY + 2, until: MONDAY + 4 }
    const wishes = { minutesPerDay: 30, easyDays: undefined, away }
    expect([1, 2, 4, 5].map((days) => minutesOn(wishes, MONDAY + days))).toEqual([30, 0, 0, 30])
    expect(isAway(null, MONDAY)).toBe(false)
  })
})
