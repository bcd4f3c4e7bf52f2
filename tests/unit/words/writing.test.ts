import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import * as format from '@/lib/words/format'
import { decimalSignOf, inWriting, parseWriting, WRITING_KEY, WRITINGS } from '@/lib/words/writing'

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000
const here = Symbol.for(`spindle.${WRITING_KEY}`)
const place = globalThis as { [key: symbol]: unknown }
const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('a way of writing', () => {
  it.each([
    ['en-GB', '1,234,567', '0.5', '82%', '74–88%', '3.0'],
    ['en-US', '1,234,567', '0.5', '82%', '74–88%', '3.0'],
    ['de', '1.234.567', '0,5', '82 %', '74–88 %', '3,0'],
    ['fr', '1 234 567', '0,5', '82 %', '74–88 %', '3,0'],
    ['es', '1.234.567', '0,5', '82 %', '74–88 %', '3,0'],
    ['iso', '1 234 567', '0.5', '82%', '74–88%', '3.0'],
  ] as const)('of %s has its own numbers', (name, thousands, half, percent, range, average) => {
    const written = inWriting(name, () => [
      format.count(1_234_567),
      format.decimal(0.5),
      format.percent(0.82),
      format.percentRange(0.74, 0.88),
      format.tenths(3),
    ])
    expect(written.map(spaced)).toEqual([thousands, half, percent, range, average])
  })

  it.each([
    ['en-GB', 'Mon 4 Jan', 'Mon 4 Jan 2027', 'Monday 4 January'],
    ['en-US', 'Mon, Jan 4', 'Mon, Jan 4, 2027', 'Monday, January 4'],
    ['de', 'Mon 4.1.', 'Mon 4.1.2027', 'Monday, 4. January'],
    ['fr', 'Mon 04/01', 'Mon 04/01/2027', 'Monday 4 January'],
    ['es', 'Mon 04/01', 'Mon 04/01/2027', 'Monday 4 January'],
    ['iso', 'Mon 01-04', 'Mon 2027-01-04', 'Monday 4 January'],
  ] as const)('of %s has its own dates', (name, thisYear, another, long) => {
    const monday = day('2027-01-04')
    expect(
      inWriting(name, () => [
        format.shortDay(monday, monday),
        format.shortDay(monday, day('2026-12-31')),
        format.longDay(monday),
      ]),
    ).toEqual([thisYear, another, long])
  })

  it.each([
    ['00:00', '12:00 am'],
    ['00:30', '12:30 am'],
    ['09:05', '9:05 am'],
    ['12:00', '12:00 pm'],
    ['21:30', '9:30 pm'],
  ])('has %s by a clock of 24 hours as %s by one of 12', (time, text) => {
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
    expect(inWriting('de', () => format.timeText(minute))).toBe(time)
    expect(spaced(inWriting('en-US', () => format.timeText(minute)))).toBe(text)
    expect(inWriting('en-US', () => format.timeOf(minute))).toBe(time)
    expect(spaced(inWriting('en-US', () => format.clockTime(minute * 60_000, 'UTC')))).toBe(text)
  })

  it('never writes a minus sign as a hyphen, nor one before zero', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WRITINGS),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (name, value) => {
          const written = inWriting(name, () => [format.count(value), format.decimal(value)])
          expect(written.join(' ')).not.toMatch(/-|−0(?![\d.,])/)
        },
      ),
    )
  })

  it('suggests the sign its decimals have', () => {
    expect(WRITINGS.map(decimalSignOf)).toEqual(['point', 'point', 'comma', 'comma', 'comma', 'point'])
  })

  it('of an unknown name is the usual one', () => {
    expect([undefined, '', 'klingon', 'DE'].map(parseWriting)).toEqual(['en-GB', 'en-GB', 'en-GB', 'en-GB'])
  })
})

describe('what is written', () => {
  afterEach(() => {
    Reflect.deleteProperty(place, here)
  })

  it('goes by the request or the page it is written for', () => {
    place[here] = () => 'de'
    expect(format.count(1234)).toBe('1.234')
    place[here] = () => undefined
    expect(format.count(1234)).toBe('1,234')
  })

  it('is as before once an example of another way is written, whatever comes of it', () => {
    place[here] = () => 'de'
    const fault = () => {
      throw new Error('no example')
    }
    expect(() => inWriting('en-US', fault)).toThrow('no example')
    expect(format.count(1234)).toBe('1.234')
  })
})
