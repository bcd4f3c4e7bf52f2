import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blendAfter, blended, firstBlend, restoredBlend, storedBlend, type Blend } from '@/lib/learning'

const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
const answer = fc.record({ value: probability, own: probability, recalled: fc.boolean() })

const learned = (answers: readonly { value: number; own: number; recalled: boolean }[]): Blend =>
  answers.reduce((blend, { value, own, recalled }) => blendAfter(blend, value, own, recalled), firstBlend)

describe('the blend of own and model predictions', () => {
  it('stays a probability strictly between 0 and 1, whatever it learned', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 200 }), probability, probability, (answers, value, own) => {
        const together = blended(learned(answers), value, own)
        expect(together).toBeGreaterThan(0)
        expect(together).toBeLessThan(1)
      }),
    )
  })

  it('moves towards what happened, for the same two predictions', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), answer, (answers, { value, own, recalled }) => {
        const before = learned(answers)
        const moved =
          blended(blendAfter(before, value, own, recalled), value, own) - blended(before, value, own)
        expect(recalled ? moved : -moved).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('is the same bit for bit once stored and restored', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), (answers) => {
        const blend = learned(answers)
        expect(restoredBlend(JSON.parse(JSON.stringify(storedBlend(blend))))).toStrictEqual(blend)
      }),
    )
  })
})
