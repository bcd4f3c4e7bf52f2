import { describe, expect, it } from 'vitest'
import { STATEMENT_BOUNDS } from '@/lib/contracts/insights'
import { backtest } from '@/lib/insights/backtest'
import { heat, trace } from '@/lib/insights/days'
import { daySpread } from '@/lib/insights/day-spread'
import { futures, quantileAt } from '@/lib/insights/futures'
import { differenceOf, meanOf } from '@/lib/insights/intervals'
import { learned } from '@/lib/insights/learned'
import { AFTER_MISS_MINUTES, SLOTS } from '@/lib/insights/slots'
import { NO_DAY, type DayRow } from '@/lib/insights/sums'
import { CHANNELS, initialModel, noDaysYet, wilsonInterval, Z_80 } from '@/lib/learning'
import { seededRandom } from '@/lib/scheduling/seeded-random'

const row = (day: number, more: Partial<DayRow> = {}): DayRow => ({ ...NO_DAY, day, answers: 1, ...more })

it('slots end where statements say that one side does', () => {
  expect(SLOTS.gap).toContain(STATEMENT_BOUNDS.longGapDays)
  expect(SLOTS.gap.at(-1)).toBe(STATEMENT_BOUNDS.longGapDays)
  expect(SLOTS.place.at(-1)).toBe(STATEMENT_BOUNDS.latePlace)
  expect(SLOTS.hour).toContain(STATEMENT_BOUNDS.noonHour)
  expect(AFTER_MISS_MINUTES).toBe(STATEMENT_BOUNDS.afterMissMinutes)
})

describe('an interval', () => {
  it('of a mean is as wide as days differ, however many answers they have', () => {
    const parts = (answers: number) =>
      Array.from({ length: 10 }, (_, day) => ({ day, answers, sum: answers * (day % 2 === 0 ? 0.1 : -0.1) }))
    const few = meanOf(parts(10))
    // SE² = 10/9 × 10 × (0.1/10)².
    expect(few?.estimate).toBeCloseTo(0, 12)
    expect(few?.high).toBeCloseTo(1.2815515655446004 * Math.sqrt((10 / 9) * 10 * 0.01 ** 2), 12)
    expect(meanOf(parts(1000))?.high).toBeCloseTo(few?.high ?? NaN, 12)
  })

  it('is not told of too few answers or days, on either side', () => {
    const parts = (days: number, answers: number) =>
      Array.from({ length: days }, (_, day) => ({ day, answers, sum: day % 3 }))
    expect(meanOf(parts(9, 100))).toBeNull()
    expect(meanOf(parts(10, 4))).toBeNull()
    expect(meanOf(parts(10, 5))).not.toBeNull()
    expect(differenceOf(parts(10, 5), parts(9, 100))).toBeNull()
    expect(differenceOf(parts(9, 100), parts(10, 5))).toBeNull()
  })

  it('of a difference has what both sides of a day share cancel', () => {
    const side = (by: number) =>
      Array.from({ length: 12 }, (_, day) => ({
        day,
        answers: 10,
        sum: 10 * (by + (day % 2 === 0 ? 0.3 : -0.3)),
      }))
    const difference = differenceOf(side(0.2), side(0.1))
    expect(difference?.estimate).toBeCloseTo(0.1, 12)
    expect(difference?.high).toBeCloseTo(0.1, 12)
  })

  it('of a share holds it, also at the ends', () => {
    expect(wilsonInterval(10, 10, Z_80).high).toBe(1)
    expect(wilsonInterval(0, 10, Z_80).low).toBe(0)
    const { low, high } = wilsonInterval(8, 10, Z_80)
    expect([low, high].map((end) => Number(end.toFixed(3)))).toEqual([0.602, 0.914])
  })
})

