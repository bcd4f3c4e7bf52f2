import { describe, expect, it } from 'vitest'
import {
  countedDays,
  coverageOf,
  learningCurve,
  lossesOf,
  meanLoss,
  pinballLoss,
  type CurvePoint,
} from '@/bench/recall/day-bands'
import { noDaysYet } from '@/lib/learning'
import { channelsAt, evenDay, evenly } from './made-days'

const ofAnswers = (count: number) => ({ values: evenly(count, 0.5), retrievabilities: evenly(count, 0.5) })

describe('the days that count', () => {
  it('have ten answers or more and are tested', () => {
    const days = [
      evenDay(5, ofAnswers(9)),
      evenDay(5, ofAnswers(10)),
      evenDay(8, { isTested: false }),
      evenDay(8),
    ]
    expect(countedDays(days)).toEqual([days[1], days[3]])
  })
})

describe('coverage', () => {
  it('is the share of days whose recalls lie inside each band', () => {
    // 25 values of .8: 20 ± 1.2816 · 2 is 17.4 … 22.6; the channels' 20 − 2 · 2 … 20 + ¼ · 2 is 16 … 20.5; 25 values of
    // .5: 12.5 ± 1.2816 · 2.5 is 9.3 … 15.7. Inside are: channels 17, 20; binomial 20, 22, 21; FSRS-6 15.
    const days = [17, 20, 22, 15, 21].map((recalls) =>
      evenDay(recalls, {
        values: evenly(25, 0.8),
        retrievabilities: evenly(25, 0.5),
        channels: channelsAt(0, -2, 0.25),
      }),
    )
    expect(coverageOf(days)).toEqual({
      days: 5,
      channels: 2 / 5,
      binomial: 3 / 5,
      fsrs6Binomial: 1 / 5,
    })
  })

  it.each([
    // 8 ± ½ · 2
    [6, 0],
    [7, 1],
    [9, 1],
    [10, 0],
  ])('takes recalls at an end of the band for inside: of 7 … 9, %d', (recalls, share) => {
    expect(coverageOf([evenDay(recalls, { channels: channelsAt(0, -0.5, 0.5) })]).channels).toBe(share)
  })

  it('rounds no end of a band: 8 ± 0.49 · 2 has neither 7 nor 9', () => {
    const channels = channelsAt(0, -0.49, 0.49)
    expect(coverageOf([7, 8, 9].map((recalls) => evenDay(recalls, { channels }))).channels).toBe(1 / 3)
  })

  it('is nothing without days', () => {
    expect(coverageOf([])).toEqual({ days: 0, channels: null, binomial: null, fsrs6Binomial: null })
  })
})

describe('the quantile loss', () => {
  it('is τ above a channel and 1 − τ below: ten channels at 0 and nine at 2 around a score of 1', () => {
    // .05 + … + .5 is 2.75; .45 + … + .05 is 2.25
    const quantiles = [...evenly(10, 0), ...evenly(9, 2)]
    expect(pinballLoss(quantiles, 1)).toBeCloseTo(5 / 19, 12)
    // Twice as far from ten channels, at none of the others: 2 · 2.75
    expect(pinballLoss(quantiles, 2)).toBeCloseTo(5.5 / 19, 12)
    // Below all of them, by 1 and by 3: .95 + … + .5 is 7.25, 3 · 2.25 is 6.75
    expect(pinballLoss(quantiles, -1)).toBeCloseTo(14 / 19, 12)
  })

  it('is none where every channel has the score', () => expect(pinballLoss(evenly(19, 2), 2)).toBe(0))
})

/** Losses of standard normal quantiles: Στ(e − q) above all of them, and Σ(τ|q|) over both halves in their middle. */
const STANDARD_LOSS = { at0: 2.30574 / 19, at2: (19 - 4.46196) / 19 }

