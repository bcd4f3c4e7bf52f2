import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equivalence } from '@/lib/practice/expression/equivalent'
import { readExpression } from '@/lib/practice/expression/read'
import { workOut } from '@/lib/practice/expression/work-out'

const NAMES = ['x', 'y']

/** Formulas that mean something, with what stands in them chosen freely. */
const { formula } = fc.letrec<{ formula: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(fc.constantFrom('x', 'y', 'pi'), fc.integer({ min: 1, max: 20 }).map(String)),
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/'), tie('formula'))
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    tie('formula').map((of) => `sqrt(${of})`),
    tie('formula').map((of) => `-(${of})`),
  ),
}))

describe('reading a formula', () => {
  it('gives an answer for whatever is typed, and leaves nothing behind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 250 }), (text) => {
        const read = readExpression(text, NAMES)
        if (read.ok) expect(typeof workOut(read.value, { x: 2, y: 3 })).toBe('number')
        else expect(read.error.code).not.toBe('')
      }),
      { numRuns: 2_000 },
    )
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('gives an answer for whatever arithmetic is typed', () => {
    const typed = fc
      .array(fc.constantFrom(...'0123456789xyze+-*/^(). ', 'sqrt(', 'sin(', 'factorial(', '^9^9'), {
        maxLength: 80,
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(typed, (text) => {
        const read = readExpression(text, NAMES)
        if (read.ok) workOut(read.value, { x: 2, y: 3 })
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('comparing formulas', () => {
  it('finds that each says the same as itself with zero added and nothing multiplied, or that it cannot be told', () => {
    fc.assert(
      fc.property(formula, (text) => {
        const [one, other] = [text, `1*(${text}) + 0`].map((each) => readExpression(each, NAMES))
        if (one?.ok !== true || other?.ok !== true) return
        expect(equivalence(one.value, other.value)).not.toBe('different')
      }),
    )
  })

  it('finds that none says the same as itself and one more', () => {
    fc.assert(
      fc.property(formula, (text) => {
        const [one, other] = [text, `(${text}) + 1`].map((each) => readExpression(each, NAMES))
        if (one?.ok !== true || other?.ok !== true) return
        const value = workOut(one.value, { x: 0.5, y: 0.5 })
        // Beyond this one more is less than can be told.
        fc.pre(Math.abs(value) < 1e6)
        expect(equivalence(one.value, other.value)).not.toBe('equivalent')
      }),
    )
  })
})
