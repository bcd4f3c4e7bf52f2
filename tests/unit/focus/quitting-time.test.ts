import { describe, expect, it } from 'vitest'
import { isDayOver, isQuittingTime } from '@/lib/focus/quitting-time'
import { minuteOfDay } from '@/lib/scheduling'

const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

describe('the quitting time', () => {
  it.each([
    ['20:59', '21:00', false],
    ['21:00', '21:00', true],
    ['23:59', '21:00', true],
    ['03:59', '21:00', true],
    ['04:00', '21:00', false],
    ['23:30', '00:30', false],
    ['00:30', '00:30', true],
    ['03:00', '00:30', true],
  ])('at %s a day that ends at %s is over: %s', (now, quitting, over) => {
    expect(isDayOver(at(now), at(quitting), at('04:00'))).toBe(over)
  })

  it('that was not set never comes', () => {
    expect([at('04:00'), at('23:59'), at('03:59')].some((now) => isDayOver(now, null, at('04:00')))).toBe(
      false,
    )
  })

  it('can be any minute of the day but the one at which the study day begins', () => {
    const canQuit = (minute: number) => isQuittingTime(minute, at('04:00'))
    expect([at('00:00'), at('03:59'), at('04:01'), at('23:59')].every(canQuit)).toBe(true)
    expect([at('04:00'), -1, 1440, 1260.5, Number.NaN].some(canQuit)).toBe(false)
  })

  it('ends the day that begins when the learner says', () => {
    const midnight = at('00:00')
    expect([at('23:59'), midnight].map((now) => isDayOver(now, at('21:00'), midnight))).toEqual([true, false])
    expect(isDayOver(at('09:00'), at('08:00'), at('10:00'))).toBe(true)
    expect(isQuittingTime(midnight, midnight)).toBe(false)
  })

  it('goes by the wall clock, on the day clocks change too', () => {
    const winter = Date.parse('2027-03-27T20:00Z')
    const summer = Date.parse('2027-03-28T19:00Z')
    expect([winter, summer].map((instant) => minuteOfDay(instant, 'Europe/Berlin'))).toEqual([
      at('21:00'),
      at('21:00'),
    ])
    expect(minuteOfDay(winter, 'Asia/Kolkata')).toBe(at('01:30'))
  })
})
