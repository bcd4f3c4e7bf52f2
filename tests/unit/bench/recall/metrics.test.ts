import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auc, logLoss, rmseBins } from '@/bench/recall/metrics'

const outcomes = (...recalled: readonly number[]) => recalled.map((y) => ({ recalled: y === 1 }))

describe('log loss', () => {
  it('is the mean of −ln of what was given to what happened', () => {
    // −ln .8, −ln .4, −ln .5
    const expected = (0.22314355131420976 + 0.916290731874155 + 0.6931471805599453) / 3
    expect(logLoss(outcomes(1, 0, 1), [0.8, 0.6, 0.5])).toBeCloseTo(expected, 14)
  })

  it('is clipped at 1e-5, for certainty right or wrong', () => {
    expect(logLoss(outcomes(0), [1])).toBeCloseTo(11.512925464970229, 9)
    expect(logLoss(outcomes(1), [0])).toBeCloseTo(11.512925464970229, 9)
    expect(logLoss(outcomes(1, 0), [1, 0])).toBeCloseTo(1.000005e-5, 12)
  })
})

const binned = (recalled: number, delta: number, reviewNumber: number, lapses: number) => ({
  recalled: recalled === 1,
  delta,
  reviewNumber,
  lapses,
})

describe('RMSE(bins)', () => {
  it('weighs each bin’s squared gap by its reviews', () => {
    const two = [binned(1, 1, 2, 0), binned(0, 3, 3, 0), binned(1, 4, 2, 0)]
    // The first two share a bin (1 … 3 days, number 2 … 3): (.5 − .8)² twice; the third is alone: (1 − .7)².
    expect(rmseBins(two, [0.9, 0.7, 0.7])).toBeCloseTo(Math.sqrt((2 * 0.09 + 0.09) / 3), 12)
  })

  it.each([
    ['3 and 4 days', binned(1, 3, 2, 0), binned(0, 4, 2, 0)],
    ['13 and 14 days', binned(1, 13, 2, 0), binned(0, 14, 2, 0)],
    ['the third and fourth review', binned(1, 1, 3, 0), binned(0, 1, 4, 0)],
    ['no lapse and one', binned(1, 1, 2, 0), binned(0, 1, 2, 1)],
    ['one lapse and two', binned(1, 1, 2, 1), binned(0, 1, 2, 2)],
  ])('keeps %s in bins of their own', (_, a, b) => expect(rmseBins([a, b], [0.5, 0.5])).toBeCloseTo(0.5, 12))

  it.each([
    ['4 and 13 days', binned(1, 4, 2, 0), binned(0, 13, 2, 0)],
    ['the fourth and sixth review', binned(1, 1, 4, 0), binned(0, 1, 6, 0)],
    ['three and five lapses', binned(1, 1, 2, 3), binned(0, 1, 2, 5)],
  ])('puts %s into one bin', (_, a, b) => expect(rmseBins([a, b], [0.5, 0.5])).toBe(0))
})

describe('AUC', () => {
  it.each([
    ['1 where all recalled are above all missed', [1, 1, 0], [0.9, 0.8, 0.3], 1],
    ['0 the other way round', [0, 1], [0.9, 0.8], 0],
    ['½ where all are given the same', [1, 0, 1, 0], [0.7, 0.7, 0.7, 0.7], 0.5],
    // Pairs: .9 over .5, .9 over .6, .5 ties .5, .5 under .6: 2.5 of 4.
    ['the share of pairs in order, ties half', [1, 0, 1, 0], [0.9, 0.5, 0.5, 0.6], 0.625],
  ])('is %s', (_, recalled, predictions, expected) =>
    expect(auc(outcomes(...recalled), predictions)).toBeCloseTo(expected, 12),
  )

  it('is null where all were alike', () => expect(auc(outcomes(1, 1), [0.5, 0.6])).toBeNull())
})

const cases = fc.array(
  fc.record({
    recalled: fc.boolean(),
    delta: fc.integer({ min: 1, max: 1000 }),
    reviewNumber: fc.integer({ min: 2, max: 100 }),
    lapses: fc.integer({ min: 0, max: 20 }),
    p: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 30 },
)

describe('all metrics', () => {
  it('stay the same when the reviews are taken in another order', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const there = some.map(({ p }) => p)
        const back = some.toReversed()
        const figures = (metric: typeof logLoss | typeof rmseBins | typeof auc) =>
          [metric(some, there), metric(back, there.toReversed())] as const
        for (const metric of [logLoss, rmseBins, auc]) {
          const [forwards, backwards] = figures(metric)
          if (forwards === null) expect(backwards).toBeNull()
          else expect(backwards).toBeCloseTo(forwards, 10)
        }
      }),
    )
  })

  it('RMSE(bins) lies within 0 and 1, log loss within 0 and −ln 1e-5', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const predictions = some.map(({ p }) => p)
        expect(rmseBins(some, predictions)).toBeGreaterThanOrEqual(0)
        expect(rmseBins(some, predictions)).toBeLessThanOrEqual(1)
        expect(logLoss(some, predictions)).toBeGreaterThan(0)
        expect(logLoss(some, predictions)).toBeLessThan(11.513)
      }),
    )
  })
})
