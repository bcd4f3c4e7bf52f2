import { describe, expect, it } from 'vitest'
import {
  changedClock,
  isTimeZone,
  studyDay,
  studyDayDate,
  studyDayInstant,
  studyDayStart,
  usualClock,
} from '@/lib/scheduling'

const dateIn = (instant: string, zone: string): string =>
  studyDayDate(studyDay(Date.parse(instant), usualClock(zone)))

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
    const day = studyDay(Date.parse('2026-03-28T12:00:00Z'), usualClock('Europe/Berlin'))
    expect(studyDayStart(day, usualClock('Europe/Berlin'))).toBe(Date.parse('2026-03-28T04:00:00+01:00'))
    expect(studyDayStart(day + 1, usualClock('Europe/Berlin'))).toBe(Date.parse('2026-03-29T04:00:00+02:00'))
  })

  it('lasts 25 hours when daylight saving ends', () => {
    const day = studyDay(Date.parse('2026-10-24T12:00:00Z'), usualClock('Europe/Berlin'))
    const hours =
      (studyDayStart(day + 1, usualClock('Europe/Berlin')) -
        studyDayStart(day, usualClock('Europe/Berlin'))) /
      3_600_000
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

describe('a study day that begins when the learner says', () => {
  const from = (dayStartMinute: number) => ({ ...usualClock('Europe/Berlin'), dayStartMinute })

  it.each([
    ['2026-11-23T00:00+01:00', 0, '2026-11-23'],
    ['2026-11-22T23:59+01:00', 0, '2026-11-22'],
    ['2026-11-23T04:00+01:00', 330, '2026-11-22'],
    ['2026-11-23T05:30+01:00', 330, '2026-11-23'],
    ['2026-11-23T11:59+01:00', 720, '2026-11-22'],
    ['2026-11-23T12:00+01:00', 720, '2026-11-23'],
  ])('%s, from minute %i on, is of %s', (instant, minute, date) => {
    expect(studyDayDate(studyDay(Date.parse(instant), from(minute)))).toBe(date)
  })

  it('begins at half past three where clocks skip half past two', () => {
    const day = studyDay(Date.parse('2026-03-29T12:00Z'), from(150))
    expect(studyDayStart(day, from(150))).toBe(Date.parse('2026-03-29T03:30:00+02:00'))
  })

  it('begins at the first half past two where clocks show it twice', () => {
    const day = studyDay(Date.parse('2026-10-25T12:00Z'), from(150))
    expect(studyDayStart(day, from(150))).toBe(Date.parse('2026-10-25T02:30:00+02:00'))
  })

  it('has the hours before its start on the calendar day after', () => {
    const day = studyDay(Date.parse('2026-11-22T12:00Z'), from(330))
    expect(studyDayInstant(day, 329, from(330))).toBe(Date.parse('2026-11-23T05:29:00+01:00'))
    expect(studyDayInstant(day, 330, from(330))).toBe(Date.parse('2026-11-22T05:30:00+01:00'))
  })
})

describe('a change of the clock', () => {
  const now = Date.parse('2026-11-25T09:00:00+01:00')
  const berlin = usualClock('Europe/Berlin')
  const today = studyDay(now, berlin)

  it('to the west holds the day until the new clock reaches the next', () => {
    const clock = changedClock(berlin, usualClock('America/Los_Angeles'), now)
    expect(clock).toMatchObject({ heldDay: today, heldFrom: now })
    const next = Date.parse('2026-11-26T04:00:00-08:00')
    expect([now, next - 1, next].map((instant) => studyDay(instant, clock) - today)).toEqual([0, 0, 1])
    expect(studyDayStart(today, clock)).toBe(now)
  })

  it('to the east goes on at once, or jumps ahead', () => {
    const tokyo = changedClock(berlin, usualClock('Asia/Tokyo'), now)
    expect(tokyo).toEqual(usualClock('Asia/Tokyo'))
    const evening = Date.parse('2026-11-25T20:30:00+01:00')
    expect(studyDay(evening, changedClock(berlin, usualClock('Asia/Tokyo'), evening))).toBe(today + 1)
  })

  it('to a later start holds the day that has begun, so that none is gone through twice', () => {
    const clock = changedClock(berlin, { zone: 'Europe/Berlin', dayStartMinute: 720 }, now)
    expect(clock).toMatchObject({ heldDay: today, heldFrom: now })
    expect(studyDay(Date.parse('2026-11-26T11:59:00+01:00'), clock)).toBe(today)
    expect(studyDay(Date.parse('2026-11-26T12:00:00+01:00'), clock)).toBe(today + 1)
  })

  it('that is taken back at once leaves the day as it was', () => {
    const away = changedClock(berlin, usualClock('America/Los_Angeles'), now)
    expect(changedClock(away, berlin, now + 1)).toEqual(berlin)
  })

  it('leaves answers given before it, and sent later, on their own days', () => {
    const clock = changedClock(berlin, usualClock('America/Los_Angeles'), now)
    expect(studyDay(Date.parse('2026-11-24T12:00:00+01:00'), clock)).toBe(today - 2)
  })
})
