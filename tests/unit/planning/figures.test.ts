import { describe, expect, it } from 'vitest'
import { forgettingCurve, initialModel } from '@/lib/learning'
import { gradeShares, leanOf } from '@/lib/planning'
import { newCard, type CardState } from '@/lib/scheduling'
import { historyOf } from '@/tests/support/card-history'

describe('how a learner grades', () => {
  it('is a stranger’s way before any answer', () => {
    expect(gradeShares([])).toEqual({ first: [0.45, 0.1, 0.35, 0.1], recalled: [0.1, 0.8, 0.1] })
  })

  it('is their own with many answers, misses of known cards aside', () => {
    const shares = gradeShares([
      { grade: 3, isFirst: true, answers: 970 },
      { grade: 1, isFirst: false, answers: 5000 },
      { grade: 2, isFirst: false, answers: 970 },
    ])
    // (0.45 · 30) / 1000, (0.35 · 30 + 970) / 1000; (0.1 · 30 + 970) / 1000.
    expect(shares.first).toEqual([0.0135, 0.003, 0.9805, 0.003])
    expect(shares.recalled).toEqual([0.973, 0.024, 0.003])
  })
})

describe('what the value function adds to a trace', () => {
  const card: CardState = {
    ...newCard({ cardId: 'c', noteId: 'n', deckId: 'd' }),
    ...{ stage: 'review', dueDay: 20 },
    memory: {
      trace: { stability: 10, difficulty: 5 },
      ...{ lastAnsweredAt: 0, lastDay: 10, reps: 3, lapses: 0, intervalDays: 10, history: historyOf(0) },
    },
  }

  it('is the distance of both in log-odds at the end of the interval, the mean over cards', () => {
    const model = initialModel()
    const value = forgettingCurve(model, card.memory).valueAfter(10)
    const lean = Math.log(value / (1 - value)) - Math.log(0.9 / 0.1)
    expect(leanOf([card, card], { model, scheduler: 'value-function', fit: null })).toBeCloseTo(lean, 6)
  })

  it('is nothing where FSRS-6 works out the dates, or no card was answered', () => {
    const model = initialModel()
    expect(leanOf([card], { model, scheduler: 'fsrs-6', fit: null })).toBe(0)
    expect(
      leanOf([newCard({ cardId: 'c', noteId: 'n', deckId: 'd' })], {
        model,
        scheduler: 'value-function',
        fit: null,
      }),
    ).toBe(0)
  })
})
