import { describe, expect, it } from 'vitest'
import { equivalence } from '@/lib/practice/expression/equivalent'
import { readExpression } from '@/lib/practice/expression/read'

function judged(one: string, other: string): string {
  const [left, right] = [one, other].map((text) => readExpression(text, ['x', 'y', 'a', 'b']))
  if (left?.ok !== true || right?.ok !== true) throw new Error(`not read: ${one} or ${other}`)
  return equivalence(left.value, right.value)
}

describe('two formulas', () => {
  it.each([
    ['(x+3)^2', 'x^2 + 6x + 9'],
    ['(x^2-4)/(x-2)', 'x + 2'],
    ['sqrt(50)', '5 sqrt(2)'],
    ['ln(x^3)', '3 ln(x)'],
    ['tan(x)', 'sin(x)/cos(x)'],
    ['1 - cos(x)^2', 'sin(x)^2'],
    ['a(b+1)', 'ab + a'],
    ['x/3 + x/6', 'x/2'],
    ['2^x * 2^y', '2^(x+y)'],
    ['0.25', '1/4'],
    ['sqrt(x^2)', 'abs(x)'],
  ])('%s and %s say the same', (one, other) => {
    expect(judged(one, other)).toBe('equivalent')
  })

  it.each([
    ['(x+3)^2', 'x^2 + 9'],
    ['sqrt(x^2)', 'x'],
    ['x/(3y)', 'x/3*y'],
    ['-x^2', '(-x)^2'],
    ['1/3', '0.333333'],
    ['x + 10^-7', 'x'],
    ['(x^2)^3', 'x^5'],
    ['pi', '3.14159'],
  ])('%s and %s do not', (one, other) => {
    expect(judged(one, other)).toBe('different')
  })

  it('that are hardly ever defined together cannot be told', () => {
    expect(judged('sqrt(x-7.9)', 'sqrt(x-7.9)')).toBe('unknown')
  })
})