describe('days', () => {
  it('are shown by weeks where there are more than 120 of them', () => {
    const rows = [
      row(0, { predicted: 2, surprise: 500_000 }),
      row(6, { predicted: 2, surprise: 100_000 }),
      row(120),
    ]
    expect(trace(rows.slice(0, 2), 0, 119)).toHaveLength(120)
    const weeks = trace(rows, 0, 120)
    expect(weeks).toHaveLength(18)
    expect(weeks[0]).toEqual({ day: 0, answers: 2, surprise: 0.15 })
    expect(weeks[1]).toEqual({ day: 7, answers: 0, surprise: null })
    expect(weeks.at(-1)).toEqual({ day: 119, answers: 1, surprise: null })
  })

  it('are 26 weeks, today the last', () => {
    const days = heat([row(1000, { milliseconds: 90_000 }), row(10)], 1000)
    expect(days).toHaveLength(182)
    expect(days.at(-1)).toEqual({ day: 1000, minutes: 1.5, answers: 1 })
    expect(days[0]).toEqual({ day: 819, minutes: 0, answers: 0 })
  })

  it('differ no more than chance where they all score the same', () => {
    const same = Array.from({ length: 20 }, (_, day) =>
      row(day, { first: 10, recalled: 8, dawn: 8_000_000, dawnVariance: 1_600_000 }),
    )
    expect(daySpread(same)).toMatchObject({ estimate: 0, low: 0, answers: 200, days: 20 })
    expect(daySpread(same.slice(1))).toBeNull()
    // Days of 100 answers that are all recalled or all missed: far beyond chance.
    const wild = same.map((day, index) => ({
      ...{
        ...day,
        first: 100,
        recalled: index % 2 === 0 ? 100 : 0,
        dawn: 50_000_000,
        dawnVariance: 25_000_000,
      },
    }))
    const spread = daySpread(wild)
    expect(spread?.estimate).toBeCloseTo(Math.sqrt((50 ** 2 - 25) / 100 ** 2), 9)
    expect(spread?.low).toBeGreaterThan(0.4)
  })
})

describe('the back-test', () => {
  const day = (number: number, recalled = 9) =>
    row(number, { first: 10, recalled, dawn: 9_000_000, dawnVariance: 900_000 })

  it('says nothing before ten days, and nothing of today', () => {
    const days = Array.from({ length: 10 }, (_, index) => day(index))
    expect(backtest(days, 9)).toBeNull()
    expect(backtest(days, 10)).toMatchObject({ days: 10, held: 10 })
  })

  it('forecasts each day by those before it', () => {
    const days = Array.from({ length: 40 }, (_, index) => day(index, index === 39 ? 2 : 9))
    const tested = backtest(days, 40)
    expect(tested).toMatchObject({ days: 40, held: 39 })
    expect(tested?.recent).toHaveLength(30)
    const [last, before] = [tested?.recent.at(-1), tested?.recent.at(-2)]
    expect(last).toMatchObject({ day: 39, recalled: 0.2, expected: 0.9 })
    expect((last?.high ?? 0) - (last?.low ?? 0)).toBeLessThanOrEqual((before?.high ?? 0) - (before?.low ?? 0))
  })
})

describe('futures', () => {
  const due = [3, 0, 4, 0, 0].map((cards, day) => ({ day, cards, values: cards === 0 ? [] : [0.9, 0.7] }))

  it('are the same for the same seed, within 0 and 1, and wider than nothing', () => {
    const see = () => futures(due, noDaysYet, 0.9, seededRandom(7))
    expect(see()).toEqual(see())
    const days = see()?.days ?? []
    for (const { recalled } of [days[0], days[2]].flatMap((day) => day ?? [])) {
      expect(recalled?.low).toBeLessThan(recalled?.middle ?? 0)
      expect(recalled?.middle).toBeLessThanOrEqual(recalled?.high ?? 0)
      expect(recalled?.high).toBeLessThanOrEqual(1)
    }
    expect(see()?.paths).toHaveLength(5)
  })

  it('have what was missed come back the day after', () => {
    const [first, second] = futures(due, noDaysYet, 0.9, seededRandom(7))?.days ?? []
    expect(first?.cards).toBe(3)
    expect(second?.cards).toBeGreaterThan(0.3)
    expect(second?.cards).toBeLessThan(1.2)
  })

  it('are none with nothing due', () => {
    expect(futures([{ day: 0, cards: 0, values: [] }], noDaysYet, 0.9, seededRandom(7))).toBeNull()
  })

  it('draw any quantile between and beyond the channels', () => {
    for (const [index, tau] of CHANNELS.entries())
      expect(quantileAt(noDaysYet, tau)).toBeCloseTo(noDaysYet.quantiles[index] ?? NaN, 9)
    expect(quantileAt(noDaysYet, 0.475)).toBeCloseTo(-0.06285, 6)
    expect(quantileAt(noDaysYet, 0)).toBeCloseTo(-2.0082, 4)
    expect(quantileAt(noDaysYet, 1)).toBeCloseTo(2.0082, 4)
  })
})

describe('what the model has learned', () => {
  it('is silent about a stranger, and speaks once half of what could be is ruled out', () => {
    const model = initialModel()
    expect(learned(model, 'siblings')).toBeNull()
    const covariance = model.belief.covariance.map((value) => value / 2)
    const told = learned({ ...model, belief: { ...model.belief, covariance } }, 'siblings')
    expect(told?.estimate).toBeCloseTo(0, 12)
    // σ(logit 0.85 ± 1.28 √0.1) − 0.85
    expect(told?.low).toBeCloseTo(-0.0593, 3)
    expect(told?.high).toBeCloseTo(0.0447, 3)
  })
})
