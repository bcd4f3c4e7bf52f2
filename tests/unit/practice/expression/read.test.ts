import { describe, expect, it } from 'vitest'
import { readExpression } from '@/lib/practice/expression/read'
import { workOut } from '@/lib/practice/expression/work-out'

const read = (text: string) => readExpression(text, ['x', 'y'])

function valueOf(text: string, x = 3, y = 5): number {
  const found = read(text)
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return workOut(found.value, { x, y })
}

describe('a formula', () => {
  it.each([
    ['2x + 1', 7],
    ['2(x+1)', 8],
    ['x(x+1)', 12],
    ['xy', 15],
    ['x(y-4)^2', 3],
    ['2x(y-3)^2', 24],
    ['xy(x+1)', 60],
    ['x y (x + 1)', 60],
    ['2 x y (y-4)^2', 30],
    ['x y sqrt(x + 1)', 30],
    ['2^x(y-3)', 16],
    ['1/x(y-3)', 1 / 6],
    ['pi(x-2)', Math.PI],
    ['1e1(x+1)', 40],
    ['2xy', 30],
    ['-x^2', -9],
    ['2^3^2', 512],
    ['1/2x', 1.5],
    // As the parser reads it; what was read is shown back before it counts.
    ['y/3x', 5 / 9],
    ['x\u2212y', -2],
    ['x × y · 2', 30],
    ['+x', 3],
    ['sqrt(x+1)', 2],
    ['abs(-y)', 5],
    ['ln(e)', 1],
    ['log(e^2)', 2],
    ['cos(2pi)', 1],
    ['cbrt(-8)', -2],
    ['1e3', 1000],
  ])('%s is read as people write it', (text, value) => {
    expect(valueOf(text)).toBeCloseTo(value, 12)
  })

  it.each(['1/(x-3)', 'sqrt(-x)', 'ln(0-x)', 'asin(x)', '2^(100x)'])('%s is not defined there', (text) => {
    expect(valueOf(text)).toBeNaN()
  })
})

describe('what is no formula', () => {
  it.each([
    ['', { code: 'empty' }],
    ['   ', { code: 'empty' }],
    ['x'.repeat(201), { code: 'too-long' }],
    ['x = 2', { code: 'character', at: 2, character: '=' }],
    ['x; y', { code: 'character', at: 1, character: ';' }],
    ["x'", { code: 'character', at: 1, character: "'" }],
    ['(x+1', { code: 'bracket-missing' }],
    ['x+1)', { code: 'bracket-extra', at: 3 }],
    ['x +', { code: 'syntax', at: 3 }],
    ['2 * / x', { code: 'syntax', at: 4 }],
    ['x(x+1)  * / x', { code: 'syntax', at: 10 }],
    ['z + 1', { code: 'unknown-name', name: 'z' }],
    ['xz', { code: 'unknown-name', name: 'xz' }],
    ['factorial(5)', { code: 'unknown-name', name: 'factorial' }],
    ['constructor', { code: 'unknown-name', name: 'constructor' }],
    ['toString(x)', { code: 'unknown-name', name: 'toString' }],
    ['x.y', { code: 'not-here' }],
    ['x^65', { code: 'exponent' }],
    ['x^(8*9)', { code: 'exponent' }],
    ['('.repeat(31) + 'x' + ')'.repeat(31), { code: 'too-complex' }],
    ['x+'.repeat(90) + 'x', { code: 'too-complex' }],
  ])('%j is refused with what is wrong', (text, problem) => {
    expect(read(text)).toEqual({ ok: false, error: problem })
  })
})
