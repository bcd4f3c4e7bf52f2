import { describe, expect, it } from 'vitest'
import { lastDayOf, meetBy, recallDay } from '@/lib/classes/assignment-days'

const DAYS = { startsOn: 90, dueOn: 100, lateDays: 0, examOn: null }

describe('the days of an assignment', () => {
  it.each([
    ['the due day', DAYS, 95, 100],
    ['the exam, where that is earlier', { ...DAYS, examOn: 98 }, 95, 98],
    ['the due day, once the exam is past', { ...DAYS, examOn: 94 }, 95, 100],
    ['the last day for late work, once the due day is past', { ...DAYS, lateDays: 3 }, 101, 103],
    ['the exam, once the due day is past', { ...DAYS, examOn: 110 }, 101, 110],
  ])('cards have to be met by %s', (_, days, day, expected) => {
    expect(meetBy(days, day)).toBe(expected)
  })

  it('are over after the last of them', () => {
    expect(lastDayOf({ ...DAYS, lateDays: 3, examOn: 102 })).toBe(103)
    expect(meetBy({ ...DAYS, lateDays: 3, examOn: 102 }, 104)).toBeNull()
  })

  it('want recall for the exam, else for the due day, and only with a target', () => {
    expect(recallDay({ ...DAYS, examOn: 110 }, 0.9, 101)).toBe(110)
    expect(recallDay(DAYS, 0.9, 100)).toBe(100)
    expect(recallDay(DAYS, 0.9, 101)).toBeNull()
    expect(recallDay(DAYS, null, 95)).toBeNull()
  })
})
