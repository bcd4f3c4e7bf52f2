import { describe, expect, it } from 'vitest'
import { beforeBreak, daysToBreak, newCard, newLearner, type Break, type CardState } from '@/lib/scheduling'
import { historyOf } from '@/tests/support/card-history'

const TODAY = 1000
const away: Break = { from: 1010, until: 1023 }
const learner = newLearner()
const retentions = { learner: 0.9, decks: {} }

/** A card that was answered so many days before it falls due. */
function waiting(id: number, dueDay: number, intervalDays = 20): CardState {
  const memory = {
    trace: { stability: intervalDays, difficulty: 5 },
    ...{ lastAnsweredAt: (dueDay - intervalDays) * 86_400_000, lastDay: dueDay - intervalDays },
    ...{ reps: 3, lapses: 0, intervalDays, history: historyOf(0) },
  }
  return {
    ...newCard({ cardId: `card ${id}`, noteId: `note ${id}`, deckId: 'deck' }),
    stage: 'review',
    memory,
    dueDay,
  }
}

const earlyOn = (
  today: number,
  cards: readonly CardState[],
  changed: Partial<Parameters<typeof beforeBreak>[0]> = {},
) => beforeBreak({ cards, away, today, learner, retentions, ...changed }).map(({ cardId }) => cardId)

describe('before a break', () => {
  it('cards come early on the last ten days, the last one included, and on none of the break', () => {
    expect([-1, 0, 9, 10].map((days) => daysToBreak(away, TODAY + days))).toEqual([null, 10, 1, null])
    expect(daysToBreak(null, TODAY)).toBeNull()
  })

  it('each comes once, evenly over these days, and all have come before it', () => {
    const cards = Array.from({ length: 400 }, (_, id) => waiting(id, 1010 + (id % 14), 40))
    const days = Array.from({ length: 10 }, (_, ahead) => TODAY + ahead)
    let left = cards
    const asked = days.map((day) => {
      const today = earlyOn(day, left)
      expect(earlyOn(day, left)).toEqual(today)
      left = left.filter(({ cardId }) => !today.includes(cardId))
      return today.length
    })
    expect(left).toEqual([])
    for (const cardsOfDay of asked) {
      expect(cardsOfDay).toBeGreaterThan(20)
      expect(cardsOfDay).toBeLessThan(60)
    }
  })

  it('only those come that fall due in it, are half way to their date, and would be below their aim', () => {
    const [dayBefore] = [away.from - 1]
    const cards = [
      waiting(1, away.from - 1),
      waiting(2, away.from),
      waiting(3, away.until, 40),
      waiting(4, away.until + 1),
      // Answered seven days ago, to come back in ten; and eight of fifteen.
      waiting(5, dayBefore + 10, 17),
      waiting(6, dayBefore + 7, 15),
    ]
    expect(earlyOn(dayBefore, cards)).toEqual(['card 2', 'card 3', 'card 6'])
    expect(earlyOn(dayBefore, cards, { retentions: { learner: 0.9, decks: { deck: 0.7 } } })).toEqual([])
  })
})
