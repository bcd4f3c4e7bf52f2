import { describe, expect, it } from 'vitest'
import {
  direction,
  gainStep,
  independentBelief,
  packBelief,
  product,
  scoreVariance,
  unpackBelief,
  type Belief,
} from '@/lib/learning/belief'

const still = { growth: 0, most: [1, 1] }
const belief = (mean: readonly number[], covariance: readonly number[]): Belief => ({
  mean: Float64Array.from(mean),
  covariance: Float64Array.from(covariance),
})
const vector = (...figures: readonly number[]) => Float64Array.from(figures)

const near = (actual: Float64Array, expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length)
  for (const [i, figure] of expected.entries()) expect(actual[i]).toBeCloseTo(figure, 13)
}

describe('a belief in independent weights', () => {
  it('holds their variances on the diagonal of an upper triangle', () => {
    const { mean, covariance } = independentBelief([1, 2, 3], [0.1, 0.2, 0.3])
    expect([...mean]).toEqual([1, 2, 3])
    expect([...covariance]).toEqual([0.1, 0, 0, 0.2, 0, 0.3])
  })
})

describe('one weight', () => {
  // x = 2, P = 0.2, w = 0.1: Px = 0.4, s = 0.8; with v = ¼ the gain is 1/(1 + 0.2).
  const before = belief([0.1], [0.2])
  const seen = { x: vector(2), error: 0.6, information: 0.25 }

  it('moves by the error times what the belief does not know', () => {
    // w = 0.1 + 0.4 · 0.6/1.2; P = 0.2 − 0.25 · 0.4²/1.2
    const after = gainStep(before, seen, { growth: 0, most: [1] })
    near(after.mean, [0.3])
    near(after.covariance, [1 / 6])
  })

  it.each([
    ['grows by its drift', 0.1, 1, 1.1 / 6],
    ['stops growing at its cap', 0.1, 0.18, 0.18],
    ['is not lowered to a cap that it is above', 0.1, 0.05, 1 / 6],
  ])('%s', (_, growth, most, expected) => {
    near(gainStep(before, seen, { growth, most: [most] }).covariance, [expected])
  })

  it('is known no better after an answer that tells nothing', () => {
    const after = gainStep(before, { ...seen, information: 0 }, { growth: 0, most: [1] })
    near(after.covariance, [0.2])
  })
})

describe('two weights', () => {
  // P = [.2 .1; .1 .3], x = (1, −1): Px = (.1, −.2), s = .3; with v = .2 the gain is 1/1.06.
  const before = belief([0.5, 0], [0.2, 0.1, 0.3])
  const x = vector(1, -1)

  it('are as unsure about a score as xᵀPx', () => {
    near(direction(before, x), [0.1, -0.2])
    expect(scoreVariance(before, x)).toBeCloseTo(0.3, 14)
    expect(product(before.mean, x)).toBe(0.5)
  })

  it('both move by one step', () => {
    const after = gainStep(before, { x, error: -0.53, information: 0.2 }, still)
    // −0.53/1.06 = −0.5 times Px
    near(after.mean, [0.5 - 0.05, 0.1])
    // P − 0.2/1.06 · [.01 −.02; −.02 .04]
    near(after.covariance, [0.2 - 0.002 / 1.06, 0.1 + 0.004 / 1.06, 0.3 - 0.008 / 1.06])
  })

  it('drift on the diagonal alone', () => {
    const after = gainStep(before, { x, error: 0, information: 0.2 }, { growth: 0.01, most: [1, 1] })
    near(after.mean, [0.5, 0])
    near(after.covariance, [(0.2 - 0.002 / 1.06) * 1.01, 0.1 + 0.004 / 1.06, (0.3 - 0.008 / 1.06) * 1.01])
  })

  it('are left as they were in the belief before', () => {
    gainStep(before, { x, error: 1, information: 0.2 }, still)
    near(before.mean, [0.5, 0])
    near(before.covariance, [0.2, 0.1, 0.3])
  })
})

describe('many weights', () => {
  const size = 7
  const entry = (i: number, j: number) =>
    Math.sin(3 * Math.min(i, j) + 5 * Math.max(i, j)) + (i === j ? 9 : 0)
  const dense = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => entry(i, j)))
  const packed = belief(
    dense.map((_, i) => Math.cos(i)),
    dense.flatMap((row, i) => row.slice(i)),
  )
  const x = Float64Array.from(dense, (_, i) => Math.sin(i * i + 1))
  const px = dense.map((row) => row.reduce((sum, p, j) => sum + p * (x[j] ?? 0), 0))
  const s = px.reduce((sum, p, i) => sum + p * (x[i] ?? 0), 0)

  it('are surprised in the direction of the dense product', () => near(direction(packed, x), px))

  it('are as unsure as the dense product says', () => expect(scoreVariance(packed, x)).toBeCloseTo(s, 12))

  it('step as the dense matrices do', () => {
    const [error, v] = [0.4, 0.16]
    const gain = 1 / (1 + v * s)
    const after = gainStep(packed, { x, error, information: v }, { growth: 0, most: dense.map(() => 99) })
    near(
      after.mean,
      px.map((p, i) => Math.cos(i) + p * error * gain),
    )
    near(
      after.covariance,
      dense.flatMap((row, i) => row.slice(i).map((p, k) => p - v * gain * (px[i] ?? 0) * (px[i + k] ?? 0))),
    )
  })

  it('never have a negative variance of a score, whatever rounding left of it', () => {
    expect(scoreVariance(belief([0], [-1e-18]), vector(1))).toBe(0)
  })
})

describe('a belief as text', () => {
  const odd = belief([Math.PI, -0, 5e-324], [1 / 3, -1e300, Number.MAX_VALUE, 1e-17, 0, Number.EPSILON])

  it('comes back bit for bit', () => {
    const { mean, covariance } = unpackBelief(packBelief(odd), 3)
    expect(new Uint8Array(mean.buffer)).toEqual(new Uint8Array(odd.mean.buffer))
    expect(new Uint8Array(covariance.buffer)).toEqual(new Uint8Array(odd.covariance.buffer))
  })

  it('is base64 of little-endian doubles, the means first', () => {
    // 1 is 3FF0000000000000, −2 is C000000000000000.
    expect(packBelief(belief([1], [-2]))).toBe(btoa('\0\0\0\0\0\0\xf0\x3f\0\0\0\0\0\0\0\xc0'))
  })

  it.each([2, 4, 27])('is none of %i weights when it is one of three', (size) => {
    expect(() => unpackBelief(packBelief(odd), size)).toThrow(RangeError)
  })

  it('is none when cut off', () => {
    expect(() => unpackBelief(packBelief(odd).slice(0, -4), 3)).toThrow(RangeError)
  })
})
