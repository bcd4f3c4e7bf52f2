import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newCard, newLearner, planSitting, reviewCost, type CardState } from '@/lib/scheduling'
import { historyOf } from '@/tests/support/card-history'

const cardState = fc.record({
  id: fc.integer({ min: 0, max: 100_000 }),
  note: fc.integer({ min: 0, max: 60 }),
  deck: fc.integer({ min: 0, max: 4 }),
  dueDay: fc.option(fc.integer({ min: 60, max: 100 })),
})

const built = (
  items: readonly { id: number; note: number; deck: number; dueDay: number | null }[],
): CardState[] =>
  [...new Map(items.map((item) => [item.id, item])).values()].map(({ id, note, deck, dueDay }) => {
    const card = newCard({ cardId: `c${id}`, noteId: `n${note}`, deckId: `d${deck}` })
    if (dueDay === null) return card
    const memory = {
      trace: { stability: 4, difficulty: 5 },
      lastAnsweredAt: 0,
      lastDay: dueDay - 4,
      reps: 2,
      lapses: 0,
      intervalDays: 4,
      history: historyOf(0),
    }
    return { ...card, stage: 'review', dueDay, memory }
  })

const request = fc.record({
  cards: fc.array(cardState, { maxLength: 120 }).map(built),
  newWished: fc.integer({ min: 0, max: 40 }),
  secondsLeft: fc.integer({ min: 0, max: 2400 }),
})

const plan = ({
  cards,
  newWished,
  secondsLeft,
}: {
  cards: CardState[]
  newWished: number
  secondsLeft: number
}) =>
  planSitting({
    due: cards.filter((card) => card.stage !== 'new'),
    fresh: cards.filter((card) => card.stage === 'new'),
    newWished,
    secondsLeft,
    pace: newLearner().pace,
    retention: 0.9,
    today: 100,
  })

describe('planning a sitting', () => {
  it('asks every card once at most, and only cards it was given', () => {
    fc.assert(
      fc.property(request, (given) => {
        const asked = plan(given).cards.map((card) => card.cardId)
        expect(new Set(asked).size).toBe(asked.length)
        const known = new Set(given.cards.map((card) => card.cardId))
        for (const id of asked) expect(known.has(id)).toBe(true)
      }),
    )
  })

  it('keeps to the minutes, the new cards wished and one new card a note', () => {
    fc.assert(
      fc.property(request, (given) => {
        const { cards, newCards, reviewSeconds, newSeconds } = plan(given)
        expect(reviewSeconds + newSeconds).toBeLessThanOrEqual(given.secondsLeft)
        expect(newCards).toBeLessThanOrEqual(given.newWished)
        const notes = cards.filter((card) => card.stage === 'new').map((card) => card.noteId)
        expect(new Set(notes).size).toBe(notes.length)
      }),
    )
  })

  it('leaves no due card out while minutes for one more are left', () => {
    fc.assert(
      fc.property(request, (given) => {
        const { reviews, newCards, reviewSeconds, newSeconds } = plan(given)
        const due = given.cards.filter((card) => card.stage !== 'new').length
        const room = given.secondsLeft - reviewSeconds - newSeconds
        const { pace } = newLearner()
        if (newCards === 0 && room > reviewCost(pace, 0.9) + pace.newSeconds) expect(reviews).toBe(due)
      }),
    )
  })

  it('plans the same queue from the same cards in any order', () => {
    fc.assert(
      fc.property(request, (given) => {
        const due = given.cards.filter((card) => card.stage !== 'new')
        const again = plan({
          ...given,
          cards: [...due.toReversed(), ...given.cards.filter((card) => card.stage === 'new')],
        })
        expect(again.cards.map((card) => card.cardId)).toEqual(plan(given).cards.map((card) => card.cardId))
      }),
    )
  })
})
