import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EXAM_DAYS, examDay, examGain, LEAST_GAIN, type ExamCard } from '@/lib/planning'

const DAY = 1000
const seconds = fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 4000 }))
const card = fc.record({
  trace: fc.record({
    stability: fc.double({ min: 0.1, max: 2000, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  }),
  lastDay: fc.integer({ min: DAY - 900, max: DAY }),
  lean: fc.double({ min: -3, max: 3, noNaN: true }),
})
const request = fc.record({
  cards: fc.array(card, { maxLength: 60 }),
  askedToday: fc.nat(20),
  freshToday: fc.nat(30),
  freshLater: fc.nat(200),
  day: fc.constant(DAY),
  examDay: fc.integer({ min: DAY - 2, max: DAY + EXAM_DAYS + 3 }),
  secondsLeft: seconds,
  secondsADay: seconds,
  shares: fc.array(fc.constantFrom(0, 0.5, 1), { maxLength: EXAM_DAYS + 2 }),
  pace: fc.record({
    reviewSeconds: fc.double({ min: 1, max: 60, noNaN: true }),
    reviews: fc.constant(30),
    newSeconds: fc.double({ min: 1, max: 60, noNaN: true }),
    news: fc.constant(30),
  }),
  grades: fc.constant({ first: [0.45, 0.1, 0.35, 0.1], recalled: [0.1, 0.8, 0.1] } as const),
  lean: fc.double({ min: -3, max: 3, noNaN: true }),
  aim: fc.option(fc.double({ min: 0.5, max: 1, noNaN: true })),
})

it('a day before an exam keeps within its seconds, asks no card twice and none for nothing, and is the same again', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const plan = examDay(asked)
      expect(examDay(asked)).toEqual(plan)
      expect(plan.seconds).toBeLessThanOrEqual(asked.secondsLeft + 1e-6)
      expect(new Set(plan.cards).size).toBe(plan.cards.length)
      expect(plan.fresh).toBeLessThanOrEqual(asked.freshToday)
      expect(plan.unmet).toBeGreaterThanOrEqual(0)
      expect(plan.fresh + plan.unmet).toBeLessThanOrEqual(asked.freshToday + asked.freshLater)
      const gains = plan.cards.map((each: ExamCard) => examGain(each, asked.pace, asked))
      expect(gains.every(({ gain }) => gain >= LEAST_GAIN)).toBe(true)
      expect(plan.cards.every(({ lastDay }) => lastDay < DAY)).toBe(true)
      const worth = gains.map(({ gain, seconds: taken }) => gain / taken)
      expect(worth).toEqual(worth.toSorted((a, b) => b - a))
    }),
  )
})

it('whatever is left of a day is asked for again after a part of it, no more', () => {
  fc.assert(
    fc.property(
      fc.array(card, { minLength: 5, maxLength: 60 }),
      fc.integer({ min: 1, max: 10 }),
      (cards, ahead) => {
        const rest = {
          ...{ freshToday: 0, freshLater: 0, day: DAY, examDay: DAY + ahead, lean: 0, aim: null },
          ...{ secondsLeft: Infinity, secondsADay: Infinity },
          pace: { reviewSeconds: 10, reviews: 9, newSeconds: 20, news: 9 },
          grades: { first: [0.45, 0.1, 0.35, 0.1], recalled: [0.1, 0.8, 0.1] } as const,
        }
        const plan = examDay({ ...rest, cards, askedToday: 0 })
        const done = new Set<ExamCard>(plan.cards)
        const after = cards.map((each) =>
          done.has(each) ? { ...each, trace: { ...each.trace, stability: 5000 }, lastDay: DAY } : each,
        )
        // Cards take differently long, so what is left is asked for to within a card or two.
        const again = examDay({ ...rest, cards: after, askedToday: done.size })
        expect(again.cards.length).toBeLessThanOrEqual(2)
      },
    ),
  )
})
