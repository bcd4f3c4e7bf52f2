import { expect, it } from 'vitest'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import { draw } from '@/lib/practice/template/draw'
import { drawOf, range } from '../../../support/draws'

function drawnOf(variable: unknown): number[] {
  const prepared = drawOf([variable])
  const values = Array.from(
    { length: 200 },
    (_, seed) => draw(prepared, seededRandom(seed))?.numbers.a ?? NaN,
  )
  return [...new Set(values)].sort((a, b) => a - b)
}

it('a range in tenths that goes through zero has zero itself in it, and nothing near it', () => {
  expect(drawnOf(range('a', -0.3, 0.3, 0.1))).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3])
  expect(drawnOf(range('a', -0.7, 0, 0.1))).toEqual([-0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0])
})

it('a range of long whole numbers has each of their digits', () => {
  expect(drawnOf(range('a', 9_000_000_000_001, 9_000_000_000_003))).toEqual([
    9_000_000_000_001, 9_000_000_000_002, 9_000_000_000_003,
  ])
})
