import { expect, it } from 'vitest'
import { operatePair } from '@/lib/practice/expression/operate'

it.each([
  [0, 0.5],
  [0.5, 0],
  [0, Number.NaN],
  [Number.POSITIVE_INFINITY, 0],
])('the least common multiple of %d and %d is not defined, though one of them is zero', (left, right) => {
  expect(operatePair('lcm', left, right)).toBeNaN()
})
