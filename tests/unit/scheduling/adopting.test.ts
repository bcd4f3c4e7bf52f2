import { describe, expect, it } from 'vitest'
import { predictionOf, replay, type AdoptEvent, type AnswerEvent, type LearnerEvent } from '@/lib/scheduling'

const DAY_MS = 86_400_000
const DAY = 20_000
const CARD = { cardId: 'card', noteId: 'note', deckId: 'deck' }
const at = (day: number) => day * DAY_MS + DAY_MS / 2

const adopt = (memory: AdoptEvent['memory'], dueDay: number): AdoptEvent => ({
  ...{ kind: 'adopt', seq: 9, eventId: 'adopt', at: at(DAY + 40), cardId: 'card' },
  ...{ dueDay, memory },
})
const answer = (seq: number, day: number, grade: 1 | 3): AnswerEvent => ({
  ...{ kind: 'answer', seq, eventId: `answer ${seq}`, at: at(day) + 3000, cardId: 'card', shownAt: at(day) },
  ...{ studyDay: day, grade, ownPrediction: null, sawPrediction: false, modelVersion: 1, served: null },
})
const MEMORY = {
  ...{ stability: 31, difficulty: 5.5, lastAnsweredAt: at(DAY), lastDay: DAY, reps: 6, lapses: 1 },
}
const folded = (...events: LearnerEvent[]) => replay([CARD], events).state
const cardAfter = (...events: LearnerEvent[]) => folded(...events).cards.get('card')

describe('a card that another program leaves here', () => {
  it('takes over its memory and its date', () => {
    expect(cardAfter(adopt(MEMORY, DAY + 50))).toMatchObject({
      ...{ stage: 'review', dueDay: DAY + 50 },
      memory: {
        trace: { stability: 31, difficulty: 5.5 },
        lastDay: DAY,
        reps: 6,
        lapses: 1,
        intervalDays: 50,
      },
    })
  })

  it('is predicted from then on about as that program would', () => {
    const { cards, learner } = folded(adopt(MEMORY, DAY + 50))
    const card = cards.get('card')
    if (card === undefined) throw new Error('the card is there')
    const shown = { retention: 0.9, siblingAnsweredAt: null, learner, card }
    const after = (days: number) =>
      predictionOf({ ...shown, shownAt: at(DAY + days), studyDay: DAY + days })?.value ?? 0
    expect(after(31)).toBeGreaterThan(0.8)
    expect(after(31)).toBeLessThan(0.97)
    expect(after(2)).toBeGreaterThan(after(31))
  })

  it('keeps what its own answers say of its memory, and takes the date', () => {
    const own = cardAfter(answer(1, DAY, 3), answer(2, DAY + 3, 3))
    const adopted = cardAfter(answer(1, DAY, 3), answer(2, DAY + 3, 3), adopt(MEMORY, DAY + 99))
    if (own?.stage !== 'review' || adopted?.stage !== 'review') throw new Error('the card was recalled')
    expect(adopted.dueDay).toBe(DAY + 99)
    expect(adopted.memory).toEqual({ ...own.memory, intervalDays: 96 })
  })

  it('waits for its date though it was missed last', () => {
    expect(cardAfter(answer(1, DAY, 1), adopt(null, DAY + 12))).toMatchObject({
      stage: 'review',
      dueDay: DAY + 12,
    })
  })

  it('is new where nothing is known of it', () => {
    expect(cardAfter(adopt(null, DAY + 12))).toMatchObject({ stage: 'new' })
  })

  it('counts in the load of its day', () => {
    const { load } = folded(answer(1, DAY, 3), adopt(null, DAY + 30)).learner
    expect(load.counts[DAY + 30 - load.from]).toBe(1)
    expect(load.counts.reduce((sum, count) => sum + count, 0)).toBe(1)
  })
})

describe('a date that was set in another program', () => {
  it('changes nothing', () => {
    const event: LearnerEvent = {
      ...{
        kind: 'reschedule',
        seq: 5,
        eventId: 'dated',
        at: at(DAY + 1),
        cardId: 'card',
        by: 'hand',
        interval: 90,
      },
    }
    expect(folded(answer(1, DAY, 3), event)).toEqual(folded(answer(1, DAY, 3)))
  })
})
