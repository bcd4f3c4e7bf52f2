import { describe, expect, it } from 'vitest'
import { texFormula } from '@/lib/practice/import/tex-formula'

describe('TeX of a pool as a formula', () => {
  it.each([
    ['\\frac{3}{4}', '3/4', []],
    ['\\frac{-3}{4}', '-3/4', []],
    ['2x+1', '2*x+1', ['x']],
    ['24,000', '24000', []],
    ['(2x-5)(4x**2+10x+25)', '(2*x-5)*(4*x^2+10*x+25)', ['x']],
    ['\\left(10x-1\\right) \\left(x+1\\right)', '(10*x-1)*(x+1)', ['x']],
    ['|a-1|-|-a+1|', 'abs(a-1)-abs(-a+1)', ['a']],
    ['\\left|x-1\\right|', 'abs(x-1)', ['x']],
    ['90e^{-0.5 t}+75', '90*e^(-0.5*t)+75', ['t']],
    ['\\log_{2}\\left(5x\\right)', 'ln(5*x)/ln(2)', ['x']],
    ['\\log\\left(x\\right)', 'ln(x)/ln(10)', ['x']],
    ['\\ln 5', 'ln(5)', []],
    ['\\sin^2\\left(x\\right)', '(sin(x))^2', ['x']],
    ['sin 2x', 'sin(2*x)', ['x']],
    ['\\sqrt{2}x', 'sqrt(2)*x', ['x']],
    ['\\sqrt[3]{1000}', 'cbrt(1000)', []],
    ['\\sqrt[4]{16}', '(16)^(1/4)', []],
    ['9.4\\times{10}^{-13}', '9.4*10^(-13)', []],
    ['\\pi r^2', 'pi*r^2', ['r']],
    ['-i', '-i', ['i']],
  ])('%s is %s', (tex, formula, letters) => {
    expect(texFormula(tex)).toEqual({ formula, letters })
  })

  it('takes a power for one of what stands right before it: braces around more are seen by nobody', () => {
    expect(texFormula('{ab}^3')?.formula).toBe('a*b^3')
    expect(texFormula('{2\\left(x+2\\right)}^2')?.formula).toBe('2*(x+2)^2')
    expect(texFormula('{12}^{15}')?.formula).toBe('12^15')
  })

  it.each([
    ['a function without a formula', 'f\\left(x\\right)'],
    ['a name with an index', 'T_s'],
    ['a list', '1,2'],
    ['two numbers side by side', '3 4'],
    ['a whole number before a fraction, a product or a sum', '3\\frac{1}{2}'],
    ['an equation', 'y=2'],
    ['an angle', '30\\degree'],
    ['what is not closed', '\\frac{1}{2'],
    ['a power beyond what is worked out', '10^{100}'],
    ['brackets by the thousand', '('.repeat(5000)],
    ['nothing', ' '],
  ])('%s is none', (_, tex) => {
    expect(texFormula(tex)).toBeNull()
  })
})
