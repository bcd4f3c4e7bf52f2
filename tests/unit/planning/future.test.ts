import { describe, expect, it } from 'vitest'
import {
  breakCost,
  comeTo,
  futureOf,
  presets,
  type Collection,
  type FutureRequest,
  type KnownCard,
} from '@/lib/planning'
import type { Break } from '@/lib/scheduling'

const known = (dueDay: number, stability = 10): KnownCard => ({
  trace: { stability, difficulty: 5 },
  ...{ lastDay: dueDay - 10, dueDay, intervalDays: 10, retention: null },
})
const collection: Collection = {
  cards: [],
  ...{ cardsEach: 1, fresh: 0, lean: 0 },
  pace: { reviewSeconds: 10, reviews: 20, newSeconds: 30, news: 20 },
  grades: { first: [0.4, 0.1, 0.4, 0.1], recalled: [0.1, 0.8, 0.1] },
}
const choice = { minutesPerDay: 20, newPerDay: 10, retention: 0.9 }
const request = (given: Partial<Collection>, changed: Partial<FutureRequest> = {}): FutureRequest => ({
  collection: { ...collection, ...given },
  choice,
  days: 60,
  seed: 7,
  ...changed,
})
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('a future', () => {
  it('asks a card on its day, and what waits on the first', () => {
    const { days } = futureOf(request({ cards: [known(-3), known(0), known(2)] }, { days: 3 }))
    expect(days.map(({ reviews }) => reviews)).toEqual([2, 0, 1])
  })

  it('costs twice the seconds of a review where a card is missed, and those of a first answer for a new one', () => {
    const of = (lean: number) => futureOf(request({ cards: [known(0)], lean }, { days: 1 })).days[0]
    expect(of(20)?.minutes).toBeCloseTo(10 / 60, 9)
    expect(of(-20)?.minutes).toBeCloseTo(20 / 60, 9)
    const fresh = futureOf(request({ fresh: 5 }, { days: 1 })).days[0]
    expect(fresh).toMatchObject({ newCards: 5, minutes: 150 / 60 })
  })

  it('takes no more new cards than are wished for a day, and none that are not there', () => {
    const { days, fresh } = futureOf(request({ fresh: 25 }, { days: 4 }))
    expect(days.map(({ newCards }) => newCards)).toEqual([10, 10, 5, 0])
    expect(fresh).toBe(0)
  })

  it('keeps within the minutes of each day, repeats aside, and says what they do not hold', () => {
    const cards = Array.from({ length: 400 }, () => known(0))
    const { days } = futureOf(request({ cards }, { choice: { ...choice, minutesPerDay: 10 } }))
    // 600 seconds at 10 · (2 − 0.9) each.
    expect(days[0]).toMatchObject({ reviews: 54, left: 346 })
    for (const { minutes } of days) expect(minutes).toBeLessThan(12)
  })

  it('asks nothing on a day off, and more on the days after', () => {
    const cards = Array.from({ length: 30 }, (_, place) => known(place))
    const shares = Array.from({ length: 12 }, (_, day) => (day >= 5 ? 0 : 1))
    const { days } = futureOf(request({ cards, fresh: 100 }, { shares }))
    expect(days.slice(5, 12).every(({ minutes, newCards }) => minutes === 0 && newCards === 0)).toBe(true)
    expect(days[12]?.reviews).toBeGreaterThanOrEqual(8)
  })

  it('counts each card of a sample for as many as it stands for', () => {
    const one = futureOf(request({ cards: [known(0), known(1)], cardsEach: 50 }, { days: 1 }))
    expect(one.days[0]?.reviews).toBe(50)
    expect(one.met).toBe(100)
  })

  it('is the same for the same seed, and nearly the same for another where cards are many', () => {
    const cards = Array.from({ length: 500 }, (_, place) => known(place % 40, 2 + (place % 30)))
    const of = (seed: number) => futureOf(request({ cards, fresh: 500 }, { seed }))
    expect(of(1)).toEqual(of(1))
    expect(of(2).recalled / of(1).recalled).toBeCloseTo(1, 1)
  })

  it('lets new cards wait while too many of those due would be missed', () => {
    const late = Array.from({ length: 300 }, () => ({ ...known(-60, 2), lastDay: -70 }))
    const { days } = futureOf(
      request({ cards: late, fresh: 100 }, { choice: { ...choice, minutesPerDay: 5 } }),
    )
    expect(days[0]?.newCards).toBe(0)
    expect(sum(days.slice(-10).map(({ newCards }) => newCards))).toBeGreaterThan(0)
  })
})

