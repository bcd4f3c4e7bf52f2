import { describe, expect, it } from 'vitest'
import { numberOf, operation } from '@/lib/practice/expression/expression'
import { plainExpression, plainRelational } from '@/lib/practice/expression/plain'
import { workOut } from '@/lib/practice/expression/work-out'
import { formulaOf, relationalOf } from '../../../support/formulas'

const AT = { a: 12, b: 18, n: 5, x: 3, y: 0.5, z: -2, x0: 7 }

const FORMULAS = [
  '2x + 1',
  '2(x + 1)',
  'x - (1 - 2)',
  'x - (y - z)',
  'x / (y / z)',
  'x / y / z',
  'x / (2 y)',
  '1 / 2x',
  '-x^2',
  '(-x)^2',
  '-(x + y)',
  '-(-x)',
  'x + (-y)',
  '(-x) * (-y)',
  '-(x y)',
  '2^3^2',
  '(2^3)^2',
  '2^(-x)',
  'x y (x0 + 1)',
  'sqrt(x + 1) / abs(z)',
  'e^x + pi',
  '0.000001 x',
  'gcd(a, b) + lcm(a, b) - mod(a, n)',
  'min(a, b) * max(x, y)',
  'choose(n, 2) + factorial(n - 1)',
  'floor(x / 2) + round(y + 0.2)',
]

describe('a formula written out plainly', () => {
  it.each(FORMULAS)('%s has the same value when it is read again', (text) => {
    const formula = formulaOf(text)
    const value = workOut(formula, AT)
    expect(value).not.toBeNaN()
    expect(workOut(formulaOf(plainExpression(formula)), AT)).toBe(value)
  })

  it.each([
    ['2x', '2*x'],
    ['x - (y - z)', 'x-(y-z)'],
    ['(x - y) - z', 'x-y-z'],
    ['x^(y + 1)', 'x^(y+1)'],
    ['-x^2', '-x^2'],
    ['(-x)^2', '(-x)^2'],
    ['max(x, y + 1)', 'max(x,y+1)'],
  ])('%s is %s', (text, plain) => {
    expect(plainExpression(formulaOf(text))).toBe(plain)
  })

  it('keeps numbers below zero apart from the signs before them', () => {
    const formula = operation('-', formulaOf('x'), operation('^', numberOf(-2), numberOf(2)))
    expect(plainExpression(formula)).toBe('x-(-2)^2')
    expect(workOut(formulaOf(plainExpression(formula)), AT)).toBe(-1)
  })

  it('keeps the signs between formulas', () => {
    expect(plainRelational(relationalOf('1 < x <= 2 y'))).toBe('1 < x <= 2*y')
    expect(plainRelational(relationalOf('x ≠ 1'))).toBe('x != 1')
    expect(plainRelational(relationalOf('x + 1'))).toBe('x+1')
  })
})
