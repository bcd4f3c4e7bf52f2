import { describe, expect, it } from 'vitest'
import { numberOf, operation } from '@/lib/practice/expression/expression'
import { printExpression, printRelational } from '@/lib/practice/expression/print'
import { typeset } from '@/lib/content/formula'
import { formulaOf, relationalOf } from '../../../support/formulas'

const printed = (text: string) => printExpression(formulaOf(text))

describe('a formula as TeX', () => {
  it.each([
    ['2 * x', '2 x'],
    ['x * 2', 'x \\cdot 2'],
    ['2 * 3', '2 \\cdot 3'],
    ['2 * 3 * x', '2 \\cdot 3 x'],
    ['x * 2^3', 'x \\cdot 2^{3}'],
    ['x * y', 'x y'],
    ['pi * x', '\\pi x'],
    ['x / 2', '\\frac{x}{2}'],
    ['x * (1 / 2)', 'x \\cdot \\frac{1}{2}'],
    ['(1 / 2) * x', '\\frac{1}{2} x'],
    ['(x + 1) / (x - 1)', '\\frac{x + 1}{x - 1}'],
    ['sqrt(x + 1)', '\\sqrt{x + 1}'],
    ['cbrt(x)', '\\sqrt[3]{x}'],
    ['abs(x - 1)', '\\left|x - 1\\right|'],
    ['exp(x)', '\\exp(x)'],
    ['ln(x + 1)', '\\ln(x + 1)'],
    ['sin(x)^2', '\\sin(x)^{2}'],
    ['asin(x)', '\\sin^{-1}(x)'],
    ['cos(x / 2)', '\\cos\\left(\\frac{x}{2}\\right)'],
    ['gcd(a, b)', '\\gcd(a, b)'],
    ['lcm(a, b)', '\\operatorname{lcm}(a, b)'],
    ['mod(a, b)', '\\operatorname{mod}(a, b)'],
    ['min(a, b) + max(a, b)', '\\min(a, b) + \\max(a, b)'],
    ['floor(x / y)', '\\operatorname{floor}\\left(\\frac{x}{y}\\right)'],
    ['choose(n, 2)', '\\binom{n}{2}'],
    ['speed * x0', '\\mathit{speed} \\mathit{x0}'],
    ['e^x', 'e^{x}'],
  ])('%s is %s', (text, tex) => {
    expect(printed(text)).toBe(tex)
    expect(typeset(tex, false)).not.toBeNull()
  })
})

describe('brackets stand where they are needed, and nowhere else', () => {
  it.each([
    ['(x + 1) + 2', 'x + 1 + 2'],
    ['x + (1 + 2)', 'x + 1 + 2'],
    ['x - (1 + 2)', 'x - (1 + 2)'],
    ['x - (1 - 2)', 'x - (1 - 2)'],
    ['(x - 1) - 2', 'x - 1 - 2'],
    ['x - (2 * y)', 'x - 2 y'],
    ['2 * (x + 1)', '2 (x + 1)'],
    ['(x + 1) * (x - 1)', '(x + 1) (x - 1)'],
    ['x * (y * z)', 'x y z'],
    ['(x * y)^2', '(x y)^{2}'],
    ['(x^2)^3', '(x^{2})^{3}'],
    ['x^(2^3)', 'x^{2^{3}}'],
    ['x^(y + 1)', 'x^{y + 1}'],
    ['(x / y)^2', '\\left(\\frac{x}{y}\\right)^{2}'],
    ['-x^2', '-x^{2}'],
    ['(-x)^2', '(-x)^{2}'],
    ['-(x + 1)', '-(x + 1)'],
    ['-(x * y)', '-x y'],
    ['-(-x)', '-(-x)'],
    ['x + (-y)', 'x + (-y)'],
    ['x - (-y)', 'x - (-y)'],
    ['x * (-y)', 'x (-y)'],
    ['(-x) * y', '-x y'],
    ['x + (-y) * z', 'x + (-y z)'],
    ['x / (-y)', '\\frac{x}{-y}'],
    ['2^(-x)', '2^{-x}'],
    ['2 * (1 / x + 1)', '2 \\left(\\frac{1}{x} + 1\\right)'],
    ['choose(n, 2) * (choose(n, 3) + 1)', '\\binom{n}{2} \\left(\\binom{n}{3} + 1\\right)'],
  ])('%s is %s', (text, tex) => {
    expect(printed(text)).toBe(tex)
    expect(typeset(tex, false)).not.toBeNull()
  })

  it('around a number below zero that was put in as it is', () => {
    const x = formulaOf('x')
    expect(printExpression(operation('+', x, numberOf(-3)))).toBe('x + (-3)')
    expect(printExpression(operation('^', numberOf(-3), numberOf(2)))).toBe('(-3)^{2}')
    expect(printExpression(operation('*', numberOf(-3), x))).toBe('-3 x')
  })
})

describe('with a decimal comma', () => {
  it('no space is set after it', () => {
    expect(printExpression(formulaOf('0.5 * x + 2'), 'comma')).toBe('0{,}5 x + 2')
  })

  it('the commas between two arguments stay as they are', () => {
    expect(printExpression(formulaOf('max(1.5, x)'), 'comma')).toBe('\\max(1{,}5, x)')
  })

  it('it stands on every side of an equation', () => {
    expect(printRelational(relationalOf('0.5 x = 1.5'), 'comma')).toBe('0{,}5 x = 1{,}5')
  })
})

it.each([
  ['x = 1', 'x = 1'],
  ['x != 1', 'x \\neq 1'],
  ['x < 1', 'x < 1'],
  ['x <= 1', 'x \\leq 1'],
  ['x > 1', 'x > 1'],
  ['x >= 1', 'x \\geq 1'],
  ['1 < x <= 5', '1 < x \\leq 5'],
  ['x + 1', 'x + 1'],
])('the signs of %s are those of TeX', (text, tex) => {
  expect(printRelational(relationalOf(text))).toBe(tex)
})
