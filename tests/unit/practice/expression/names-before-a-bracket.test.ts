import { expect, it } from 'vitest'
import { readExpression } from '@/lib/practice/expression/read'
import { workOut } from '@/lib/practice/expression/work-out'

it.each([
  ['x y (x+1)', 60],
  ['x y(x+1)', 60],
  ['x  y  x (1+1)', 90],
  ['2 x y (x+1)^2', 480],
  ['1/x y (x+1)', 1 / 60],
  ['x abs(0-y)', 15],
  ['x y abs(0-y)', 75],
  ['2^x y (x+1)', 160],
])('%s is a product, though the names in it stand apart', (text, value) => {
  const read = readExpression(text, ['x', 'y'])
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  expect(workOut(read.value, { x: 3, y: 5 })).toBeCloseTo(value, 12)
})

it('a place that is told is still the one in what was typed', () => {
  expect(readExpression('x y (x+1) * / x', ['x', 'y'])).toEqual({
    ok: false,
    error: { code: 'syntax', at: 12 },
  })
})
