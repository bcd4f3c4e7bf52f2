import { default_w } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { forgettingCurve } from '@/lib/learning'
import {
  fittedTrace,
  futures,
  newLearner,
  predictionOf,
  type CardState,
  type Question,
} from '@/lib/scheduling'
import { valueOnReturn, whyNow } from '@/lib/scheduling/why'
import { freshCard, MORNING, reviewCard, TODAY } from '../../support/sitting-fixture'

const DAY_MS = 86_400_000
const questionOf = (card: CardState, days = 0): Question => ({
  card,
  learner: newLearner(),
  retention: 0.9,
  shownAt: MORNING + days * DAY_MS,
  studyDay: TODAY + days,
  siblingAnsweredAt: null,
})
const of = (card: CardState, days = 0) => {
  const why = whyNow(questionOf(card, days))
  if (why === null) throw new Error('nothing to say')
  return why
}
const memoryOf = (card: CardState) => {
  if (card.stage === 'new') throw new Error('never answered')
  return card.memory
}

describe('why a card is asked now', () => {
  it('is not to be told in figures of a card never seen', () => {
    expect(whyNow(questionOf(freshCard(1)))).toBeNull()
  })

  it('counts from the last answer to now and to the day it is due', () => {
    expect(of(reviewCard(1, { daysAgo: 12 }), 2)).toMatchObject({ elapsedDays: 14, dueAfterDays: 12 })
  })

  it('ends its ledger at the prediction that is served', () => {
    const card = reviewCard(1)
    expect(of(card).ledger.value).toBe(predictionOf(questionOf(card))?.value)
  })

  it('finds the day on which the curve is down to what is aimed for', () => {
    const card = reviewCard(1)
    const { valueAfter } = forgettingCurve(newLearner().model, memoryOf(card))
    const { keptDays, aim } = of(card)
    expect(valueAfter(keptDays)).toBeCloseTo(aim, 3)
  })

  it('is a week later where the curve is then, and never above now', () => {
    const card = reviewCard(1, { daysAgo: 10 })
    const { valueAfter } = forgettingCurve(newLearner().model, memoryOf(card))
    const { inAWeek, ledger } = of(card)
    expect(inAWeek).toBeCloseTo(valueAfter(17), 12)
    expect(inAWeek).toBeLessThan(ledger.value)
  })

  it('draws the curve from a day after the last answer to past now and the day due, never rising, with whole days for its table', () => {
    const { curve, tabled } = of(reviewCard(1, { daysAgo: 30 }), 5)
    expect(curve[0]?.days).toBe(1)
    expect(curve.at(-1)?.days).toBe(56) // 1.6 × 35
    expect(tabled.map(({ days }) => days)).toEqual([1, 12, 23, 34, 45, 56])
    for (const key of ['value', 'low', 'high'] as const) {
      const values = curve.map((point) => point[key])
      expect(values.toSorted((a, b) => b - a)).toEqual(values)
    }
  })

  it('sets FSRS-6 beside it: R = 90% after as many days as the trace is stable', () => {
    const { fsrs } = of(reviewCard(1, { daysAgo: 10, stability: 10 }))
    expect(fsrs.retrievability).toBeCloseTo(0.9, 6)
    // By ts-fsrs: next_state({ stability 10, difficulty 5 }, 10 days, Good) has a stability of 32.03.
    expect(fsrs.daysAfterGood).toBe(32)
    expect(fsrs.fitted).toBeNull()
  })

  it('says what FSRS-6 fitted to the learner would do, once it is', () => {
    const parameters = default_w.with(2, 40)
    const question = questionOf(reviewCard(1, { daysAgo: 10, stability: 10 }))
    const learner = { ...question.learner, fit: { parameters, answers: 412 } }
    const past = fittedTrace(parameters).afterAll({
      from: null,
      answers: [
        [0, 3],
        [10, 3],
      ],
    })
    // R is 0.9 after as many days as the fitted trace is stable.
    expect(whyNow({ ...question, learner })?.fsrs.fitted).toEqual({
      daysAfterGood: Math.round(past?.stability ?? 0),
      answers: 412,
    })
  })
})

describe('the prediction of a card when it comes back', () => {
  it('is near what is aimed for on the date of a recall', () => {
    const question = questionOf(reviewCard(1))
    const fixed = futures(question)
    for (const grade of [2, 3, 4] as const) {
      const { card } = fixed.outcomes[grade]
      const days = memoryOf(card).intervalDays
      const expected = forgettingCurve(question.learner.model, memoryOf(card)).valueAfter(days)
      expect(valueOnReturn(question, fixed, grade, 0)).toBe(expected)
      expect(expected).toBeGreaterThan(0.8)
    }
  })

  it('is of minutes after a miss, and less the longer it takes', () => {
    const question = questionOf(reviewCard(1))
    const after = (minutes: number) => valueOnReturn(question, futures(question), 1, minutes * 60_000) ?? NaN
    expect(after(1)).toBeGreaterThan(after(60))
    expect(after(60)).toBeGreaterThan(0.5)
  })
})
