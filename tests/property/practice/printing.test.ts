import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typeset } from '@/lib/content/formula'
import { plainExpression } from '@/lib/practice/expression/plain'
import { printExpression } from '@/lib/practice/expression/print'
import { printNumber } from '@/lib/practice/expression/print-number'
import { readExpression } from '@/lib/practice/expression/read'
import { tidy } from '@/lib/practice/expression/tidy'
import { workOut } from '@/lib/practice/expression/work-out'
import { madeFormulas } from './made-formulas'

const coordinate = fc.double({ min: -8, max: 8, noNaN: true })
const points = fc.record({ x: coordinate, y: coordinate })

/** Equal but for what rounding leaves over; what is not defined is equal to what is not. */
function expectSame(one: number, other: number): void {
  if (Number.isFinite(one))
    expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(one)))
  else expect(Number.isFinite(other)).toBe(false)
}

describe('writing a formula out', () => {
  it('plainly and reading it again keeps its value', () => {
    fc.assert(
      fc.property(madeFormulas, points, (formula, point) => {
        const text = plainExpression(formula)
        fc.pre(text.length <= 200)
        const read = readExpression(text, ['x', 'y'], 'template')
        if (!read.ok) expect(read.error.code, text).toBe('too-complex')
        else expect(workOut(read.value, point), text).toBe(workOut(formula, point))
      }),
      { numRuns: 2_000 },
    )
  })

  it('tidily keeps its value wherever it had one', () => {
    fc.assert(
      fc.property(madeFormulas, points, (formula, point) => {
        const before = workOut(formula, point)
        fc.pre(Number.isFinite(before))
        expectSame(before, workOut(tidy(formula), point))
      }),
      { numRuns: 2_000 },
    )
  })

  it('tidily leaves nothing to tidy', () => {
    fc.assert(
      fc.property(madeFormulas, (formula) => {
        const once = tidy(formula)
        expect(tidy(once)).toEqual(once)
      }),
      { numRuns: 2_000 },
    )
  })

  it('as TeX gives what can be typeset', () => {
    fc.assert(
      fc.property(madeFormulas, fc.constantFrom('point' as const, 'comma' as const), (formula, sign) => {
        for (const each of [formula, tidy(formula)]) {
          const tex = printExpression(each, sign)
          expect(typeset(tex, false), tex).not.toBeNull()
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('writing a number out', () => {
  it('leaves no exponent, and no more than the thirteenth digit behind', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = printNumber(value)
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/)
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(1e-11 * Math.abs(value))
      }),
    )
  })
})
