import { describe, expect, it } from 'vitest'
import { holds, mapSides, readRelational } from '@/lib/practice/expression/relation'
import { numberOf } from '@/lib/practice/expression/expression'
import { relationalOf } from '../../../support/formulas'

const AT = { a: 2, b: 3, x: 0.1, y: 0.2 }

describe('what stands between signs', () => {
  it.each([
    ['a = 2', true],
    ['a = b', false],
    ['a != b', true],
    ['a != 2', false],
    ['a < b', true],
    ['b < a', false],
    ['a < a', false],
    ['a <= 2', true],
    ['b <= a', false],
    ['b > a', true],
    ['a > b', false],
    ['a > a', false],
    ['a >= 2', true],
    ['a >= b', false],
    ['1 < a < b', true],
    ['1 < a < 2', false],
    ['3 < a < 5', false],
    ['a < b > 1', true],
    ['gcd(a, b) = 1', true],
    ['mod(b, a) != 1', false],
  ])('%s holds of 2 and 3: %s', (text, expected) => {
    expect(holds(relationalOf(text), AT)).toBe(expected)
  })

  it('counts as equal where it differs by what binary leaves over', () => {
    expect(holds(relationalOf('x + y = 0.3'), AT)).toBe(true)
    expect(holds(relationalOf('x + y > 0.3'), AT)).toBe(false)
    expect(holds(relationalOf('x + y <= 0.3'), AT)).toBe(true)
    expect(holds(relationalOf('x + y = 0.30001'), AT)).toBe(false)
  })

  it.each(['1 / (a - 2) = 1', '1 / (a - 2) != 1', 'z < 1', '1 < 2 < sqrt(-a)', '1 / (a - 2) < 5'])(
    '%s does not hold, as a side of it is not defined',
    (text) => {
      expect(holds(relationalOf(text), AT)).toBe(false)
    },
  )
})

describe('reading it', () => {
  it.each([
    ['x = 1', ['=']],
    ['x <= 1', ['<=']],
    ['x ≤ 1', ['<=']],
    ['x ≥ 1', ['>=']],
    ['x ≠ 1', ['!=']],
    ['1 < x <= y != 3', ['<', '<=', '!=']],
    ['x + 1', []],
  ])('%s has the signs %j', (text, signs) => {
    expect(relationalOf(text).more.map(({ relation }) => relation)).toEqual(signs)
  })

  it.each([
    ['', 'empty'],
    ['x =', 'empty'],
    ['= x', 'empty'],
    ['x == 1', 'empty'],
    ['x = (1', 'bracket-missing'],
    ['x = q', 'unknown-name'],
    ['x ! 1', 'character'],
  ])('%j is refused', (text, code) => {
    expect(readRelational(text, ['x'])).toMatchObject({ ok: false, error: { code } })
  })

  it('learners may not name what only templates may', () => {
    expect(readRelational('factorial(x) = 6', ['x']).ok).toBe(false)
    expect(readRelational('factorial(x) = 6', ['x'], 'template').ok).toBe(true)
  })
})

it('every side can be changed, and the signs stay', () => {
  const changed = mapSides(relationalOf('1 < x <= y'), () => numberOf(0))
  expect(changed.first).toEqual(numberOf(0))
  expect(changed.more).toEqual([
    { relation: '<', side: numberOf(0) },
    { relation: '<=', side: numberOf(0) },
  ])
})
