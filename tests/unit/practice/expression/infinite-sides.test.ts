import { expect, it } from 'vitest'
import { holds } from '@/lib/practice/expression/relation'
import { relationalOf } from '../../../support/formulas'

it.each([
  'ln(x) = 5',
  'ln(x) <= 5',
  '5 >= ln(x)',
  'x^(-1) = 3',
  '3 != x^(-1)',
  'exp(y) >= 2',
  'ln(x) = ln(x)',
])('%s does not hold at 0 and at 1000, where a side of it is infinite', (text) => {
  expect(holds(relationalOf(text), { x: 0, y: 1000 })).toBe(false)
})
