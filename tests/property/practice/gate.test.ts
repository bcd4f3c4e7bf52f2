import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemSource } from '@/lib/contracts/problem-set'
import { acceptsAnswer } from '@/lib/practice/template/accepts'
import { publishGate } from '@/lib/practice/template/gate'
import { sourceKey } from '@/lib/practice/template/same-source'
import { readTemplate, variantOf } from '@/lib/practice/template/variant'
import { oneStep, sourceOf } from '../../support/problem-sources'

/** Answers whose worth depends on what is drawn: some work always, some sometimes, some never. */
const formula = fc.constantFrom(
  'a',
  'a / b',
  '1 / (a - b)',
  'sqrt(a - 3)',
  'a b',
  '2 x',
  'gcd(a, b)',
  '{a - b}',
)
const bound = fc.integer({ min: -5, max: 9 })
const source = fc
  .record({ value: formula, low: bound, width: fc.integer({ min: 0, max: 9 }), tight: fc.boolean() })
  .map(({ value, low, width, tight }) =>
    sourceOf({
      ...oneStep({ type: 'number', value }),
      variables: ['a', 'b'].map((name) => ({ kind: 'range', name, from: low, to: low + width })),
      constraints: tight ? ['a > b'] : [],
    }),
  )

const meansOf = { accepts: acceptsAnswer, meanValueOf: () => 0.7, skills: ['isolate'] }

describe('the gate', () => {
  it('lets through only what gives a variant with an answer that is accepted, for every seed it looked at', () => {
    fc.assert(
      fc.property(source, (written) => {
        const template = readTemplate(written)
        if (!template.ok) throw new Error(JSON.stringify(template.error))
        const { reasons, variants } = publishGate(template.value, meansOf)
        if (reasons.length > 0) return
        expect(variants).toBeGreaterThanOrEqual(5)
        for (let seed = 0; seed < 200; seed++) {
          const variant = variantOf(template.value, seed)
          if (!variant.ok) throw new Error(variant.error.code)
          const [step] = variant.value.problem.steps
          if (step?.answer.type !== 'number') throw new Error('another answer')
          const given = { kind: 'text', text: step.answer.value } as const
          expect(acceptsAnswer(variant.value.problem, 0, given)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('says the same the second time', () => {
    fc.assert(
      fc.property(source, (written) => {
        const template = readTemplate(written)
        if (!template.ok) throw new Error(JSON.stringify(template.error))
        expect(publishGate(template.value, meansOf)).toEqual(publishGate(template.value, meansOf))
      }),
      { numRuns: 30 },
    )
  })
})

describe('two sources', () => {
  it('are the same in whatever order their fields are kept, and differ with any text', () => {
    fc.assert(
      fc.property(source, fc.string({ minLength: 1, maxLength: 20 }), (written, more) => {
        const backwards = Object.fromEntries(Object.entries(written).toReversed())
        expect(sourceKey(problemSource.parse(backwards))).toBe(sourceKey(written))
        expect(sourceKey({ ...written, title: `${written.title}${more}` })).not.toBe(sourceKey(written))
      }),
    )
  })
})
