import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedClock, studyDay, studyDayStart, type StudyClock } from '@/lib/scheduling'

const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'America/Sao_Paulo',
  'America/Havana',
  'Africa/Cairo',
)
const HOUR = 3_600_000
const DAY = 24 * HOUR
const setting = fc.record({ zone, dayStartMinute: fc.integer({ min: 0, max: 24 }).map((half) => half * 30) })
const usual = setting.map((set): StudyClock => ({ ...set, heldDay: null, heldFrom: null }))
const anyInstant = fc.integer({ min: Date.parse('1995-01-01'), max: Date.parse('2060-01-01') })
/** Around the nights on which a zone above changes its clocks, or skips a date. */
const nearChange = fc
  .tuple(
    fc.constantFrom(
      '2026-03-29T01:00Z',
      '2026-10-25T01:00Z',
      '2026-11-01T05:00Z',
      '2027-04-03T15:00Z',
      '2006-11-05T03:31Z',
      '2011-12-30T10:00Z',
      '2018-11-04T03:00Z',
    ),
    fc.integer({ min: -30 * HOUR, max: 30 * HOUR }),
  )
  .map(([change, off]) => Date.parse(change) + off)
const instant = fc.oneof(anyInstant, nearChange)

/** A clock after some changes of zone and of the day's start, each at its own moment after the one before. */
const changes = fc.array(fc.record({ to: setting, after: fc.integer({ min: 0, max: 2 * DAY }) }), {
  minLength: 1,
  maxLength: 5,
})

describe('study days', () => {
  it('contain every instant between their beginning and the next', () => {
    fc.assert(
      fc.property(instant, usual, (at, clock) => {
        const day = studyDay(at, clock)
        expect(studyDayStart(day, clock)).toBeLessThanOrEqual(at)
        expect(studyDayStart(day + 1, clock)).toBeGreaterThan(at)
      }),
      { numRuns: 600 },
    )
  })

  it('never run backwards by one clock', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 4 * DAY }), usual, (at, later, clock) => {
        expect(studyDay(at + later, clock)).toBeGreaterThanOrEqual(studyDay(at, clock))
      }),
      { numRuns: 600 },
    )
  })

  it('never run backwards through changes of zone and of the day’s start either', () => {
    fc.assert(
      fc.property(instant, usual, changes, (start, first, made) => {
        let [clock, now, day] = [first, start, studyDay(start, first)]
        for (const { to, after } of made) {
          now += after
          for (const instant of [now - after / 2, now]) {
            const next = studyDay(Math.round(instant), clock)
            expect(next).toBeGreaterThanOrEqual(day)
            day = next
          }
          clock = changedClock(clock, to, now)
          expect(studyDay(now, clock)).toBeGreaterThanOrEqual(day)
          day = studyDay(now, clock)
        }
        expect(studyDay(now + 3 * DAY, clock)).toBeGreaterThan(day)
      }),
      { numRuns: 400 },
    )
  })

  it('that are held are still between their beginning and the next, and end as the new clock says', () => {
    fc.assert(
      fc.property(instant, usual, setting, fc.integer({ min: 0, max: 2 * DAY }), (now, before, to, later) => {
        const clock = changedClock(before, to, now)
        const day = studyDay(now + later, clock)
        expect(studyDayStart(day, clock)).toBeLessThanOrEqual(now + later)
        expect(studyDayStart(day + 1, clock)).toBeGreaterThan(now + later)
        expect(studyDayStart(day + 1, clock)).toBe(
          studyDayStart(day + 1, { ...clock, heldDay: null, heldFrom: null }),
        )
      }),
      { numRuns: 400 },
    )
  })
})
