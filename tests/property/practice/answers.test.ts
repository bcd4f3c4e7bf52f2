import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExpression } from '@/lib/practice/expression/read'
import { workOut } from '@/lib/practice/expression/work-out'
import { polynomialOf } from '@/lib/practice/answers/polynomial'
import { readAnswer } from '@/lib/practice/answers/read-answer'
import { add, compare, divide, isEqual, multiply, rational, ZERO } from '@/lib/practice/answers/rational'
import type { DecimalSign } from '@/lib/practice/expression/print-number'
import { fuzzTexts } from '../../../bench/checker/fuzz'
import { bytesInUse } from '../../../bench/checker/garbage'
import { TEXT_SPECS } from '../../fixtures/practice/answers'
import { judged, numberStep, shownBack } from '../../support/answers'

const UNKNOWNS = ['x', 'y']
const expressionStep = (value: string) =>
  ({ type: 'expression', value, unknowns: UNKNOWNS, form: 'any' }) as const

/** Polynomials with brackets, as text. */
const { formula } = fc.letrec<{ formula: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(fc.constantFrom('x', 'y'), fc.integer({ min: 1, max: 20 }).map(String)),
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '-', '*'), tie('formula'))
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    tie('formula').map((of) => `-(${of})`),
    tie('formula').map((of) => `(${of})/3`),
  ),
}))

const decimal = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`)

describe('whatever is typed', () => {
  it('is refused or judged, and nothing is thrown', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 250 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((seed) => fuzzTexts(1, seed)[0] ?? ''),
    )
    const sign = fc.constantFrom<DecimalSign>('point', 'comma')
    fc.assert(
      fc.property(typed, sign, fc.constantFrom(...TEXT_SPECS), (text, decimalSign, spec) => {
        const found = judged(spec, text, decimalSign)
        if ('outcome' in found) expect(found.outcome).not.toBe('')
        else if ('at' in found && found.at !== null) {
          expect(found.at).toBeGreaterThanOrEqual(0)
          expect(found.at).toBeLessThanOrEqual(text.length)
        }
        shownBack(spec, text, decimalSign)
      }),
      { numRuns: 3_000 },
    )
  })

  it('leaves memory as it was, after 20,000 strange texts', () => {
    const judgeAll = (text: string) => TEXT_SPECS.forEach((spec) => judged(spec, text))
    const texts = fuzzTexts(20_000, 6)
    texts.slice(0, 2_000).forEach(judgeAll)
    const before = bytesInUse()
    texts.forEach(judgeAll)
    expect(bytesInUse() - before).toBeLessThan(4 * 2 ** 20)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  }, 180_000)
})

describe('a step takes its own answer', () => {
  it('that is a formula', () => {
    fc.assert(
      fc.property(formula, (text) => {
        fc.pre(readExpression(text, UNKNOWNS).ok)
        expect(judged(expressionStep(text), text)).toMatchObject({ outcome: 'right' })
      }),
    )
  })

  it('that is an equation, times any number', () => {
    fc.assert(
      fc.property(formula, fc.integer({ min: 1, max: 50 }), (text, times) => {
        const scaled = `${times}*(${text}) = ${times}y`
        fc.pre(readExpression(`${times}*(${text})`, UNKNOWNS).ok)
        const step = { type: 'equation', value: `y = ${text}`, unknowns: UNKNOWNS } as const
        expect(judged(step, scaled)).toMatchObject({ outcome: 'right' })
      }),
    )
  })

  it('that is a number', () => {
    const digits = fc.option(fc.integer({ min: 1, max: 8 }))
    fc.assert(
      fc.property(decimal, fc.constantFrom(null, 'm/s', '°C', '%', '€'), digits, (value, unit, places) => {
        const rounded = places === null ? value : Number(value).toPrecision(places)
        const step = numberStep(rounded, { unit, significantDigits: places })
        expect(judged(step, `${rounded}${unit ?? ''}`)).toMatchObject({ outcome: 'right' })
      }),
    )
  })
})

describe('reading', () => {
  it('does not depend on spaces around the signs', () => {
    fc.assert(
      fc.property(formula, (text) => {
        const spaced = text.replace(/[-+*/()]/g, ' $& ')
        expect(shownBack(expressionStep('x'), spaced)).toEqual(
          shownBack(expressionStep('x'), text.replaceAll(' ', '')),
        )
      }),
    )
  })

  it('is the same by a comma and by a point, and refuses the one that is not set', () => {
    fc.assert(
      fc.property(decimal, decimal, (one, other) => {
        const text = `${one}x^2 - (${other})y`
        const read = (typed: string, decimalSign: DecimalSign) =>
          readAnswer(expressionStep('x'), { kind: 'text', text: typed }, { decimalSign })
        const commas = text.replaceAll('.', ',')
        expect(read(commas, 'comma')).toEqual(read(text, 'point'))
        expect(read(text, 'point').ok).toBe(true)
        expect(read(commas, 'point')).toMatchObject({ ok: false, error: { code: 'decimal-sign' } })
        expect(read(text, 'comma')).toMatchObject({ ok: false, error: { code: 'decimal-sign' } })
      }),
    )
  })
})

describe('exact arithmetic', () => {
  const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
  const fraction = fc
    .tuple(
      whole,
      whole.filter((under) => under !== 0n),
    )
    .map(([over, under]) => {
      const value = rational(over, under)
      if (value === null) throw new Error('out of range')
      return value
    })

  it('keeps the laws of fractions', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a))
        expect(multiply(a, b)).toEqual(multiply(b, a))
        const [ab, ac, sum] = [multiply(a, b), multiply(a, c), add(b, c)]
        expect(sum && multiply(a, sum)).toEqual(ab && ac && add(ab, ac))
        const quotient = b.over === 0n ? null : divide(a, b)
        if (quotient !== null) expect(multiply(quotient, b)).toEqual(a)
        expect(divide(a, ZERO)).toBeNull()
        expect(isEqual(a, b)).toBe(compare(a, b) === 0)
      }),
    )
  })

  it('multiplies formulas out to polynomials of the same value', () => {
    fc.assert(
      fc.property(formula, fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), (text, x, y) => {
        const read = readExpression(text, UNKNOWNS)
        if (!read.ok) return
        const polynomial = polynomialOf(read.value, UNKNOWNS)
        fc.pre(polynomial !== null)
        const terms = [...polynomial].map(([key, { over, under }]) => {
          const [ofX = 0, ofY = 0] = key.split(',').map(Number)
          return (Number(over) / Number(under)) * x ** ofX * y ** ofY
        })
        const [value, size] = terms.reduce(([sum, all], term) => [sum + term, all + Math.abs(term)], [0, 1])
        expect(Math.abs(value - workOut(read.value, { x, y }))).toBeLessThan(1e-6 * size)
      }),
    )
  })
})
