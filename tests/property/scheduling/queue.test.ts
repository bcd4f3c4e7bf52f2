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

  it('leaves time for less than one card where any is left out', () => {
    fc.assert(
      fc.property(request, (given) => {
        const { cards, reviews, newCards, reviewSeconds, newSeconds } = plan(given)
        const due = given.cards.filter((card) => card.stage !== 'new')
        const busy = new Set(due.map(({ noteId }) => noteId))
        const free = new Set(
          given.cards.flatMap(({ stage, noteId }) => (stage === 'new' && !busy.has(noteId) ? [noteId] : [])),
        )
        const wished = due.length + Math.min(free.size, given.newWished)
        expect(cards).toHaveLength(reviews + newCards)
        if (cards.length === wished) return
        const { pace } = newLearner()
        const dearest = Math.max(reviewCost(pace, 0.9), pace.newSeconds)
        expect(given.secondsLeft - reviewSeconds - newSeconds).toBeLessThan(dearest)
      }),
    )
  })

  it('takes the earliest due first where minutes are short, siblings apart', () => {
    fc.assert(
      fc.property(request, (given) => {
        const asked = plan({ ...given, newWished: 0 }).cards
        const left = given.cards.filter((card) => card.stage !== 'new' && !asked.includes(card))
        const dueDay = (card: CardState) => (card.stage === 'new' ? 100 : card.dueDay)
        const notes = new Set(asked.map(({ noteId }) => noteId))
        for (const card of left) {
          // Its note is asked already: it waits, by its date or by the gap between the two.
          if (notes.has(card.noteId)) continue
          for (const other of asked) expect(dueDay(other)).toBeLessThanOrEqual(dueDay(card))
        }
      }),
    )
  })

  it('leaves no card out for one whose note is asked already, but for one that has waited two days', () => {
    const crowded = fc.record({
      cards: fc
        .array(
          fc.record({
            id: fc.nat(1000),
            note: fc.nat(12),
            deck: fc.nat(2),
            dueDay: fc.integer({ min: 97, max: 100 }),
          }),
          { minLength: 10, maxLength: 40 },
        )
        .map(built),
      newWished: fc.constant(0),
      secondsLeft: fc.integer({ min: 20, max: 200 }),
    })
    fc.assert(
      fc.property(crowded, (given) => {
        const asked = plan(given).cards
        const notes = new Set(asked.map(({ noteId }) => noteId))
        const isLeftOut = given.cards.some(({ noteId }) => !notes.has(noteId))
        if (!isLeftOut) return
        for (const [place, card] of asked.entries()) {
          const isSecond = asked.slice(0, place).some(({ noteId }) => noteId === card.noteId)
          if (isSecond && card.stage === 'review') expect(card.dueDay).toBeLessThanOrEqual(98)
        }
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
