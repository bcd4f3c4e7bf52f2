import { describe, expect, it } from 'vitest'
import { eveningBegins, isEvening, isMorning } from '@/lib/sleep/evening'

const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

describe('the evening', () => {
  it.each([
    ['no hour set', null, '18:00'],
    ['an hour before midnight', '22:30', '19:30'],
    ['an hour after midnight', '01:00', '22:00'],
    ['an hour at which a study day has just begun', '05:00', '04:00'],
    ['an hour right before the study day', '03:59', '00:59'],
  ] as const)('with %s begins three hours before it, or at six', (_, bedtime, begins) => {
    expect(eveningBegins(bedtime === null ? null : at(bedtime))).toBe(at(begins))
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
    expect(isEvening(at(time), null)).toBe(is)
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
    expect(isMorning(at(time), wake === null ? null : at(wake))).toBe(is)
  })
})
