import { describe, expect, it } from 'vitest'
import {
  aimBeforeExam,
  aimFor,
  aimsBelow,
  bestAim,
  examNewToday,
  examOutlook,
  examVerdict,
  pessimistic,
  type Edge,
  type ExamVerdictRequest,
  type KnownCard,
} from '@/lib/planning'

const sure: Edge = { badDay: 0, answersADay: 100, leanBelow: 0 }
const usual: Edge = { badDay: -1.28, answersADay: 100, leanBelow: 0.3 }
const known = (place: number, stability = 10): KnownCard => ({
  trace: { stability, difficulty: 5 },
  ...{ lastDay: -(place % 10), dueDay: 10 - (place % 10), intervalDays: 10, retention: null },
})
const many = (cards: number, stability?: number) =>
  Array.from({ length: cards }, (_, place) => known(place, stability))
const request = (changed: Partial<ExamVerdictRequest> = {}): ExamVerdictRequest => ({
  ...{ examDay: 42, setOn: 0, target: 0.9, minutesPerDay: 20, examMinutes: null },
  ...{ earlyAim: 0.8, earlyAims: [] },
  ofExam: { cards: [], cardsEach: 1, fresh: 120 },
  others: { cards: [], cardsEach: 1, fresh: 0 },
  ...{ newPerDay: 10, retention: 0.9, lean: 0, seed: 3, edge: usual },
  pace: { reviewSeconds: 10, reviews: 20, newSeconds: 25, news: 20 },
  grades: { first: [0.4, 0.1, 0.4, 0.1], recalled: [0.1, 0.8, 0.1] },
  ...changed,
})

describe('the pessimistic edge', () => {
  it('is the mean where neither the model nor the day can be off', () => {
    expect(pessimistic([0.9, 0.5], 1, sure)).toBeCloseTo(0.7, 9)
  })

  it('takes off what a bad day does to as many questions as a day holds', () => {
    // √(0.9 · 0.1 / 100) = 0.03, and 1.28 of it.
    const recalls = Array.from({ length: 400 }, () => 0.9)
    expect(pessimistic(recalls, 1, { ...sure, badDay: -1.28 })).toBeCloseTo(0.9 - 1.28 * 0.03, 6)
    // Of four cards there is less to go by, whoever they stand for.
    const four = [0.9, 0.9, 0.9, 0.9]
    expect(pessimistic(four, 1, { ...sure, badDay: -1.28 })).toBeCloseTo(0.9 - 1.28 * 0.15, 6)
    expect(pessimistic(four, 100, { ...sure, badDay: -1.28 })).toBeCloseTo(0.9 - 1.28 * 0.03, 6)
  })

  it('takes off what the model may be off by, and both by the root of their squares', () => {
    const recalls = Array.from({ length: 400 }, () => 0.9)
    // σ(ln 9 − 0.3) = 0.8696.
    const modelOff = 0.9 - 1 / (1 + Math.exp(-(Math.log(9) - 0.3)))
    expect(pessimistic(recalls, 1, { ...sure, leanBelow: 0.3 })).toBeCloseTo(0.9 - modelOff, 6)
    expect(pessimistic(recalls, 1, usual)).toBeCloseTo(0.9 - Math.hypot(modelOff, 1.28 * 0.03), 6)
  })

  it('is aimed above, so that it is met itself', () => {
    const aim = aimFor(0.85, 200, usual)
    expect(aim).toBeGreaterThan(0.87)
    expect(
      pessimistic(
        Array.from({ length: 200 }, () => aim),
        1,
        usual,
      ),
    ).toBeCloseTo(0.85, 4)
    expect(aimFor(0.85, 200, sure)).toBeCloseTo(0.85, 4)
  })
})

describe('what a deck aims at before an exam', () => {
  it('is held down until ten days before, and what it was from then on', () => {
    const at = (daysLeft: number) => aimBeforeExam({ own: 0.9, earlyAim: 0.8, daysLeft })
    expect([60, 11, 10, 3, 0, -1].map(at)).toEqual([0.8, 0.8, 0.9, 0.9, 0.9, 0.9])
  })

  it('is never raised, and left alone where nothing is to hold it down', () => {
    expect(aimBeforeExam({ own: 0.75, earlyAim: 0.8, daysLeft: 40 })).toBe(0.75)
    expect(aimBeforeExam({ own: 0.95, earlyAim: null, daysLeft: 40 })).toBe(0.95)
  })

  it('is a choice between those that change something', () => {
    expect(aimsBelow(0.9)).toEqual([null, 0.85, 0.8])
    expect(aimsBelow(0.85)).toEqual([null, 0.8])
    expect(aimsBelow(0.8)).toEqual([null])
  })
})

