import { describe, expect, it } from 'vitest'
import { printExpression } from '@/lib/practice/expression/print'
import { substitute } from '@/lib/practice/expression/substitute'
import { tidy } from '@/lib/practice/expression/tidy'
import type { Values } from '@/lib/practice/expression/work-out'
import { formulaOf } from '../../../support/formulas'

const tidied = (text: string, values: Values = {}) =>
  printExpression(tidy(substitute(formulaOf(text), values)))

describe('with numbers in it a formula is as somebody would write it', () => {
  it.each<[string, Values, string]>([
    ['a x + b', { a: 1, b: -3 }, 'x - 3'],
    ['a x + b', { a: -1, b: 3 }, '-x + 3'],
    ['a x + b', { a: 0, b: 3 }, '3'],
    ['a x + b', { a: 2, b: 0 }, '2 x'],
    ['a x - b', { a: -2, b: -3 }, '-2 x + 3'],
    ['x - b', { b: 0 }, 'x'],
    ['b - x', { b: 0 }, '-x'],
    ['b - x', { b: -2 }, '-2 - x'],
    ['x + b y', { b: -2 }, 'x - 2 y'],
    ['x - b y', { b: -1 }, 'x + y'],
    ['a (x + b)', { a: -1, b: -2 }, '-(x - 2)'],
    ['a (x + b)', { a: 1, b: 2 }, 'x + 2'],
    ['x / a', { a: 1 }, 'x'],
    ['x / a', { a: -2 }, '-\\frac{x}{2}'],
    ['x^n', { n: 1 }, 'x'],
    ['x^n', { n: 2 }, 'x^{2}'],
    ['a^2', { a: -3 }, '(-3)^{2}'],
    ['-a', { a: -3 }, '3'],
    ['-a', { a: 0 }, '0'],
    ['-(-x)', {}, 'x'],
    ['sqrt(a x)', { a: 1 }, '\\sqrt{x}'],
    ['max(a x, b + y)', { a: 1, b: 0 }, '\\max(x, y)'],
  ])('%s with %j is %s', (text, values, tex) => {
    expect(tidied(text, values)).toBe(tex)
  })
})

it.each<[string, Values, string]>([
  ['a * b', { a: 1, b: 3 }, '1 \\cdot 3'],
  ['a * b', { a: 2, b: 3 }, '2 \\cdot 3'],
  ['a + b', { a: 2, b: 3 }, '2 + 3'],
  ['a * b', { a: 2, b: -3 }, '2 (-3)'],
  ['2 x + 3 x', {}, '2 x + 3 x'],
  ['x^n', { n: 0 }, 'x^{0}'],
])('nothing is worked out: %s with %j is %s', (text, values, tex) => {
  expect(tidied(text, values)).toBe(tex)
})
