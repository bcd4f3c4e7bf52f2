import { describe, expect, it } from 'vitest'
import { blendAfter, blended, firstBlend } from '@/lib/learning'

/**
 * By hand, for V = .8 and an own prediction of .95: x = (1, ln 4, ln 19), w = (0, .9, .1), P = diag(.05, .02, .05).
 * z = .9 ln 4 + .1 ln 19 = 1.5421088, σ(z) = .8237711, v = .1451723, s = xᵀPx = .5219223, 1/(1 + vs) = .9295679.
 */
describe('one step of the blend', () => {
  const together = 0.82377108

  it('begins with the model’s prediction drawn a little to the learner’s', () => {
    expect(blended(firstBlend, 0.8, 0.95)).toBeCloseTo(together, 8)
    expect(blended(firstBlend, 0.8, 0.05)).toBeLessThan(0.8)
    expect(blended(firstBlend, 0.5, 0.5)).toBe(0.5)
  })

  it.each([
    // w + P x δ · .9295679, with δ = −.8237711 and .1762289
    { recalled: false, weights: [-0.03828756, 0.87876887, -0.01273538], again: 0.75812849 },
    { recalled: true, weights: [0.00819084, 0.90454196, 0.12411742], again: 0.83584175 },
  ])('moves its weights by what it was surprised by: recalled $recalled', ({ recalled, weights, again }) => {
    const { belief, answers } = blendAfter(firstBlend, 0.8, 0.95, recalled)
    for (const [place, weight] of weights.entries()) expect(belief.mean[place]).toBeCloseTo(weight, 8)
    expect(blended({ belief, answers }, 0.8, 0.95)).toBeCloseTo(again, 8)
    expect(answers).toBe(1)
    // Less unsure by v (Px)(Px)ᵀ/(1 + vs); the diagonal drifts by 1 + 1e-4.
    const covariance = [0.0496676, -0.00018708, -0.00099336, 0.01989825, -0.00055084, 0.04707981]
    for (const [place, entry] of covariance.entries()) expect(belief.covariance[place]).toBeCloseTo(entry, 8)
  })
})
