import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Prediction } from '@/lib/learning'
import { cardsToAsk } from '@/lib/scheduling'

const prediction = fc
  .tuple(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true }))
  .map(([value, band]): Prediction => ({ value, low: value - band / 2, high: value + band / 2 }))
const sitting = fc
  .array(fc.option(prediction, { freq: 4 }), { maxLength: 60 })
  .map((predictions) => new Map(predictions.map((made, place) => [`card ${place}`, made])))
const predictedOf = (cards: ReadonlyMap<string, Prediction | null>) =>
  [...cards].flatMap(([cardId, made]) => (made === null ? [] : [cardId]))
const room = ({ value, low, high }: Prediction) => value * (1 - value) + (high - low) ** 2

describe('which cards are asked for an own prediction', () => {
  it('are a fifth of those that have a prediction, within one card', () => {
    fc.assert(
      fc.property(sitting, fc.uuid(), (cards, sittingId) => {
        const fifth = predictedOf(cards).length / 5
        const { size } = cardsToAsk('sometimes', sittingId, cards)
        expect(Math.abs(size - fifth)).toBeLessThan(1)
      }),
    )
  })

  it('are one in each five that follow one another, none likelier to differ', () => {
    fc.assert(
      fc.property(sitting, fc.uuid(), (cards, sittingId) => {
        const asked = cardsToAsk('sometimes', sittingId, cards)
        const predicted = predictedOf(cards)
        for (let from = 0; from + 5 <= predicted.length; from += 5) {
          const five = predicted.slice(from, from + 5)
          const rooms = five.map((cardId) => room(cards.get(cardId) as Prediction))
          const chosen = five.filter((cardId) => asked.has(cardId))
          expect(chosen).toHaveLength(1)
          expect(room(cards.get(chosen[0] ?? '') as Prediction)).toBe(Math.max(...rooms))
        }
      }),
    )
  })

  it('are the same whenever it is worked out', () => {
    fc.assert(
      fc.property(sitting, fc.uuid(), (cards, sittingId) => {
        expect([...cardsToAsk('sometimes', sittingId, new Map(cards))]).toEqual([
          ...cardsToAsk('sometimes', sittingId, cards),
        ])
      }),
    )
  })

  it('are never new ones, and none or all of the others where the learner says so', () => {
    fc.assert(
      fc.property(sitting, fc.uuid(), (cards, sittingId) => {
        for (const cardId of cardsToAsk('sometimes', sittingId, cards))
          expect(cards.get(cardId)).not.toBeNull()
        expect([...cardsToAsk('always', sittingId, cards)]).toEqual(predictedOf(cards))
        expect(cardsToAsk('never', sittingId, cards).size).toBe(0)
      }),
    )
  })

  it.each([1, 2, 3, 4])('are a fifth over many sittings of %i cards too', (count) => {
    const cards = new Map(
      Array.from({ length: count }, (_, place) => [`card ${place}`, { value: 0.9, low: 0.8, high: 0.95 }]),
    )
    const sittings = 5000
    let asked = 0
    for (let made = 0; made < sittings; made++)
      asked += cardsToAsk(
        'sometimes',
        `0199f0a4-7c00-7000-8000-${String(made).padStart(12, '0')}`,
        cards,
      ).size
    expect(asked / sittings / count).toBeCloseTo(0.2, 1)
  })
})
