import { describe, expect, it } from 'vitest'
import { compareTyped, type DiffSegment } from '@/lib/content/typed-answer'

const same = (text: string): DiffSegment => ({ type: 'same', text })
const missing = (text: string): DiffSegment => ({ type: 'missing', text })
const extra = (text: string): DiffSegment => ({ type: 'extra', text })

describe('a typed answer matches', () => {
  it.each([
    ['lima', 'Lima'],
    [' Lima\n', 'Lima'],
    ['New   York', 'New York'],
    ['New\u00a0York', 'New York'],
    ['cafe\u0301', 'café'],
    ['ＬＩＭＡ　１', 'Lima 1'],
    ["l'eau", 'l’eau'],
    ['"a" - b', '“a” – b'],
    ['a...', 'a…'],
    ['ΛΌΓΟΣ', 'λόγος'],
    ['li\u200bma\u200f', 'Lima'],
    ['', ' '],
  ])('%j for %j', (typed, expected) => {
    expect(compareTyped(typed, expected).match).toBe(true)
  })

  it('and is shown as it was expected', () => {
    expect(compareTyped('lima', 'Lima').segments).toEqual([same('Lima')])
    expect(compareTyped('', '').segments).toEqual([])
  })
})

describe('a typed answer differs', () => {
  it.each<[string, string, DiffSegment[]]>([
    ['Lina', 'Lima', [same('Li'), extra('n'), missing('m'), same('a')]],
    ['Lma', 'Lima', [same('L'), missing('i'), same('ma')]],
    ['Limaa', 'Lima', [same('Lima'), extra('a')]],
    ['', 'Lima', [missing('Lima')]],
    ['Lima', '', [extra('Lima')]],
    ['cafe', 'café', [same('caf'), extra('e'), missing('é')]],
    ['cafe', 'cafe\u0301', [same('caf'), extra('e'), missing('é')]],
    ['x2', 'x²', [same('x'), extra('2'), missing('²')]],
    ['👩‍👧', '👩‍👧‍👦', [extra('👩‍👧'), missing('👩‍👧‍👦')]],
    ['Strasse', 'Straße', [same('Stra'), extra('ss'), missing('ß'), same('e')]],
  ])('%j from %j', (typed, expected, segments) => {
    expect(compareTyped(typed, expected)).toEqual({ match: false, segments })
  })

  it('as a whole where it is very long', () => {
    const typed = 'a'.repeat(600)
    const expected = 'b'.repeat(600)
    expect(compareTyped(typed, expected).segments).toEqual([extra(typed), missing(expected)])
    expect(compareTyped(typed.toUpperCase(), typed).match).toBe(true)
  })
})
