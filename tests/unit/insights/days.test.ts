import { describe, expect, it } from 'vitest'
import { expectedDays, fullestDay, minutesPerDay } from '@/components/insights/days-ahead'
import { heatLevel, monthStarts, mostDays } from '@/components/insights/heat-sentence'
import { insightsAddress } from '@/components/insights/insights-address'
import { furthest, isWeekly, predictedDays, traceHeadline } from '@/components/insights/trace-sentence'
import { spread } from '@/components/plots/marks'
import { countScale, pointScale, shareScale } from '@/components/plots/scales'
import { weekdayOf } from '@/components/plots/weeks'
import { insightsRequestSchema, type TraceDay } from '@/lib/contracts/insights'
import { monthName } from '@/lib/words/format'

/** Fri 27 Nov 2026. */
const TODAY = 20_784

const trace = (...surprises: (number | null)[]): TraceDay[] =>
  surprises.map((surprise, index) => ({ day: TODAY + index, answers: 20, surprise }))

describe('the trace of surprises', () => {
  it.each([
    [trace(0.04, -0.09, null, 0.01), 'Better than predicted on 2 of 3 days'],
    [trace(-0.09), 'Better than predicted on 0 of 1 day'],
    [trace(0.02, -0.03, 0), 'Never further than 3 points from what was predicted'],
    [trace(0, 0.004, null), 'Everything went as predicted'],
    [trace(null, null), 'No surprises to show yet'],
    [[], 'No surprises to show yet'],
  ])('%j', (given, sentence) => {
    expect(traceHeadline(predictedDays(given), isWeekly(given))).toBe(sentence)
  })

  it('counts weeks where a tick is a week', () => {
    const weeks = trace(0.05, -0.02).map((day, index) => ({ ...day, day: TODAY + index * 7 }))
    expect(isWeekly(weeks)).toBe(true)
    expect(traceHeadline(predictedDays(weeks), true)).toBe('Better than predicted in 1 of 2 weeks')
  })

  it('knows the day that was furthest from its prediction, whichever side', () => {
    expect(furthest(predictedDays(trace(0.04, -0.09, 0.08)))).toEqual({ day: TODAY + 1, points: -9 })
    expect(furthest([])).toBeNull()
  })
})

describe('days of study', () => {
  const heat = (...minutes: number[]) =>
    minutes.map((value, index) => ({ day: TODAY + index, minutes: value, answers: value }))

  it.each([
    [0, 0],
    [0.2, 1],
    [10, 2],
    [24.9, 2],
    [25, 3],
    [45, 4],
    [300, 4],
  ])('of %d minutes are coloured %i', (minutes, level) => {
    expect(heatLevel(minutes)).toBe(level)
  })

  it('are mostly between two lengths, days off left aside', () => {
    expect(mostDays(heat(0, 0, 0, 0, 0, 0, 11, 12, 18, 24, 27, 90))).toEqual({ low: 10, high: 30 })
    expect(mostDays(heat(1, 2, 2, 3, 4))).toEqual({ low: 1, high: 5 })
  })

  it('are too few to say so below five', () => {
    expect(mostDays(heat(11, 12, 18, 24, 0, 0))).toBeNull()
  })

  it('are named by months where these begin', () => {
    const days = Array.from({ length: 40 }, (_, index) => ({ day: TODAY + index, minutes: 1, answers: 1 }))
    expect(monthStarts(days, monthName)).toEqual([
      { day: 20_788, name: 'Dec' },
      { day: 20_819, name: 'Jan' },
    ])
  })

  it('stand in the row of their weekday', () => {
    expect([TODAY, TODAY + 1, TODAY + 2, TODAY + 3, -4, 0].map(weekdayOf)).toEqual([4, 5, 6, 0, 6, 3])
  })
})

describe('days to come', () => {
  const due = (...minutes: number[]) =>
    minutes.map((value, index) => ({ day: TODAY + index, cards: value * 3, minutes: value }))

  it('are averaged without today, which holds all that came due before', () => {
    expect(minutesPerDay(due(90, 10, 20))).toBe(15)
    expect(minutesPerDay(due(90))).toBe(0)
    expect(minutesPerDay([])).toBe(0)
  })

  it('have a fullest, unless nothing comes back', () => {
    expect(fullestDay(due(5, 10, 20, 20))?.day).toBe(TODAY + 2)
    expect(fullestDay(due(0, 0))).toBeNull()
    expect(fullestDay([])).toBeNull()
  })

  it('are expected of only where something is due', () => {
    const recalled = { middle: 0.9, low: 0.8, high: 0.95 }
    const days = [
      { day: TODAY, cards: 0, recalled: null },
      { day: TODAY + 1, cards: 4, recalled },
    ]
    expect(expectedDays({ days, paths: [], backtest: null })).toEqual([
      { day: TODAY + 1, cards: 4, recalled },
    ])
  })
})

describe('the address', () => {
  const deck = '6f1d3c1e-8f5a-4d0e-9c55-0a2f6f0f7a11'

  it.each([
    [{ days: '30' }, '/insights'],
    [{ days: 'all' }, '/insights?days=all'],
    [{ days: '90', deck }, `/insights?days=90&deck=${deck}`],
  ] as const)('of %j', (request, address) => {
    expect(insightsAddress(request)).toBe(address)
    expect(
      insightsRequestSchema.parse(Object.fromEntries(new URLSearchParams(address.split('?')[1]))),
    ).toEqual(request)
  })

  it('asks for what is usual where it says something amiss', () => {
    expect(insightsRequestSchema.parse({ days: '7', deck: '', utm: 'x' })).toEqual({ days: '30' })
    expect(insightsRequestSchema.parse({ days: ['30', '90'], deck: [deck] })).toEqual({ days: '30' })
  })
})

describe('scales', () => {
  it('of shares begin at a round value below the lowest', () => {
    const { y, ticks } = shareScale([0.93, 0.78], 200)
    expect([y(1), y(0.7)]).toEqual([0, 200])
    expect(ticks.map(({ label }) => label)).toEqual(['70', '80', '90', '100'])
    expect(ticks.filter(({ isAxis }) => isAxis).map(({ label }) => label)).toEqual(['70'])
  })

  it('of points are never so fine that a point looks like much', () => {
    expect(pointScale([1, -2], 100).ticks.map(({ label }) => label)).toEqual(['−10', '−5', '0', '+5', '+10'])
    expect(pointScale([1, -38], 100).ticks.map(({ label }) => label)).toEqual([
      '−40',
      '−30',
      '−20',
      '−10',
      '0',
      '+10',
    ])
  })

  it('of counts have whole numbers only', () => {
    expect(countScale([1], 100).ticks.map(({ label }) => label)).toEqual(['0', '1', '2', '3', '4'])
  })
})

describe('labels at the end of lines', () => {
  it('stay in order, apart, and above the floor', () => {
    const placed = spread([{ y: 95 }, { y: 10 }, { y: 12 }, { y: 96 }], 18, 100)
    expect(placed.map(({ y }) => y)).toEqual([10, 28, 82, 100])
  })
})
