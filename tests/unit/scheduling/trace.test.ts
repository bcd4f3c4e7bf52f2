import { describe, expect, it } from 'vitest'
import { firstTrace, nextTrace, retrievability, traceInterval } from '@/lib/scheduling'

const trace = { stability: 10, difficulty: 5 }

describe('the memory trace', () => {
  it('is at 90 % after as many days as its stability', () => {
    expect(retrievability(trace, 10)).toBeCloseTo(0.9, 7)
  })

  it('follows R = (1 + f t / S)^(−w₂₀) with f = 0.9^(−1/w₂₀) − 1', () => {
    const f = 0.9 ** (-1 / 0.1542) - 1
    expect(retrievability(trace, 37)).toBeCloseTo((1 + (f * 37) / 10) ** -0.1542, 6)
  })

  it('starts at S₀ and D₀ of the first grade', () => {
    expect(firstTrace(1)).toEqual({ stability: 0.212, difficulty: 6.4133 })
    expect(firstTrace(3).stability).toBe(2.3065)
    expect(firstTrace(3).difficulty).toBeCloseTo(6.4133 - Math.exp(2 * 0.8334) + 1, 6)
  })

  it('grows at a recall by 1 + e^w₈ (11 − D) S^−w₉ (e^((1−R) w₁₀) − 1)', () => {
    const growth = 1 + Math.exp(1.8722) * 6 * 10 ** -0.1666 * (Math.exp(0.1 * 0.796) - 1)
    expect(nextTrace(trace, 10, false, 3).stability).toBeCloseTo(10 * growth, 5)
  })

  it('shrinks at a miss to w₁₁ D^−w₁₂ ((S + 1)^w₁₃ − 1) e^((1−R) w₁₄)', () => {
    const left = 1.4835 * 5 ** -0.0614 * (11 ** 0.2629 - 1) * Math.exp(0.1 * 1.6483)
    expect(nextTrace(trace, 10, false, 1).stability).toBeCloseTo(left, 5)
  })

  it('never shrinks at a recall on the same study day', () => {
    expect(nextTrace(trace, 0.01, true, 3).stability).toBeGreaterThanOrEqual(10)
    expect(nextTrace({ stability: 0.2, difficulty: 6 }, 0.01, true, 3).stability).toBeGreaterThan(0.2)
  })

  it.each([
    [0.9, 10],
    [0.8, 33.159598],
  ])('reaches %f after its own interval', (retention, days) => {
    expect(traceInterval(trace, retention)).toBeCloseTo(days, 4)
    expect(retrievability(trace, traceInterval(trace, retention))).toBeCloseTo(retention, 6)
  })
})
