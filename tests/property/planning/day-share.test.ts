import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayShare } from '@/lib/planning'
import { newCard, newCost, planSitting, reviewCost, type CardState } from '@/lib/scheduling'
import { historyOf } from '@/tests/support/card-history'

const memory = {
  trace: { stability: 5, difficulty: 5 },
  ...{ lastAnsweredAt: 0, lastDay: 95, reps: 3, lapses: 0, intervalDays: 5, history: historyOf(0) },
}
const due = (place: number): CardState => ({
  ...newCard({ cardId: `r${place}`, noteId: `nr${place}`, deckId: 'd' }),
  ...{ stage: 'review', dueDay: 100, memory },
})
const fresh = (place: number): CardState =>
  newCard({ cardId: `n${place}`, noteId: `nn${place}`, deckId: 'd' })
const made = (cards: number, make: (place: number) => CardState) =>
  Array.from({ length: cards }, (_, place) => make(place))

it('a day’s share is what a sitting takes, within a card of each kind', () => {
  const request = fc.record({
    due: fc.nat(400),
    fresh: fc.nat(60),
    secondsLeft: fc.integer({ min: 0, max: 6000 }),
    reviewSeconds: fc.integer({ min: 2, max: 40 }),
    newSeconds: fc.integer({ min: 5, max: 60 }),
    retention: fc.constantFrom(0.7, 0.9, 0.97),
  })
  fc.assert(
    fc.property(request, ({ secondsLeft, reviewSeconds, newSeconds, retention, ...counts }) => {
      const pace = { reviewSeconds, reviews: 10, newSeconds, news: 10 }
      const plan = planSitting({
        due: made(counts.due, due),
        fresh: made(counts.fresh, fresh),
        newWished: counts.fresh,
        ...{ secondsLeft, pace, retention, today: 100 },
      })
      const share = dayShare({
        ...{ ...counts, secondsLeft },
        secondsPerReview: reviewCost(pace, retention),
        secondsPerNew: newCost(pace),
      })
      // Of more new cards than due ones several stand side by side.
      const together = Math.ceil(counts.fresh / Math.max(1, counts.due))
      expect(Math.abs(share.fresh - plan.newCards)).toBeLessThanOrEqual(1 + together)
      const seconds = plan.reviewSeconds + plan.newSeconds
      const shared = share.reviews * reviewCost(pace, retention) + share.fresh * newCost(pace)
      const ones = reviewCost(pace, retention) + newCost(pace)
      expect(shared).toBeLessThanOrEqual(secondsLeft + 1e-6)
      expect(Math.abs(shared - seconds)).toBeLessThanOrEqual(ones)
    }),
  )
})
