import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import { draw, readDraw } from '@/lib/practice/template/draw'
import { drawOf, range } from '../../../support/draws'
import { oneStep, sourceOf } from '../../../support/problem-sources'

/** What 300 seeds draw of a number, each once and in order. */
function drawnOf(name: string, variables: readonly unknown[], constraints: readonly string[] = []): number[] {
  const prepared = drawOf(variables, constraints)
  const values = new Set<number>()
  for (let seed = 0; seed < 300; seed++) {
    const value = draw(prepared, seededRandom(seed))?.numbers[name]
    if (value !== undefined) values.add(value)
  }
  return [...values].sort((a, b) => a - b)
}

const one = (variables: readonly unknown[], constraints: readonly string[] = [], seed = 1) =>
  draw(drawOf(variables, constraints), seededRandom(seed))

describe('a range', () => {
  it.each<[string, unknown, number[]]>([
    ['from 2 to 5', range('a', 2, 5), [2, 3, 4, 5]],
    ['from −2 to 1', range('a', -2, 1), [-2, -1, 0, 1]],
    ['of one number', range('a', 4, 4), [4]],
    ['in steps of 5', range('a', 5, 20, 5), [5, 10, 15, 20]],
    ['in steps of 5 that do not reach its end', range('a', 1, 12, 5), [1, 6, 11]],
    ['in steps of a tenth', range('a', 0.1, 0.7, 0.1), [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]],
    ['in steps of a quarter', range('a', -0.5, 0.5, '1 / 4'), [-0.5, -0.25, 0, 0.25, 0.5]],
  ])('%s gives each of its numbers and no other', (_, variable, values) => {
    expect(drawnOf('a', [variable])).toEqual(values)
  })

  it('may have formulas of what was drawn before as its bounds and its step', () => {
    const variables = [range('a', 3, 3), range('b', 'a + 1', '2 a'), range('c', 'b', '3 b', 'b')]
    expect(drawnOf('b', variables)).toEqual([4, 5, 6])
    const { c = 1, b = 0 } = one(variables)?.numbers ?? {}
    expect(c % b).toBe(0)
  })

  it.each([
    ['with its end before its beginning', range('a', 5, 2)],
    ['with a step of nothing', range('a', 1, 5, 0)],
    ['with a step backwards', range('a', 1, 5, -1)],
    ['with a bound that is not defined', range('a', '1 / 0', 5)],
  ])('%s gives nothing', (_, variable) => {
    expect(one([variable])).toBeNull()
  })

  it('of more than a million numbers is drawn from as if it had so many', () => {
    const values = drawnOf('a', [range('a', 1, 1e9)])
    expect(values.at(-1)).toBeLessThanOrEqual(1_000_000)
    expect(values.at(-1)).toBeGreaterThan(900_000)
  })
})

describe('beside ranges', () => {
  it('one of several numbers is drawn, each at some time', () => {
    expect(drawnOf('a', [{ kind: 'one-of', name: 'a', values: [2, 3.5, -7] }])).toEqual([-7, 2, 3.5])
  })

  it('a word is drawn, and is no number', () => {
    const drawn = one([{ kind: 'word', name: 'thing', words: ['apples', 'pears'] }])
    expect(drawn?.numbers).toEqual({})
    expect(['apples', 'pears']).toContain(drawn?.words.thing)
  })

  it('a number is worked out from those before it', () => {
    const drawn = one([
      range('a', 6, 6),
      range('b', 4, 4),
      { kind: 'derived', name: 'c', formula: 'a b / gcd(a, b)' },
    ])
    expect(drawn?.numbers).toEqual({ a: 6, b: 4, c: 12 })
  })

  it('a number that can’t be worked out gives nothing', () => {
    expect(one([range('a', 0, 0), { kind: 'derived', name: 'b', formula: '1 / a' }])).toBeNull()
    expect(one([range('a', 0, 0), { kind: 'derived', name: 'b', formula: 'ln(a)' }])).toBeNull()
  })
})

describe('constraints', () => {
  it('keep what does not meet them away', () => {
    expect(drawnOf('a', [range('a', 1, 12)], ['gcd(a, 6) = 1'])).toEqual([1, 5, 7, 11])
    expect(drawnOf('a', [range('a', 1, 9), range('b', 1, 9)], ['a < b', 'a + b = 10'])).toEqual([1, 2, 3, 4])
  })

  it('have another try where a number is not defined for some of what is drawn', () => {
    const variables = [range('a', 0, 2), { kind: 'derived', name: 'b', formula: '6 / a' }]
    expect(drawnOf('b', variables)).toEqual([3, 6])
  })

  it('that can’t be met give nothing', () => {
    expect(one([range('a', 1, 9)], ['a > 100'])).toBeNull()
    expect(one([range('a', 1, 9)], ['a < 5', 'a > 5'])).toBeNull()
  })
})

it('the same seed draws the same, and others something else', () => {
  const prepared = drawOf([range('a', 1, 1000), { kind: 'word', name: 'w', words: ['x', 'y', 'z'] }])
  expect(draw(prepared, seededRandom(7))).toEqual(draw(prepared, seededRandom(7)))
  const drawn = new Set(
    Array.from({ length: 100 }, (_, seed) => draw(prepared, seededRandom(seed))?.numbers.a),
  )
  expect(drawn.size).toBeGreaterThan(85)
})

describe('variables are refused', () => {
  it.each<[string, readonly unknown[], readonly string[], string, string]>([
    ['e', [range('e', 1, 2)], [], 'variables.0.name', 'name'],
    ['pi', [range('pi', 1, 2)], [], 'variables.0.name', 'name'],
    ['with a name that is none', [range('2a', 1, 2)], [], 'variables.0.name', 'name'],
    ['of one name', [range('a', 1, 2), range('a', 1, 2)], [], 'variables.1.name', 'name-twice'],
    [
      'of one name, the first of them a word',
      [{ kind: 'word', name: 'a', words: ['x'] }, range('a', 1, 2)],
      [],
      'variables.1.name',
      'name-twice',
    ],
    [
      'with a bound that names a later one',
      [range('a', 1, 'b'), range('b', 1, 2)],
      [],
      'variables.0.to',
      'formula',
    ],
    [
      'worked out from themselves',
      [{ kind: 'derived', name: 'a', formula: 'a + 1' }],
      [],
      'variables.0.formula',
      'formula',
    ],
    [
      'with a constraint that compares nothing',
      [range('a', 1, 2)],
      ['a + 1'],
      'constraints.0',
      'no-comparison',
    ],
    ['with a constraint of an unknown name', [range('a', 1, 2)], ['a < q'], 'constraints.0', 'formula'],
  ])('%s', (_, variables, constraints, where, code) => {
    const source = sourceOf({ ...oneStep({ type: 'number', value: '1' }), variables, constraints })
    expect(readDraw(source)).toMatchObject({ ok: false, error: [{ where, what: { code } }] })
  })

  it('with nothing to draw', () => {
    const source = sourceOf(oneStep({ type: 'number', value: '1' }))
    const variables = [
      { kind: 'one-of', name: 'a', values: [] },
      { kind: 'word', name: 'b', words: [] },
    ] as const
    expect(readDraw({ ...source, variables })).toMatchObject({
      error: [{ what: { code: 'nothing-to-draw' } }, { what: { code: 'nothing-to-draw' } }],
    })
  })
})
