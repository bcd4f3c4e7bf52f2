import { describe, expect, it } from 'vitest'
import { CHANNELS, closeDay, dayValues, forecastDay, noDaysYet, type DayChannels } from '@/lib/learning'
import { channelsAfter, channelsAfterDay } from '@/lib/learning/day-channels'

/** A day of answers, each predicted at ½. */
const dayOf = (channels: DayChannels, day: number, recalls: number, misses: number): DayChannels =>
  [...Array<boolean>(recalls).fill(true), ...Array<boolean>(misses).fill(false)].reduce(
    (after, recalled) => channelsAfter(after, day, recalled, 0.5),
    channels,
  )

describe('the channels', () => {
  it('are 5 % to 95 %, and begin as a normal day', () => {
    expect(CHANNELS).toHaveLength(19)
    expect(CHANNELS[0]).toBe(0.05)
    expect(CHANNELS[18]).toBe(0.95)
    expect(noDaysYet.quantiles[9]).toBe(0)
    expect(noDaysYet.quantiles[1]).toBe(-1.2816)
  })

  it('move up by α τ below a day’s score, down by α (1 − τ) above it', () => {
    // The running mean of |G| becomes 0.8 + 0.1 (2 − 0.8) = 0.92, the rate 0.5/√1 · 0.92 = 0.46.
    const { quantiles, days, swing } = channelsAfterDay(noDaysYet, 2)
    expect(days).toBe(1)
    expect(swing).toBeCloseTo(0.92, 12)
    expect(quantiles[0]).toBeCloseTo(-1.6449 + 0.46 * 0.05, 12)
    expect(quantiles[9]).toBeCloseTo(0.46 * 0.5, 12)
    expect(quantiles[18]).toBeCloseTo(1.6449 + 0.46 * 0.95, 12)
  })

  it('come down where the day scored below them', () => {
    // |G| = 1: swing 0.82, rate 0.41. Channel 0.05 lies below −1 and moves up all the same.
    const { quantiles } = channelsAfterDay(noDaysYet, -1)
    expect(quantiles[0]).toBeCloseTo(-1.6449 + 0.41 * 0.05, 12)
    expect(quantiles[18]).toBeCloseTo(1.6449 - 0.41 * 0.05, 12)
    expect(quantiles[9]).toBeCloseTo(-0.41 * 0.5, 12)
  })

  it('stay in order when steps cross', () => {
    const close: DayChannels = { ...noDaysYet, quantiles: CHANNELS.map((channel) => channel / 100) }
    const { quantiles } = channelsAfterDay(close, 0.005)
    expect(quantiles.toSorted((a, b) => a - b)).toEqual(quantiles)
  })

  it('take a fluke for five standard deviations at most', () => {
    expect(channelsAfterDay(noDaysYet, 60).swing).toBeCloseTo(0.8 + 0.1 * 4.2, 12)
  })

  it('move less with each day, down to a floor', () => {
    const step = (days: number) => {
      const { quantiles, swing } = channelsAfterDay({ ...noDaysYet, days }, 2)
      return (quantiles[9] ?? NaN) / 0.5 / swing
    }
    expect(step(3)).toBeCloseTo(0.25, 12)
    expect(step(399)).toBeCloseTo(0.12, 12)
  })
})

describe('a day', () => {
  it('scores its surprises by what chance would make of them', () => {
    // 8 of 10 at ½: Σδ = 3, ΣV(1 − V) = 2.5, G = 1.897.
    const open = dayOf(noDaysYet, 5, 8, 2)
    expect(open.today).toEqual({ day: 5, answers: 10, surprise: 3, variance: 2.5 })
    expect(closeDay(open)).toEqual(channelsAfterDay(noDaysYet, 3 / Math.sqrt(2.5)))
  })

  it('is closed by the first answer of the next', () => {
    const next = channelsAfter(dayOf(noDaysYet, 5, 8, 2), 6, true, 0.75)
    expect(next.days).toBe(1)
    expect(next.today).toEqual({ day: 6, answers: 1, surprise: 0.25, variance: 0.1875 })
  })

  it('of four answers teaches nothing, of five it does', () => {
    expect(closeDay(dayOf(noDaysYet, 5, 4, 0))).toEqual(noDaysYet)
    expect(closeDay(dayOf(noDaysYet, 5, 5, 0)).days).toBe(1)
  })
})

describe('a forecast', () => {
  it('is what is expected, within the channels 0.1 and 0.9', () => {
    // ΣV = 14, ΣV(1 − V) = 10 · 0.09 + 10 · 0.25 = 3.4.
    const values = [...Array<number>(10).fill(0.9), ...Array<number>(10).fill(0.5)]
    const { expected, low, high } = forecastDay(noDaysYet, dayValues(values))
    expect(expected).toBeCloseTo(14, 12)
    expect(low).toBeCloseTo(14 - 1.2816 * Math.sqrt(3.4), 10)
    expect(high).toBeCloseTo(14 + 1.2816 * Math.sqrt(3.4), 10)
  })

  it('never promises more recalls than cards, nor fewer than none', () => {
    expect(forecastDay(noDaysYet, dayValues([0.99])).high).toBe(1)
    expect(forecastDay(noDaysYet, dayValues([0.01])).low).toBe(0)
    expect(forecastDay(noDaysYet, dayValues([]))).toEqual({ expected: 0, low: 0, high: 0 })
  })

  it('holds the share it promises for a learner whose days swing twice as far as chance', () => {
    // Quantiles of N(0, 4) at (i + ½)/500, shuffled by a step coprime to 500.
    const normal = (p: number) => Math.SQRT2 * inverseErf(2 * p - 1)
    let channels = noDaysYet
    let inside = 0
    for (let day = 0; day < 500; day++) {
      const score = 2 * normal((((day * 193) % 500) + 0.5) / 500)
      const [low, high] = [channels.quantiles[1] ?? NaN, channels.quantiles[17] ?? NaN]
      if (day >= 100 && low <= score && score <= high) inside += 1
      channels = channelsAfterDay(channels, score)
    }
    expect(inside / 400).toBeGreaterThan(0.75)
    expect(inside / 400).toBeLessThan(0.85)
  })
})

/** By Winitzki's approximation, good to 0.2 %. */
function inverseErf(x: number): number {
  const a = 0.147
  const log = Math.log(1 - x * x)
  const part = 2 / (Math.PI * a) + log / 2
  return Math.sign(x) * Math.sqrt(Math.sqrt(part * part - log / a) - part)
}
