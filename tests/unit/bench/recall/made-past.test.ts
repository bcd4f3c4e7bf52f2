import { describe, expect, it } from 'vitest'
import { madePast } from '@/bench/recall/made-past'

const past = madePast(500)
const { cards, events, log } = past

describe('a made-up past', () => {
  it.each([10, 50, 100, 250])('has as many answers as asked for: %d', (answers) => {
    const { events: some, log: logged } = madePast(answers)
    expect(some).toHaveLength(answers)
    expect(logged.reviews).toHaveLength(answers)
  })

  it('is the same each time', () => expect(madePast(500)).toEqual(past))

  it('has the first answers of a learner, in order', () => {
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 500 }, (_, index) => index + 1))
    expect(events.every(({ at }, index) => at >= (events[index - 1]?.at ?? 0))).toBe(true)
  })

  it('has notes of two cards each, all cards answered', () => {
    expect(cards.slice(0, 3).map(({ cardId, noteId }) => [cardId, noteId])).toEqual([
      ['card 0', 'note 0'],
      ['card 1', 'note 0'],
      ['card 2', 'note 1'],
    ])
    expect(cards).toHaveLength(100)
    expect(new Set(events.map(({ cardId }) => cardId)).size).toBe(100)
  })

  it('is, as a review log, the same answers on the same study days', () => {
    const noteOf = new Map(cards.map(({ cardId, noteId }) => [cardId, noteId]))
    const logged = log.reviews.map(({ cardId, noteId, answeredAt, durationMs, rating, day }) => [
      cardId,
      noteId,
      answeredAt,
      answeredAt - (durationMs ?? NaN),
      rating,
      day,
    ])
    expect(logged).toEqual(
      events.map(({ cardId, at, shownAt, grade, studyDay }) => [
        cardId,
        noteOf.get(cardId),
        at,
        shownAt,
        grade,
        studyDay,
      ]),
    )
  })
})
