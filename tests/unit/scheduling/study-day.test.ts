import { describe, expect, it } from 'vitest'
import { isTimeZone, studyDay, studyDayDate, studyDayStart } from '@/lib/scheduling'

const dateIn = (instant: string, zone: string): string => studyDayDate(studyDay(Date.parse(instant), zone))

describe('a study day', () => {
  it.each([
    ['2026-11-22T03:59:59Z', 'UTC', '2026-11-21'],
    ['2026-11-22T04:00:00Z', 'UTC', '2026-11-22'],
    ['2026-11-22T23:30:00+01:00', 'Europe/Berlin', '2026-11-22'],
    ['2026-11-23T01:30:00+01:00', 'Europe/Berlin', '2026-11-22'],
    ['2026-11-22T12:00:00Z', 'Pacific/Kiritimati', '2026-11-22'],
    ['2026-11-22T13:59:00Z', 'Pacific/Kiritimati', '2026-11-22'],
    ['2026-11-22T14:00:00Z', 'Pacific/Kiritimati', '2026-11-23'],
    ['2026-11-22T09:14:00Z', 'Asia/Kathmandu', '2026-11-22'],
  ])('at %s in %s is %s', (instant, zone, date) => expect(dateIn(instant, zone)).toBe(date))

  it('begins at 04:00 wall-clock time on the day daylight saving starts, 23 hours after the last', () => {
    const day = studyDay(Date.parse('2026-03-28T12:00:00Z'), 'Europe/Berlin')
    expect(studyDayStart(day, 'Europe/Berlin')).toBe(Date.parse('2026-03-28T04:00:00+01:00'))
    expect(studyDayStart(day + 1, 'Europe/Berlin')).toBe(Date.parse('2026-03-29T04:00:00+02:00'))
  })

  it('lasts 25 hours when daylight saving ends', () => {
    const day = studyDay(Date.parse('2026-10-24T12:00:00Z'), 'Europe/Berlin')
    const hours = (studyDayStart(day + 1, 'Europe/Berlin') - studyDayStart(day, 'Europe/Berlin')) / 3_600_000
    expect(hours).toBe(25)
    expect(dateIn('2026-10-25T02:30:00+01:00', 'Europe/Berlin')).toBe('2026-10-24')
  })

  it('is empty where a zone skipped a date: Samoa had no 30 December 2011', () => {
    expect(dateIn('2011-12-31T03:00:00+14:00', 'Pacific/Apia')).toBe('2011-12-29')
    expect(dateIn('2011-12-31T04:00:00+14:00', 'Pacific/Apia')).toBe('2011-12-31')
  })

  it('knows a zone from a name that is none', () => {
    expect(isTimeZone('Europe/Lisbon')).toBe(true)
    expect(isTimeZone('Europe/Atlantis')).toBe(false)
    expect(isTimeZone('')).toBe(false)
  })
})