describe('new cards of an exam', () => {
  it('are spread over the days before it, the last three kept free', () => {
    const cards = { fresh: 24, metToday: 0, setOn: 100, day: 100, examDay: 109 }
    expect(examNewToday(cards)).toBe(4)
    expect(examNewToday({ ...cards, fresh: 20, metToday: 4 })).toBe(0)
    expect(examNewToday({ ...cards, day: 109 })).toBe(0)
  })
})

describe('the outlook for an exam', () => {
  it('goes from how the cards stand today to its day', () => {
    const { days, expected, low, cards, unmet } = examOutlook(request())
    expect(days).toHaveLength(43)
    expect(days[0]).toEqual({ day: 0, expected: 0, low: 0 })
    expect(days.at(-1)).toEqual({ day: 42, expected, low })
    expect({ cards, unmet }).toEqual({ cards: 120, unmet: 0 })
    expect(low).toBeLessThan(expected)
  })

  it('is that of cards left alone where no minute is spent', () => {
    const ofExam = { cards: many(10), cardsEach: 1, fresh: 0 }
    const { expected, minutes } = examOutlook(request({ ofExam, minutesPerDay: 0, examDay: 5, edge: sure }))
    // R(t + 5; 10) for t of 0 to 9.
    const factor = 0.9 ** (-1 / 0.1542) - 1
    const left = Array.from({ length: 10 }, (_, place) => (1 + (factor * (place + 5)) / 10) ** -0.1542)
    expect(minutes).toBe(0)
    expect(expected).toBeCloseTo(left.reduce((sum, recall) => sum + recall, 0) / 10, 3)
  })

  it('counts new cards never met as not recalled', () => {
    const { expected, unmet } = examOutlook(request({ minutesPerDay: 0 }))
    expect({ expected, unmet }).toEqual({ expected: 0, unmet: 120 })
  })

  it('is the same for the same request', () => {
    expect(examOutlook(request())).toEqual(examOutlook(request()))
  })

  it('is much the same for a sample that stands for more', () => {
    const whole = examOutlook(request({ ofExam: { cards: many(800), cardsEach: 1, fresh: 0 } }))
    const sample = examOutlook(request({ ofExam: { cards: many(200), cardsEach: 4, fresh: 0 } }))
    expect(sample.cards).toBe(whole.cards)
    expect(Math.abs(sample.expected - whole.expected)).toBeLessThan(0.03)
    expect(sample.minutes / whole.minutes).toBeGreaterThan(0.8)
    expect(sample.minutes / whole.minutes).toBeLessThan(1.25)
  })

  it('gives other cards what time the exam leaves', () => {
    const others = { cards: many(400, 2), cardsEach: 1, fresh: 300 }
    const alone = examOutlook(request({ minutesPerDay: 5 }))
    const beside = examOutlook(request({ minutesPerDay: 5, others }))
    expect(beside.expected).toBeLessThan(alone.expected + 0.02)
  })
})

describe('days off before an exam', () => {
  const ofExam = { cards: many(150, 8), cardsEach: 1, fresh: 60 }
  const usually = request({ ofExam, minutesPerDay: 15, examDay: 30 })
  const off = (from: number, until: number) =>
    Array.from({ length: 30 }, (_, day) => (day >= from && day <= until ? 0 : 1))

  it('have no minutes, and less is recalled after a break that ends with it', () => {
    const away = examOutlook({ ...usually, shares: off(20, 29) })
    expect(away.expected).toBeLessThan(examOutlook(usually).expected - 0.03)
    const left = away.days.slice(20).map(({ expected }) => expected)
    expect(left).toEqual(left.toSorted((a, b) => b - a))
  })

  it('are made up for by the days beside them where there is time', () => {
    const away = examOutlook({ ...usually, minutesPerDay: 60, shares: off(22, 25) })
    expect(away.unmet).toBe(0)
    expect(away.expected).toBeGreaterThan(examOutlook({ ...usually, minutesPerDay: 60 }).expected - 0.03)
  })

  it('have cards asked before them that would fall due in them', () => {
    const shares = off(12, 18)
    const pulled = examOutlook({ ...usually, minutesPerDay: 60, shares, pulledFor: { from: 12, until: 18 } })
    const otherwise = examOutlook({ ...usually, minutesPerDay: 60, shares })
    expect(pulled.days[19]?.expected).toBeGreaterThan(otherwise.days[19]?.expected ?? 1)
  })
})

