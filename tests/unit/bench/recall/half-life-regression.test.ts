import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fitHalfLife,
  HALF_LIFE_START,
  halfLifeExamples,
  halfLifeGradient,
  halfLifeRecall,
  type HalfLifeExample,
} from '@/bench/recall/models/half-life-regression'
import { log } from './made-log'

describe('half-life regression', () => {
  it('counts the passes and misses of a card’s earlier days', () => {
    const prepared = log([
      ['a', 0, 3],
      ['a', 1, 1],
      ['a', 1.1, 3],
      ['a', 2, 3],
      ['a', 4, 4],
      ['a', 5, 3],
      ['a', 6, 3],
      ['a', 7, 3],
    ])
    const examples = [...halfLifeExamples(prepared).values()]
    expect(examples.slice(0, 4)).toEqual([
      { x: [1, 0, 1], delta: 1, recalled: false },
      { x: [1, 1, 1], delta: 1, recalled: true },
      { x: [Math.SQRT2, 1, 1], delta: 2, recalled: true },
      { x: [Math.sqrt(3), 1, 1], delta: 1, recalled: true },
    ])
  })

  it.each([
    // h = 2^(1·2 − 1·1 + 2) = 8 days
    [8, 0.5],
    [16, 0.25],
    [4, Math.SQRT1_2],
  ])('expects 2^(−t/h): after %d of 8 days %d', (delta, p) =>
    expect(halfLifeRecall([1, -1, 2], { x: [2, 1, 1], delta, recalled: true })).toBeCloseTo(p, 12),
  )

  it('has the gradient that small steps of the loss say it has', () => {
    const weight = fc.double({ min: -1, max: 1, noNaN: true })
    const example = fc.record({
      x: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.constant(1)),
      delta: fc.integer({ min: 1, max: 10 }),
      recalled: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.tuple(weight, weight, weight), example, (w, one) => {
        const [slope] = halfLifeGradient(w, [one])
        const step = 1e-6
        const numeric =
          (loss([w[0] + step, w[1], w[2]], one) - loss([w[0] - step, w[1], w[2]], one)) / (2 * step)
        expect(Math.abs(slope - numeric)).toBeLessThan(1e-4 * (1 + Math.abs(numeric)))
      }),
    )
  })

  it('learns that these cards are forgotten sooner than it thought', () => {
    const examples = Array.from({ length: 3000 }, (_, n): HalfLifeExample => ({
      x: [1, 0, 1],
      delta: 10,
      recalled: n % 2 === 0,
    }))
    const before = halfLifeRecall(HALF_LIFE_START, examples[0] ?? never())
    const after = halfLifeRecall(fitHalfLife(examples), examples[0] ?? never())
    expect(before).toBeGreaterThan(0.8)
    expect(after).toBeLessThan(before - 0.05)
    expect(after).toBeGreaterThan(0.5)
  })
})

const loss = (weights: [number, number, number], example: HalfLifeExample) => {
  const p = halfLifeRecall(weights, example)
  return -Math.log(example.recalled ? p : 1 - p)
}

function never(): never {
  throw new Error('there are examples')
}
