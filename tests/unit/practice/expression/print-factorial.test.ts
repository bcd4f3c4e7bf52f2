import { describe, expect, it } from 'vitest'
import { printExpression } from '@/lib/practice/expression/print'
import { formulaOf } from '../../../support/formulas'

describe('a factorial', () => {
  it.each([
    ['factorial(5)', '5!'],
    ['factorial(n)', 'n!'],
    ['factorial(n - 1)', '(n - 1)!'],
    ['factorial(n / 2)', '\\left(\\frac{n}{2}\\right)!'],
    ['2 * factorial(5)', '2 \\cdot 5!'],
    ['n * factorial(n - 1)', 'n (n - 1)!'],
    ['factorial(n) / factorial(n - 2)', '\\frac{n!}{(n - 2)!}'],
  ])('%s is %s, in brackets only where what it is of needs them', (text, tex) => {
    expect(printExpression(formulaOf(text))).toBe(tex)
  })

  it.each([
    ['factorial(n)^2', '(n!)^{2}'],
    ['factorial(factorial(3))', '(3!)!'],
    ['factorial(abs(n))', '(\\left|n\\right|)!'],
  ])('%s is %s, so that its sign is taken for no other', (text, tex) => {
    expect(printExpression(formulaOf(text))).toBe(tex)
  })
})
