import { describe, expect, it } from 'vitest'
import { isAvailable, newCard, replay, type CardState } from '@/lib/scheduling'
import { historyOf } from '@/tests/support/card-history'

const ids = { cardId: 'card', noteId: 'note', deckId: 'deck' }
const reviewed: CardState = {
  ...newCard(ids),
  stage: 'review',
  dueDay: 100,
  memory: {
    trace: { stability: 5, difficulty: 6 },
    lastAnsweredAt: 0,
    lastDay: 95,
    reps: 1,
    lapses: 0,
    intervalDays: 5,
    history: historyOf(0),
  },
}

describe('a new card', () => {
  it('has nothing of the memory of the card it is made from', () => {
    expect(newCard(reviewed)).toStrictEqual(newCard(ids))
  })

  it('is what a reset leaves, on the shelf it had', () => {
    const answer = {
      kind: 'answer',
      cardId: 'card',
      shownAt: 0,
      at: 1,
      studyDay: 0,
      grade: 3,
      ownPrediction: null,
      sawPrediction: false,
      modelVersion: 1,
    } as const
    const { state } = replay(
      [ids],
      [
        { ...answer, seq: 1, eventId: 'a', served: null },
        { kind: 'shelve', seq: 2, eventId: 'b', at: 2, cardId: 'card', shelf: 'suspended' },
        { kind: 'bury', seq: 3, eventId: 'c', at: 3, cardId: 'card', until: 9 },
        { kind: 'reset', seq: 4, eventId: 'd', at: 4, cardId: 'card' },
      ],
    )
    expect(state.cards.get('card')).toStrictEqual({ ...newCard(ids), shelf: 'suspended' })
  })
})

describe('a card on its shelf', () => {
  it.each([
    ['is there on its day', reviewed, 100, true],
    ['is there later', reviewed, 150, true],
    ['is not there before its day', reviewed, 99, false],
    ['is not there when set aside', { ...reviewed, shelf: 'suspended' as const }, 150, false],
    ['is not there with its note gone', { ...reviewed, shelf: 'removed' as const }, 150, false],
    ['is not there while buried', { ...reviewed, buriedUntil: 151 }, 150, false],
    ['is there on the day it is no longer buried', { ...reviewed, buriedUntil: 151 }, 151, true],
    ['is there when new', newCard(ids), 0, true],
  ])('%s', (_, card, day, expected) => {
    expect(isAvailable(card, day)).toBe(expected)
  })
})
