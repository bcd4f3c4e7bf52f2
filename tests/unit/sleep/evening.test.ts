import { describe, expect, it } from 'vitest'
import { eveningBegins, isEvening, isMorning } from '@/lib/sleep/evening'

const FOUR = 4 * 60
const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

describe('the evening', () => {
  it.each([
    ['no hour set', null, '18:00'],
    ['an hour before midnight', '22:30', '19:30'],
    ['an hour after midnight', '01:00', '22:00'],
    ['an hour at which a study day has just begun', '05:00', '04:00'],
    ['an hour right before the study day', '03:59', '00:59'],
  ] as const)('with %s begins three hours before it, or at six', (_, bedtime, begins) => {
    expect(eveningBegins(bedtime === null ? null : at(bedtime), FOUR)).toBe(at(begins))
  })

  it.each([
    ['17:59', false],
    ['18:00', true],
    ['23:59', true],
    ['00:30', true],
    ['03:59', true],
    ['04:00', false],
    ['12:00', false],
  ] as const)('at %s it is one: %s', (time, is) => {
    expect(isEvening(at(time), null, FOUR)).toBe(is)
  })
})

describe('with a study day from ten in the morning', () => {
  const TEN = at('10:00')

  it('the evening of who goes to bed at five in the morning begins at two', () => {
    expect(eveningBegins(at('05:00'), TEN)).toBe(at('02:00'))
    expect(['01:59', '02:00', '09:59', '10:00'].map((time) => isEvening(at(time), at('05:00'), TEN))).toEqual(
      [false, true, true, false],
    )
  })

  it('the morning of who wakes at one in the afternoon lasts until five', () => {
    expect(['10:00', '16:59', '17:00'].map((time) => isMorning(at(time), at('13:00'), TEN))).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('the morning', () => {
  it.each([
    ['04:00', null, true],
    ['11:59', null, true],
    ['12:00', null, false],
    ['03:59', null, false],
    ['12:00', '07:00', false],
    ['13:59', '10:00', true],
    ['14:00', '10:00', false],
    ['23:30', '20:00', true],
    ['00:30', '20:00', false],
  ] as const)('at %s, waking at %s, is one: %s', (time, wake, is) => {
    expect(isMorning(at(time), wake === null ? null : at(wake), FOUR)).toBe(is)
  })
})
