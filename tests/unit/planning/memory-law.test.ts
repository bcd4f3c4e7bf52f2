import { default_w } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { forgettingCurve, type PastAnswers } from '@/lib/learning'
import {
  examDay,
  examGain,
  futureOf,
  leanAfter,
  memoryLaw,
  parametersOf,
  traceUnder,
  type Collection,
} from '@/lib/planning'
import { fittedTrace, newLearner } from '@/lib/scheduling'
import { historyOf } from '@/tests/support/card-history'

/** Somebody who starts lower and forgets faster than usual. */
const parameters = [...default_w.slice(0, 2), 1, 2, ...default_w.slice(4, 20), 0.3]
const past: PastAnswers = {
  from: null,
  answers: [
    [0, 3],
    [4, 3],
    [9, 3],
  ],
}

describe('how traces grow and fade in a future', () => {
  it('is FSRS-6 under its usual parameters, or those fitted to the learner', () => {
    const [usual, fitted] = [memoryLaw(null), memoryLaw(parameters)]
    expect(usual.first(3).stability).toBeCloseTo(2.3065, 3)
    expect(fitted.first(3).stability).toBeCloseTo(1, 6)
    const trace = { stability: 10, difficulty: 5 }
    // R(t; S) = (1 + f t / S)^(−w₂₀): 0.9 at t = S, whatever w₂₀.
    expect([usual.recall(trace, 10), fitted.recall(trace, 10)]).toEqual([
      expect.closeTo(0.9, 6),
      expect.closeTo(0.9, 6),
    ])
    const factor = 0.9 ** (-1 / 0.3) - 1
    expect(fitted.recall(trace, 40)).toBeCloseTo((1 + factor * 4) ** -0.3, 6)
    expect(fitted.interval(trace, 0.8)).toBeCloseTo(10 * ((0.8 ** (-1 / 0.3) - 1) / factor), 6)
    expect(fitted.trust.shorter).toBeLessThan(usual.trust.shorter)
  })

  it('moves on the same day by the short-term formula alone', () => {
    const trace = { stability: 10, difficulty: 5 }
    const law = memoryLaw(parameters)
    expect(law.next(trace, 0.3, true, 3)).toEqual(law.next(trace, 0, true, 3))
  })

  it('begins with the trace that the past leaves under them', () => {
    const usual = { stability: 20, difficulty: 5 }
    expect(traceUnder(null, usual, past)).toBe(usual)
    expect(traceUnder(parameters, usual, null)).toBe(usual)
    expect(traceUnder(parameters, usual, past)).toEqual(fittedTrace(parameters).afterAll(past))
  })

  it('goes by no fitted parameters where plain FSRS-6 works out the dates', () => {
    const fit = { parameters, answers: 500 }
    expect(parametersOf({ scheduler: 'value-function', fit })).toBe(parameters)
    expect(parametersOf({ scheduler: 'value-function', fit: { ...fit, parameters: null } })).toBeNull()
    expect(parametersOf({ scheduler: 'value-function', fit: null })).toBeNull()
    expect(parametersOf({ scheduler: 'fsrs-6', fit })).toBeNull()
  })
})

it('what the value function adds to a fitted trace brings it to the same value', () => {
  const memory = {
    trace: { stability: 30, difficulty: 5 },
    ...{ lastAnsweredAt: 0, lastDay: 0, reps: 3, lapses: 0, intervalDays: 10 },
    history: { ...historyOf(0), past },
  }
  const learner = { ...newLearner(), fit: { parameters, answers: 500 } }
  const value = forgettingCurve(learner.model, memory).valueAfter(12)
  const recall = memoryLaw(parameters).recall(traceUnder(parameters, memory.trace, past), 12)
  const lean = leanAfter(memory, 12, learner)
  expect(Math.log(recall / (1 - recall)) + lean).toBeCloseTo(Math.log(value / (1 - value)), 6)
})

describe('a future under fitted parameters', () => {
  const collection: Collection = {
    cards: Array.from({ length: 100 }, (_, place) => ({
      trace: { stability: 10, difficulty: 5 },
      ...{ lastDay: -(place % 10), dueDay: 10 - (place % 10), intervalDays: 10, retention: null },
    })),
    ...{ cardsEach: 1, fresh: 0, lean: 0 },
    pace: { reviewSeconds: 10, reviews: 20, newSeconds: 30, news: 20 },
    grades: { first: [0.4, 0.1, 0.4, 0.1], recalled: [0.1, 0.8, 0.1] },
  }
  const minutesOf = (of: Partial<Collection>) => {
    const choice = { minutesPerDay: 60, newPerDay: 0, retention: 0.9 }
    const { days } = futureOf({ collection: { ...collection, ...of }, choice, days: 120, seed: 3 })
    return days.reduce((sum, { minutes }) => sum + minutes, 0)
  }

  it('asks more of whose memories they say grow less', () => {
    const slow = default_w.with(8, (default_w[8] ?? 0) - 0.7)
    expect(minutesOf({ parameters: slow })).toBeGreaterThan(1.15 * minutesOf({}))
    expect(minutesOf({ parameters: default_w })).toBeCloseTo(minutesOf({}), 6)
    expect(minutesOf({ parameters: null })).toBe(minutesOf({}))
  })

  it('goes on the same way from what a thread was sent of it', () => {
    const sent = JSON.parse(JSON.stringify(parameters)) as number[]
    expect(minutesOf({ parameters: sent })).toBe(minutesOf({ parameters }))
  })

  it('has an exam gain what they say', () => {
    const card = { trace: { stability: 10, difficulty: 5 }, lastDay: 90, lean: 0 }
    const when = { day: 100, examDay: 105 }
    const { pace, grades } = collection
    const gain = (law = memoryLaw(null)) => examGain(card, pace, { ...when, law }).gain
    expect(gain(memoryLaw(parameters))).not.toBeCloseTo(gain(), 3)
    const { cards } = examDay({
      ...{ cards: [card], askedToday: 0, freshToday: 0, freshLater: 0, ...when, day: 104, parameters },
      ...{ secondsLeft: 600, secondsADay: 600, pace, grades, lean: 0, aim: null },
    })
    expect(cards).toEqual([card])
  })
})
