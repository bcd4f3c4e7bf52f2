import { describe, expect, it } from 'vitest'
import { forgettingCurve } from '@/lib/learning'
import { examGain, leanAfter, newCardGain, perSecond, recallLeft, type ExamCard } from '@/lib/planning'
import { newLearner, retrievability } from '@/lib/scheduling'
import { historyOf } from '@/tests/support/card-history'

const DAY = 1000
const pace = { reviewSeconds: 8, reviews: 20, newSeconds: 14, news: 20 }
const answered = (daysAgo: number, stability = 10, lean = 0): ExamCard => ({
  trace: { stability, difficulty: 5 },
  lastDay: DAY - daysAgo,
  lean,
})
const gainOf = (card: ExamCard, examIn: number) => examGain(card, pace, { day: DAY, examDay: DAY + examIn })

describe('what asking a card before an exam is worth', () => {
  it('is all that is forgotten, where it is asked on the day itself', () => {
    // R(10; 10) = 0.9, and no recall is ever taken for surer than 0.998.
    expect(gainOf(answered(10), 0).gain).toBeCloseTo(0.998 - 0.9, 6)
    expect(gainOf(answered(10), 0).seconds).toBeCloseTo(8 * 1.1, 6)
  })

  it('weighs what becomes of a recall and of a miss against being left alone', () => {
    // S 10, D 5 after ten days: a good recall leaves S′ with R(7; S′), a miss and a clean recall S″ with R(7; S″).
    const { gain } = gainOf(answered(10), 7)
    const left = recallLeft(answered(10), DAY + 7)
    expect(left).toBeCloseTo(retrievability({ stability: 10, difficulty: 5 }, 17), 6)
    expect(gain).toBeGreaterThan(0.9 * 0.97 - left)
    expect(gain).toBeLessThan(1 - left)
  })

  it('grows with what would be forgotten by then, and is little for a card just answered', () => {
    expect(gainOf(answered(10, 3), 30).gain).toBeGreaterThan(gainOf(answered(10, 60), 30).gain)
    expect(gainOf(answered(0, 60), 3).gain).toBeLessThan(0.02)
  })

  it('takes longer for a card that will be missed and asked again', () => {
    expect(gainOf(answered(60, 1), 5).seconds).toBeGreaterThan(gainOf(answered(1, 30), 5).seconds)
    expect(perSecond({ gain: 0.3, seconds: 12 })).toBeCloseTo(0.025, 9)
  })

  it('goes by what the value function adds to the trace', () => {
    expect(gainOf(answered(10, 10, 1), 0).gain).toBeLessThan(gainOf(answered(10), 0).gain)
    expect(gainOf(answered(10, 10, -1), 0).gain).toBeGreaterThan(gainOf(answered(10), 0).gain)
  })

  it('is the expected recall of a first answer, for a new card', () => {
    const grades = { first: [0, 0, 1, 0], recalled: [0.1, 0.8, 0.1] } as const
    const when = { day: DAY, examDay: DAY + 2 }
    const { gain, seconds } = newCardGain({ grades, lean: 0 }, pace, when)
    // S₀(good) of FSRS-6 is 2.3065 days.
    expect(gain).toBeCloseTo(retrievability({ stability: 2.3065, difficulty: 5 }, 2), 6)
    expect(seconds).toBe(14)
    const missed = { ...grades, first: [1, 0, 0, 0] } as const
    expect(newCardGain({ grades: missed, lean: 0 }, pace, when).gain).toBeLessThan(gain)
  })
})

describe('what the value function adds to a card', () => {
  const memory = {
    trace: { stability: 10, difficulty: 5 },
    ...{ lastAnsweredAt: 0, lastDay: 0, reps: 3, lapses: 0, intervalDays: 10, history: historyOf(0) },
  }

  it('brings the trace to its value in log-odds', () => {
    const learner = newLearner()
    const lean = leanAfter(memory, 10, learner)
    const value = forgettingCurve(learner.model, memory).valueAfter(10)
    expect(lean).toBeCloseTo(Math.log(value / (1 - value)) - Math.log(0.9 / 0.1), 6)
  })

  it('is nothing where FSRS-6 works out the dates', () => {
    expect(leanAfter(memory, 10, { ...newLearner(), scheduler: 'fsrs-6' })).toBe(0)
  })
})
