import { describe, expect, it } from 'vitest'
import { pooledPrior, populationOf, type Estimate } from '@/bench/recall/pooled-prior'
import { flatPrior, WEIGHTS } from '@/lib/learning'
import { evenly } from './made-days'

const estimate = (mean: number, variance: number): Estimate => ({ mean, variance })

describe('the population that estimates come from', () => {
  it.each([
    // u 1, 1; m̄ 2; Q 1 + 1; τ² = (2 − 1) / (2 − 2/2)
    ['two, equally sure', [estimate(1, 1), estimate(3, 1)], 2, 1],
    // u 2, 1; m̄ ⅔; Q 2 · 4/9 + 16/9 = 8/3; τ² = (8/3 − 1) / (3 − 5/3) = 5/4; weights 4/7 and 4/9
    ['two, one surer than the other', [estimate(0, 0.5), estimate(2, 1)], 7 / 8, 5 / 4],
    // u 1, 1, 2; m̄ 15/4; Q 225/16 + 9/16 + 2 · 81/16 = 24.75; τ² = (24.75 − 2) / (4 − 6/4) = 9.1; weights 1/10.1 twice
    // and 1/9.6: mean (3 · 9.6 + 6 · 10.1) / (2 · 9.6 + 10.1)
    ['three', [estimate(0, 1), estimate(3, 1), estimate(6, 0.5)], 89.4 / 29.3, 9.1],
    // Q ½, less than k − 1
    ['two that agree', [estimate(1, 1), estimate(2, 1)], 1.5, 0],
    // u 1, ⅓; m̄ ¼; Q 1/16 + ⅓ · 9/16, less than k − 1
    ['two that agree, one surer', [estimate(0, 1), estimate(1, 3)], 1 / 4, 0],
    ['one alone', [estimate(0.7, 0.3)], 0.7, 0],
  ])('of %s has this mean and variance', (_, estimates, mean, variance) => {
    const population = populationOf(estimates)
    expect(population.mean).toBeCloseTo(mean, 12)
    expect(population.variance).toBeCloseTo(variance, 12)
  })

  it('does not hang on the order of the learners', () => {
    const three = [estimate(0, 1), estimate(3, 1), estimate(6, 0.5)]
    expect(populationOf(three.toReversed()).mean).toBeCloseTo(populationOf(three).mean, 12)
  })
})

describe('the prior made of learners', () => {
  it('has the population’s mean of each weight, and one number for each weight', () => {
    const one = evenly(WEIGHTS, 0).map((_, weight) => estimate(weight, 0.2))
    const prior = pooledPrior([one])
    expect(prior.mean).toEqual(one.map(({ mean }) => mean))
    expect(prior.variance).toHaveLength(WEIGHTS)
  })

  it.each([
    ['is the population’s', 0.15, 0.15],
    ['is 0.1 at least', 0.09, 0.1],
    ['is 0.1 where all agree', 0, 0.1],
    ['is that of the flat prior at most', 0.21, 0.2],
    ['is that of the flat prior where all differ widely', 9, 0.2],
  ])('has a variance that %s: of τ² = %d it is %d', (_, between, expected) => {
    // Means ∓d with variance v each: Q = 2 d²/v, τ² = (Q − 1) / (2/v − 1/v) = 2 d² − v.
    const d = Math.sqrt((between + 0.17) / 2)
    const learner = (mean: number) =>
      evenly(WEIGHTS, 0).map((_, weight) => estimate(weight === 4 ? mean : 0, 0.17))
    const { variance } = pooledPrior([learner(-d), learner(d)])
    expect(variance[4]).toBeCloseTo(expected, 12)
    expect(variance.toSpliced(4, 1)).toEqual(evenly(WEIGHTS - 1, 0.1))
    expect(flatPrior.variance[4]).toBe(0.2)
  })
})