describe('the aim until an exam is near', () => {
  const cards = { cards: many(200, 20), cardsEach: 1, fresh: 100 }
  const far = request({ examDay: 80, ofExam: cards, minutesPerDay: 60, earlyAims: aimsBelow(0.9) })

  it('costs fewer minutes the lower it is, and hardly any of the recall on the day', () => {
    const { aims } = examVerdict(far)
    const [own, higher, lower] = aims?.tried ?? []
    expect([own?.earlyAim, higher?.earlyAim, lower?.earlyAim]).toEqual([null, 0.85, 0.8])
    expect(lower?.outlook.minutes).toBeLessThan(0.9 * (own?.outlook.minutes ?? 0))
    expect(higher?.outlook.minutes).toBeLessThan(own?.outlook.minutes ?? 0)
    expect(Math.abs((lower?.outlook.expected ?? 0) - (own?.outlook.expected ?? 1))).toBeLessThan(0.02)
    // Until then less is known, and after it knowledge goes on fading.
    expect(lower?.outlook.days[70]?.expected).toBeLessThan(own?.outlook.days[70]?.expected ?? 0)
    expect(lower?.outlook.monthAfter).toBeLessThan(lower?.outlook.expected ?? 0)
  })

  it('makes no difference to cards whose decks it leaves alone', () => {
    const fixed = cards.cards.map((card) => ({ ...card, isAimFixed: true }))
    const of = (earlyAim: number | null) =>
      examOutlook({ ...far, earlyAim, ofExam: { ...cards, cards: fixed, fresh: 0 } })
    expect(of(0.8)).toEqual(of(null))
  })

  const tried = (earlyAim: number | null, figures: Partial<ReturnType<typeof examOutlook>>) => ({
    earlyAim,
    outlook: {
      ...{ days: [], cards: 10, unmet: 0, monthAfter: 0.5, expected: 0.9, low: 0.85, minutes: 10 },
      ...figures,
    },
  })
  const best = (aims: readonly ReturnType<typeof tried>[], earlyAim: number | null, target = 0.85) =>
    bestAim(aims, { target, earlyAim })?.earlyAim

  it('is the cheapest of those that meet the target on a bad day', () => {
    const aims = [tried(null, { minutes: 20 }), tried(0.85, {}), tried(0.8, { minutes: 5, low: 0.8 })]
    expect(best(aims, null)).toBe(0.85)
    // None does on a bad day: all that do as expected are looked at.
    expect(best(aims, null, 0.88)).toBe(0.8)
    expect(best([tried(null, { expected: 0.7 }), tried(0.8, { expected: 0.6 })], 0.8, 0.88)).toBe(null)
    expect(bestAim([], { target: 0.9, earlyAim: null })).toBeNull()
  })

  it('stays where another would save hardly a minute', () => {
    const aims = [tried(0.85, { minutes: 10 }), tried(0.8, { minutes: 9.7 })]
    expect(best(aims, 0.85)).toBe(0.85)
    expect(best([tried(0.85, { minutes: 10 }), tried(0.8, { minutes: 9 })], 0.85)).toBe(0.8)
  })
})

describe('whether an exam’s target is met', () => {
  it('is met on a bad day as well, where there is time for all', () => {
    const { target, more, outlook } = examVerdict(request({ target: 0.85, minutesPerDay: 40 }))
    expect({ target, more }).toEqual({ target: 'met', more: null })
    expect(outlook.low).toBeGreaterThanOrEqual(0.85)
  })

  it('is out of reach in few minutes, and says which would do', () => {
    const short = request({ ofExam: { cards: [], cardsEach: 1, fresh: 600 }, minutesPerDay: 5 })
    const { target, more, outlook } = examVerdict(short)
    expect(target).toBe('out-of-reach')
    expect(outlook.unmet).toBeGreaterThan(0)
    const minutes = more?.minutes ?? 0
    expect(minutes).toBeGreaterThan(5)
    const inMinutes = (examMinutes: number) =>
      examVerdict({ ...short, examMinutes, edge: { ...usual, answersADay: examMinutes * 6 } }).target
    expect(inMinutes(minutes)).not.toBe('out-of-reach')
    expect(inMinutes(minutes - 5)).toBe('out-of-reach')
  })

  it('says so where no minutes would do', () => {
    const tomorrow = request({ examDay: 1, ofExam: { cards: [], cardsEach: 1, fresh: 3000 } })
    const { target, more } = examVerdict(tomorrow)
    expect(target).toBe('out-of-reach')
    expect(more).toMatchObject({ minutes: null, most: 180 })
    expect(examVerdict({ ...tomorrow, examMinutes: 180 }).more).toBeNull()
  })
})
