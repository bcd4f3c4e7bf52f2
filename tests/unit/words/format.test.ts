import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as format from '@/lib/words/format'

const MINUS = '\u2212'
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

describe('points of surprise', () => {
  it.each([
    [18, '+18', 'plus 18'],
    [-88, `${MINUS}88`, 'minus 88'],
    [0, '0', 'zero'],
    [-0.4, '0', 'zero'],
    [0.5, '+1', 'plus 1'],
    [-0.5, `${MINUS}1`, 'minus 1'],
    [-100, `${MINUS}100`, 'minus 100'],
  ])('writes %d as %s and says %s', (value, written, spoken) => {
    expect(format.points(value)).toBe(written)
    expect(format.spokenPoints(value)).toBe(spoken)
  })

  it('never uses a hyphen for a minus sign', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(format.points(value) + format.count(value) + format.decimal(value)).not.toContain('-')
      }),
    )
  })

  it('adds up with the percentage that is shown', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (predicted, wasRecalled) => {
        const shown = Number(format.percent(predicted).replace('%', ''))
        expect(shown + format.surprisePoints(predicted, wasRecalled)).toBe(wasRecalled ? 100 : 0)
      }),
    )
  })
})

describe('small fractions', () => {
  it('have as many decimals as asked for', () => {
    expect(format.fraction(0.25, 2)).toBe('0.25')
    expect(format.fraction(0.1419, 3)).toBe('0.142')
    expect(format.fraction(0, 3)).toBe('0.000')
  })
})

describe('percentages', () => {
  it.each([
    [0.82, '82%', '82 percent'],
    [0, '0%', '0 percent'],
    [1, '100%', '100 percent'],
    [0.996, '99%', '99 percent'],
    [0.001, '1%', '1 percent'],
    [0.125, '13%', '13 percent'],
  ])('writes %d as %s and says %s', (probability, written, spoken) => {
    expect(format.percent(probability)).toBe(written)
    expect(format.spokenPercent(probability)).toBe(spoken)
  })

  it('shows nothing between the two ends as certain', () => {
    const inside = fc.double({ min: Number.MIN_VALUE, max: 1 - Number.EPSILON, noNaN: true })
    fc.assert(
      fc.property(inside, (probability) => {
        expect(format.percentage(probability)).toBeGreaterThanOrEqual(1)
        expect(format.percentage(probability)).toBeLessThanOrEqual(99)
      }),
    )
  })

  it('writes a range with one sign', () => {
    expect(format.percentRange(0.74, 0.88)).toBe('74–88%')
  })
})

describe('counts', () => {
  it('groups thousands', () => {
    expect(format.count(1234)).toBe('1,234')
    expect(format.count(-1234)).toBe(`${MINUS}1,234`)
    expect(format.count(-0.2)).toBe('0')
    expect(format.decimal(26.84)).toBe('26.8')
    expect(format.decimal(27)).toBe('27')
  })

  it('takes the right noun', () => {
    expect(format.plural(1, 'card', 'cards')).toBe('1 card')
    expect(format.plural(0, 'card', 'cards')).toBe('0 cards')
    expect(format.plural(1400, 'card', 'cards')).toBe('1,400 cards')
  })

  it('joins lists as they are said', () => {
    expect(format.list([])).toBe('')
    expect(format.list(['a'])).toBe('a')
    expect(format.list(['a', 'b', 'c'])).toBe('a, b and c')
  })

  it.each([
    [0, '0 B'],
    [640, '640 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [2_140_000, '2.1 MB'],
    [20_000_000, '20 MB'],
    [999_600, '1 MB'],
    [5e12, '5,000 GB'],
  ])('writes %d bytes as %s', (bytes, written) => {
    expect(format.fileSize(bytes).replaceAll('\u00a0', ' ')).toBe(written)
  })
})

describe('minutes', () => {
  it.each([
    [0, '0 min', '0 minutes'],
    [0.2, '1 min', '1 minute'],
    [1, '1 min', '1 minute'],
    [8.4, '8 min', '8 minutes'],
    [59.6, '1 h', '1 hour'],
    [65, '1 h 5 min', '1 hour 5 minutes'],
    [120, '2 h', '2 hours'],
  ])('writes %d as %s and says %s', (value, written, spoken) => {
    expect(format.minutes(value).replaceAll('\u00a0', ' ')).toBe(written)
    expect(format.spokenMinutes(value)).toBe(spoken)
  })

  it('never breaks a line between a number and its unit', () => {
    expect(format.minutes(8)).toBe('8\u00a0min')
  })
})

describe('days', () => {
  const today = day('2026-11-24')

  it.each([
    ['2026-11-24', 'today'],
    ['2026-11-25', 'tomorrow'],
    ['2026-11-23', 'yesterday'],
    ['2026-12-14', 'Mon 14 Dec'],
    ['2026-09-01', 'Tue 1 Sep'],
    ['2027-01-05', 'Tue 5 Jan 2027'],
  ])('calls %s %s', (iso, name) => {
    expect(format.dayName(day(iso), today)).toBe(name)
  })

  it('writes a day in full for the head of a page', () => {
    expect(format.longDay(today)).toBe('Tuesday 24 November')
    expect(format.weekday(today)).toBe('Tue')
    expect(format.isoDay(today)).toBe('2026-11-24')
  })

  it('takes the day and the time from the zone, not from the machine', () => {
    const instant = Date.parse('2026-11-24T23:30:00Z')
    expect(format.calendarDay(instant, 'UTC')).toBe(day('2026-11-24'))
    expect(format.calendarDay(instant, 'Asia/Tokyo')).toBe(day('2026-11-25'))
    expect(format.calendarDay(instant, 'America/Los_Angeles')).toBe(day('2026-11-24'))
    expect(format.clockTime(instant, 'Asia/Tokyo')).toBe('08:30')
    expect(format.clockTime(instant, 'UTC')).toBe('23:30')
    expect(format.clockTime(Date.parse('2026-11-24T00:05:00Z'), 'UTC')).toBe('00:05')
  })

  it('counts down in whole seconds, the one that has begun to pass included', () => {
    expect(format.countdown(25 * 60_000)).toBe('25:00')
    expect(format.countdown(17 * 60_000 + 23_001)).toBe('17:24')
    expect(format.countdown(90 * 60_000)).toBe('90:00')
    expect([1, 0, -5_000].map((left) => format.countdown(left))).toEqual(['00:01', '00:00', '00:00'])
  })

  it('keeps the day through both changes of daylight saving', () => {
    const zone = 'Europe/London'
    for (const iso of ['2026-03-29', '2026-10-25']) {
      expect(format.calendarDay(Date.parse(`${iso}T00:30:00Z`), zone)).toBe(day(iso))
      expect(format.calendarDay(Date.parse(`${iso}T22:30:00Z`), zone)).toBe(day(iso))
    }
  })
})
