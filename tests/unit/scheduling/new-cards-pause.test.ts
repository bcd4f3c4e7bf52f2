import { describe, expect, it } from 'vitest'
import { newCardsPause, newLearner, retrievability, weekRecall, type CardState } from '@/lib/scheduling'
import { historyOf } from '@/tests/support/card-history'

const DAY_MS = 86_400_000
const NOW = 1000 * DAY_MS
const plain = { ...newLearner(), scheduler: 'fsrs-6' } as const

const answered = (daysAgo: number, stability: number): CardState => ({
  ...{ cardId: `${daysAgo}`, noteId: 'n', deckId: 'd', shelf: 'active', buriedUntil: null, stage: 'review' },
  dueDay: 1000 - daysAgo,
  memory: {
    trace: { stability, difficulty: 5 },
    lastAnsweredAt: NOW - daysAgo * DAY_MS,
    lastDay: 1000 - daysAgo,
    ...{ reps: 3, lapses: 0, intervalDays: 5 },
    history: historyOf(NOW - daysAgo * DAY_MS),
  },
})

describe('the predicted recall of the cards due this week', () => {
  it('is the mean of those that are due as they stand and of those to come as their dates aim', () => {
    // R = 0.9 where as many days have passed as the stability has.
    const week = { due: [answered(5, 5)], dueNow: 1, dueLater: 3, retention: 0.8 }
    expect(weekRecall(week, plain, NOW)).toBeCloseTo((0.9 + 3 * 0.8) / 4, 6)
  })

  it('takes the cards that were read for all that are due', () => {
    const week = { due: [answered(5, 5)], dueNow: 1000, dueLater: 1000, retention: 0.8 }
    expect(weekRecall(week, plain, NOW)).toBeCloseTo(0.85, 6)
  })

  it('looks at cards from the first to the last of a long queue', () => {
    const due = Array.from({ length: 400 }, (_, index) => answered(index < 200 ? 5 : 500, 5))
    const { trace } = { trace: { stability: 5, difficulty: 5 } }
    const mean = (0.9 + retrievability(trace, 500)) / 2
    expect(weekRecall({ due, dueNow: 400, dueLater: 0, retention: 0.9 }, plain, NOW)).toBeCloseTo(mean, 2)
  })

  it('is unknown where nothing is due', () => {
    expect(weekRecall({ due: [], dueNow: 0, dueLater: 0, retention: 0.9 }, plain, NOW)).toBeNull()
  })

  it('is asked of the value function where that works out the dates', () => {
    const week = { due: [answered(50, 5)], dueNow: 1, dueLater: 0, retention: 0.9 }
    expect(weekRecall(week, newLearner(), NOW)).not.toBe(weekRecall(week, plain, NOW))
  })
})

describe('new cards', () => {
  const backlog = (days: number, retention: number, secondsLeft = Infinity) => {
    const due = Array.from({ length: 20 }, () => answered(days, 5))
    return newCardsPause({ due, dueNow: 20, dueLater: 0, retention }, plain, NOW, secondsLeft)
  }

  it('come as wished while the cards due are recalled about as aimed', () => {
    expect(backlog(6, 0.9)).toBe(false)
    expect(newCardsPause({ due: [], dueNow: 0, dueLater: 0, retention: 0.9 }, plain, NOW, Infinity)).toBe(
      false,
    )
  })

  it('wait once the mean falls below 75 %', () => {
    // R(t; 5) falls through 0.75 on day 28 and through 0.70 on day 47.
    expect(retrievability({ stability: 5, difficulty: 5 }, 27)).toBeGreaterThan(0.75)
    expect(retrievability({ stability: 5, difficulty: 5 }, 29)).toBeLessThan(0.75)
    expect(backlog(27, 0.9)).toBe(false)
    expect(backlog(29, 0.9)).toBe(true)
  })

  it('wait for three points below the aim where those that are due find no time', () => {
    // Twenty reviews of a stranger take 8 s × 1.1 each, that is 176 s. R(t; 5) falls through 0.87 on day 8.
    expect(retrievability({ stability: 5, difficulty: 5 }, 7)).toBeGreaterThan(0.87)
    expect(retrievability({ stability: 5, difficulty: 5 }, 9)).toBeLessThan(0.87)
    expect(backlog(9, 0.9, 177)).toBe(false)
    expect(backlog(9, 0.9, 175)).toBe(true)
    expect(backlog(7, 0.9, 175)).toBe(false)
  })

  it('never wait for a few cards only, which are soon practised', () => {
    const due = Array.from({ length: 19 }, () => answered(60, 5))
    expect(newCardsPause({ due, dueNow: 19, dueLater: 0, retention: 0.9 }, plain, NOW, Infinity)).toBe(false)
    expect(newCardsPause({ due, dueNow: 20, dueLater: 0, retention: 0.9 }, plain, NOW, Infinity)).toBe(true)
  })

  it('leave a learner who aims low some room below the aim', () => {
    expect(backlog(29, 0.75)).toBe(false)
    expect(backlog(60, 0.75)).toBe(true)
  })
})