describe('what a choice brings', () => {
  const cards = Array.from({ length: 400 }, (_, place) => known(place % 40, 5 + (place % 30)))
  const of = (changed: Partial<typeof choice>, given: Partial<Collection> = {}) =>
    comeTo(
      futureOf(request({ cards, fresh: 2000, ...given }, { choice: { ...choice, ...changed }, days: 90 })),
    )

  it('costs fewer minutes a day at a lower recall target', () => {
    expect(of({ retention: 0.8, minutesPerDay: 200 }).minutes).toBeLessThan(
      of({ minutesPerDay: 200 }).minutes * 0.95,
    )
  })

  it('is more cards met and recalled with more minutes, where they are short', () => {
    const [short, long] = [of({ minutesPerDay: 8, newPerDay: 30 }), of({ minutesPerDay: 16, newPerDay: 30 })]
    expect(long.met).toBeGreaterThan(short.met * 1.2)
    expect(long.recalled).toBeGreaterThan(short.recalled)
  })

  it('is more cards recalled for who remembers better than the trace says', () => {
    expect(of({}, { lean: 0.5 }).recalled).toBeGreaterThan(of({}, { lean: -0.5 }).recalled)
  })
})

describe('the sum of a future', () => {
  it('is its mean day, all cards met, and how it ends', () => {
    const day = { minutes: 10, reviews: 5, newCards: 3, left: 0 }
    const days = [day, { ...day, minutes: 20, left: 4 }]
    expect(comeTo({ days, met: 8, recalled: 7.5, well: 7, fresh: 1 })).toEqual({
      minutes: 15,
      met: 6,
      recalled: 7.5,
      left: 4,
      fresh: 1,
    })
    expect(sum(days.map(({ newCards }) => newCards))).toBe(6)
  })
})

describe('choices worth a look', () => {
  const kinds = (changed: Partial<typeof choice>) =>
    presets({ ...choice, ...changed }).map(({ kind, choice: { minutesPerDay, newPerDay, retention } }) => [
      kind,
      minutesPerDay,
      newPerDay,
      retention,
    ])

  it('begin with the one that stands', () => {
    expect(kinds({})).toEqual([
      ['as-now', 20, 10, 0.9],
      ['more-minutes', 30, 10, 0.9],
      ['fewer-new', 20, 5, 0.9],
      ['aim', 20, 10, 0.85],
      ['aim', 20, 10, 0.8],
    ])
  })

  it('offer the usual recall target to who aims low, and nothing that is no choice', () => {
    expect(kinds({ retention: 0.8, newPerDay: 0, minutesPerDay: 600 })).toEqual([
      ['as-now', 600, 0, 0.8],
      ['aim', 600, 0, 0.9],
    ])
  })
})

describe('what a break costs', () => {
  const cards = Array.from({ length: 400 }, (_, place) => ({
    ...known(place % 40, 30),
    ...{ lastDay: (place % 40) - 30, intervalDays: 30 },
  }))
  const costOf = (away: Break, changed: Partial<typeof choice> = {}) =>
    breakCost({
      collection: { ...collection, cards },
      choice: { ...choice, ...changed },
      ...{ away, shares: [], seed: 7 },
    })

  it('is what falls due in it, some minutes more before it, and some days after it', () => {
    const cost = costOf({ from: 10, until: 23 })
    // Ten cards a day; some that were missed before come on top.
    expect(cost.due).toBeGreaterThanOrEqual(140)
    expect(cost.due).toBeLessThan(180)
    expect(cost.minutesMore).toBeGreaterThan(1)
    expect(cost.minutesMore).toBeLessThan(5)
    expect(cost.daysBefore).toBe(10)
    expect(cost.daysAfter).toBe(1)
    expect(cost.met).toBe(400)
    expect(cost.recalled).toBeGreaterThan(cost.recalledOtherwise + 3)
  })

  it('has fewer days before it where it is near, and none where it begins today', () => {
    expect(costOf({ from: 4, until: 9 })).toMatchObject({ daysBefore: 4 })
    expect(costOf({ from: 0, until: 9 })).toMatchObject({ daysBefore: 0, minutesMore: 0 })
  })

  it('is caught up with later the fewer minutes there are, or not within two months', () => {
    const [usual, short] = [
      costOf({ from: 10, until: 50 }),
      costOf({ from: 10, until: 50 }, { minutesPerDay: 5 }),
    ]
    expect(usual.daysAfter).toBeLessThan(short.daysAfter ?? Infinity)
    expect(costOf({ from: 10, until: 50 }, { minutesPerDay: 1 }).daysAfter).toBeNull()
  })

  it('never takes more than the minutes of a day for cards that come early', () => {
    const shares = Array.from({ length: 20 }, (_, day) => (day < 10 ? 1 : 0))
    const { days } = futureOf(
      request(
        { cards },
        { choice: { ...choice, minutesPerDay: 3 }, shares, pulledFor: { from: 10, until: 19 } },
      ),
    )
    // 180 seconds at 10 · (2 − 0.9) each.
    for (const { reviews } of days) expect(reviews).toBeLessThanOrEqual(16)
  })
})
