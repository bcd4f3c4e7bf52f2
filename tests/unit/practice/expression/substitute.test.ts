import { expect, it } from 'vitest'
import { plainExpression } from '@/lib/practice/expression/plain'
import { substitute } from '@/lib/practice/expression/substitute'
import { formulaOf } from '../../../support/formulas'

it.each([
  ['a x + b', 'a and b', '2*x+3'],
  ['-a', 'a', '-2'],
  ['sqrt(a + x)', 'a', 'sqrt(2+x)'],
  ['max(a, b)', 'a and b', 'max(2,3)'],
  ['x^a', 'a', 'x^2'],
  ['pi + e + 1', 'nothing', 'pi+e+1'],
  ['x + y', 'nothing', 'x+y'],
])('%s has numbers in place of %s', (text, _, plain) => {
  expect(plainExpression(substitute(formulaOf(text), { a: 2, b: 3 }))).toBe(plain)
})

it('a name that every object has stands for no number', () => {
  const formula = { kind: 'variable', name: 'constructor' } as const
  expect(substitute(formula, {})).toEqual(formula)
})

it('the formula itself stays as it was', () => {
  const formula = formulaOf('a x + b')
  const before = structuredClone(formula)
  substitute(formula, { a: 2 })
  expect(formula).toEqual(before)
})