describe('the losses of days', () => {
  const twin = (days: Parameters<typeof lossesOf>[0]) => lossesOf(days).map(({ meanOnly }) => meanOnly)
  const near = (numbers: readonly number[]) => numbers.map((number) => expect.closeTo(number, 10) as number)

  it('are those of each day’s channels at (recalls − 8) / 2', () => {
    // All channels at 0 or at 1; scores 1, −2 and 3, whose distance counts half: Στ = Σ(1 − τ) = 19/2.
    const days = [evenDay(10), evenDay(4), evenDay(14, { channels: channelsAt(1) })]
    expect(lossesOf(days).map(({ channels }) => channels)).toEqual(near([0.5, 1, 1]))
  })

  it('take the score’s mean and variance of the answers’ values', () => {
    // Ten values of .9 and ten of .5: 14 expected, variance .9 + 2.5; 16 recalls score 2 / √3.4.
    const values = [...evenly(10, 0.9), ...evenly(10, 0.5)]
    expect(lossesOf([evenDay(16, { values })])).toMatchObject([
      { channels: expect.closeTo(1 / Math.sqrt(3.4), 12) as number },
    ])
  })

  it('are for the twin those of normal quantiles, shifted by the mean score so far', () => {
    // Scores 2, 0, 1; means before them 0, 2, 1: away from them by 2, −2, 0.
    const { at0, at2 } = STANDARD_LOSS
    expect(twin([evenDay(12), evenDay(8), evenDay(10)])).toEqual(near([at2, at2, at0]))
  })

  it('give the newest day a twentieth of the mean at least', () => {
    // After 40 scores of 0 a score of 2 makes the mean 2/20, not 2/41.
    const days = [...Array.from({ length: 40 }, () => evenDay(8)), evenDay(12), evenDay(8)]
    expect(twin(days).at(-1)).toBeCloseTo(pinballLoss(noDaysYet.quantiles, -0.1), 10)
  })

  it('are of days that count only, though the twin learns from all of five answers or more', () => {
    // Five of five: score 2.5 / √1.25 = √5. Four of four teach nothing.
    const days = [evenDay(5, ofAnswers(5)), evenDay(4, ofAnswers(4)), evenDay(8)]
    expect(twin(days)).toEqual(near([pinballLoss(noDaysYet.quantiles, -Math.sqrt(5))]))
    expect(twin([evenDay(12, { isTested: false }), evenDay(12)])).toEqual(near([STANDARD_LOSS.at0]))
  })
})

const points = (...losses: readonly number[]): CurvePoint[] =>
  losses.map((loss) => ({ channels: loss, meanOnly: 10 * loss }))

describe('the learning curve', () => {
  const curve = (...logs: readonly CurvePoint[][]) =>
    learningCurve(logs).map((point) => point?.channels ?? null)

  it('has a mean for each tenth of a log', () => {
    const twenty = points(...Array.from({ length: 20 }, (_, day) => day))
    expect(curve(twenty)).toEqual([0.5, 2.5, 4.5, 6.5, 8.5, 10.5, 12.5, 14.5, 16.5, 18.5])
  })

  it('puts the days of a short log where they lie in it: thirds in tenths 1, 4 and 7', () => {
    expect(curve(points(1, 2, 3))).toEqual([1, null, null, 2, null, null, 3, null, null, null])
  })

  it('counts every day of a tenth the same, whatever its log', () => {
    // The first tenth has two days of the longer log and one of the shorter: (1 + 1 + 7) / 3.
    expect(curve(points(...evenly(20, 1)), points(...evenly(10, 7)))).toEqual(evenly(10, 3))
  })

  it('has nothing without days', () => expect(curve([], [])).toEqual(Array(10).fill(null)))
})

describe('the mean loss', () => {
  it('is that of each', () => expect(meanLoss(points(1, 2, 6))).toEqual({ channels: 3, meanOnly: 30 }))
  it('is nothing without losses', () => expect(meanLoss([])).toBeNull())
})
