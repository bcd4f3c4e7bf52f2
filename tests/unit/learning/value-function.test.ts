import { describe, expect, it } from 'vitest'
import { clampLogit, initialModel, learn, logistic, predict, rewardPredictionError } from '@/lib/learning'

describe('log-odds', () => {
  it.each([
    [0, 0.5],
    [1, 0.731058578630005],
    [-2, 0.119202922022118],
    [2.197224577336219, 0.9],
  ])('turns log-odds %f into probability %f', (z, p) => expect(logistic(z)).toBeCloseTo(p, 12))

  it('stays strictly between 0 and 1 at any score', () => {
    expect(logistic(800)).toBeLessThan(1)
    expect(logistic(-800)).toBeGreaterThan(0)
  })

  it.each([
    [0.9, 2.197224577336219],
    [0.5, 0],
    [0, -5.293304824724492],
    [1, 6.212606095751519],
  ])('takes log-odds of %f, held within 0.005 and 0.998', (p, z) => expect(clampLogit(p)).toBeCloseTo(z, 10))
})

describe('a stranger', () => {
  it('is predicted as the memory trace says', () => {
    expect(predict(initialModel(), { retrievability: 0.82 }).value).toBeCloseTo(0.82, 12)
  })

  it('is predicted with a wide band', () => {
    const { low, high } = predict(initialModel(), { retrievability: 0.82 })
    expect(high - low).toBeGreaterThan(0.08)
  })
})

describe('the reward prediction error', () => {
  it.each([
    [true, 0.82, 0.18],
    [false, 0.88, -0.88],
    [true, 0.5, 0.5],
  ])('of recalled = %s after %f predicted is %f', (y, v, delta) =>
    expect(rewardPredictionError(y, v)).toBeCloseTo(delta, 12),
  )
})

/**
 * Five answers worked through by hand with z = logit R + wᵀx and the Kalman step written out in scalars:
 * retrievability, recalled, V, low, high, and the weights and covariance after learning.
 */
const WORKED = [
  [
    0.9,
    true,
    0.9,
    0.868627842942,
    0.924531276525,
    0.004974084804,
    0.001975828734,
    0.049776166184,
    -0.000088912293,
    0.049964681852,
  ],
  [
    0.9,
    false,
    0.900517111296,
    0.869374511192,
    0.924876541337,
    -0.03959292926,
    -0.0157272913,
    0.049560587957,
    -0.000176522528,
    0.049934877368,
  ],
  [
    0.6,
    true,
    0.595754050256,
    0.474067884279,
    0.706704190785,
    -0.020146039673,
    -0.042985348298,
    0.04898844729,
    0.000632374719,
    0.048806066545,
  ],
  [
    0.97,
    false,
    0.967197721504,
    0.944165691552,
    0.980920871084,
    -0.068270045761,
    -0.122251937654,
    0.048914333194,
    0.000502229977,
    0.048596581585,
  ],
  [
    0.75,
    false,
    0.753262406235,
    0.68393898514,
    0.811569848687,
    -0.104369805154,
    -0.097287343903,
    0.048486630507,
    0.000801388106,
    0.048394560054,
  ],
] as const

describe('learning from surprises', () => {
  it('follows the worked example', () => {
    let model = initialModel()
    for (const [retrievability, recalled, value, low, high, w0, w1, p00, p01, p11] of WORKED) {
      const prediction = predict(model, { retrievability })
      expect(prediction.value).toBeCloseTo(value, 10)
      expect(prediction.low).toBeCloseTo(low, 10)
      expect(prediction.high).toBeCloseTo(high, 10)
      model = learn(model, { retrievability }, recalled)
      expect(model.weights[0]).toBeCloseTo(w0, 10)
      expect(model.weights[1]).toBeCloseTo(w1, 10)
      for (const [i, p] of [p00, p01, p01, p11].entries()) expect(model.covariance[i]).toBeCloseTo(p, 10)
    }
  })

  it('counts the answers it learned from', () => {
    const model = learn(learn(initialModel(), { retrievability: 0.9 }, true), { retrievability: 0.9 }, true)
    expect(model.updates).toBe(2)
  })

  it('ends near a learner who forgets more than the trace says', () => {
    let model = initialModel()
    for (let i = 0; i < 600; i++) model = learn(model, { retrievability: 0.9 }, i % 4 !== 0)
    expect(predict(model, { retrievability: 0.9 }).value).toBeCloseTo(0.75, 1)
  })
})
