import { describe, expect, it } from 'vitest'
import { clampLogit, logistic } from '@/lib/learning'

describe('log-odds', () => {
  it.each([
    [0, 0.5],
    [1, 0.731058578630005],
    [-2, 0.119202922022118],
    [2.197224577336219, 0.9],
  ])('of %f are a probability of %f', (z, p) => expect(logistic(z)).toBeCloseTo(p, 12))

  it.each([800, 1e300, Infinity])('stay strictly between 0 and 1 at a score of ±%f', (score) => {
    expect(logistic(score)).toBe(1 - 1e-9)
    expect(logistic(-score)).toBe(1e-9)
  })

  it.each([
    [0.9, 2.197224577336219],
    [0.5, 0],
    [0.005, -5.293304824724492],
    [0, -5.293304824724492],
    [0.998, 6.212606095751519],
    [1, 6.212606095751519],
  ])('are taken of %f, held within 0.005 and 0.998', (p, z) => expect(clampLogit(p)).toBeCloseTo(z, 10))
})
