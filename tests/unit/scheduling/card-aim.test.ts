import { describe, expect, it } from 'vitest'
import { aimOf } from '@/lib/scheduling/next-interval'
import { cardAim } from '@/lib/scheduling/card-aim'
import { applyAnswer, newCard, newLearner } from '@/lib/scheduling'

const aim = (stability: number, retention = 0.9, daysLate = 0) =>
  cardAim({ scheduler: 'value-function', retention, stability, reps: 2, daysLate })

describe('what a card is aimed at', () => {
  it.each([
    // 0.9 + 0.013 ln(S / 19), by hand.
    [19, 0.9],
    [19 * Math.E, 0.913],
    [19 / Math.E, 0.887],
    [1, 0.8617],
    [365, 0.9384],
  ])('by chosen 0.90, of a stability of %d days is %d', (stability, expected) => {
    expect(aim(stability)).toBeCloseTo(expected, 4)
  })

  it('leans by half at 0.875, and not at all at 0.85 and below, which is chosen for want of minutes', () => {
    expect(aim(19 * Math.E, 0.875)).toBeCloseTo(0.8815, 9)
    expect(aim(400, 0.85)).toBe(0.85)
    expect(aim(400, 0.7)).toBe(0.7)
  })

  it('is as chosen for a card that was asked more than a day late', () => {
    expect(aim(400, 0.9, 1)).toBeGreaterThan(0.9)
    expect(aim(400, 0.9, 2)).toBe(0.9)
  })

  it('is as chosen after a first answer', () => {
    expect(
      cardAim({ scheduler: 'value-function', retention: 0.9, stability: 400, reps: 1, daysLate: 0 }),
    ).toBe(0.9)
  })

  it('is never above what may be chosen', () => {
    expect(aim(36_500, 0.97)).toBe(0.97)
    expect(aim(36_500, 0.95)).toBe(0.97)
  })

  it('is the same for every card where plain FSRS-6 works out the dates', () => {
    const ids = { cardId: 'card', noteId: 'note', deckId: 'deck' }
    const at = { retention: 0.9, shownAt: 0, studyDay: 0, siblingAnsweredAt: null }
    const { card } = applyAnswer({ card: newCard(ids), learner: newLearner(), ...at }, 4, 1)
    if (card.stage === 'new') throw new Error('the card was answered')
    const memory = { ...card.memory, reps: 2 }
    const of = (scheduler: 'value-function' | 'fsrs-6') =>
      aimOf({ memory, learner: { ...newLearner(), scheduler }, retention: 0.9, daysLate: 0 })
    expect(of('fsrs-6')).toBe(0.9)
    expect(of('value-function')).toBeCloseTo(aim(card.memory.trace.stability), 9)
    expect(of('value-function')).not.toBe(0.9)
  })
})
