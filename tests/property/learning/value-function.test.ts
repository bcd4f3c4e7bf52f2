import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialModel, learn, predict, type ValueModel } from '@/lib/learning'

const answer = fc.record({
  retrievability: fc.double({ min: 0, max: 1, noNaN: true }),
  recalled: fc.boolean(),
})
const history = fc.array(answer, { maxLength: 200 })

const taught = (answers: readonly { retrievability: number; recalled: boolean }[]): ValueModel =>
  answers.reduce(
    (model, { retrievability, recalled }) => learn(model, { retrievability }, recalled),
    initialModel(),
  )

const isPositiveDefinite = ({ covariance: [a = 0, b = 0, c = 0, d = 0] }: ValueModel): boolean =>
  b === c && a > 0 && d > 0 && a * d - b * c > 0

describe('the value function', () => {
  it('is finite and strictly between 0 and 1 whatever was learned', () => {
    fc.assert(
      fc.property(history, fc.double({ min: 0, max: 1, noNaN: true }), (answers, retrievability) => {
        const { value, low, high } = predict(taught(answers), { retrievability })
        expect(value).toBeGreaterThan(0)
        expect(value).toBeLessThan(1)
        expect(low).toBeLessThanOrEqual(value)
        expect(high).toBeGreaterThanOrEqual(value)
      }),
    )
  })

  it('never rises as the trace fades', () => {
    const pair = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(history, pair, (answers, [a, b]) => {
        const model = taught(answers)
        const fresh = predict(model, { retrievability: Math.max(a, b) }).value
        const faded = predict(model, { retrievability: Math.min(a, b) }).value
        expect(faded).toBeLessThanOrEqual(fresh)
      }),
    )
  })

  it('expects no less of the same card after it was better than predicted, and no more after it was less', () => {
    fc.assert(
      fc.property(history, answer, (answers, { retrievability, recalled }) => {
        const before = taught(answers)
        const after = learn(before, { retrievability }, recalled)
        const change = predict(after, { retrievability }).value - predict(before, { retrievability }).value
        if (recalled) expect(change).toBeGreaterThanOrEqual(-1e-12)
        else expect(change).toBeLessThanOrEqual(1e-12)
      }),
    )
  })

  it('keeps a symmetric positive definite covariance through 100,000 answers', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 40 }), (cycle) => {
        let model = initialModel()
        for (let i = 0; i < 100_000; i++) {
          const { retrievability, recalled } = cycle[i % cycle.length] ?? {
            retrievability: 0.9,
            recalled: true,
          }
          model = learn(model, { retrievability }, recalled)
        }
        expect(isPositiveDefinite(model)).toBe(true)
      }),
      { numRuns: 8 },
    )
  })
})
