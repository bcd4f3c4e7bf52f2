import { describe, expect, it } from 'vitest'
import { CardHistories } from '@/bench/recall/card-histories'
import type { LoggedAnswer } from '@/bench/recall/log'
import { prepare } from '@/bench/recall/protocol'
import { initialModel } from '@/lib/learning'
import { firstTrace, nextTrace } from '@/lib/scheduling'
import { answersOf, type Brief } from './made-log'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const { mood } = initialModel()

/** Seven days of another card, much later: a log needs six answers that can be scored. */
const filler = answersOf(Array.from({ length: 7 }, (_, day): Brief => ['filler', 1000 + day, 3]))

/** The reviews of some answers, and the histories that follow them. Days begin at midnight UTC unless told otherwise. */
function following(answers: readonly LoggedAnswer[], dayStart = 0) {
  const reviews = prepare([...answers, ...filler], dayStart).reviews.slice(0, answers.length)
  return { reviews, histories: new CardHistories(dayStart) }
}

/** What is known of the card after each of its answers. */
function evidence(briefs: readonly Brief[]) {
  const { reviews, histories } = following(answersOf(briefs))
  return reviews.map((review) => {
    histories.learn(review, mood)
    return histories.of(review)
  })
}

describe('a card’s history', () => {
  it('is none before its first answer, whatever other cards had', () => {
    const { reviews, histories } = following(
      answersOf([
        ['a', 0, 3],
        ['b', 0, 3],
      ]),
    )
    const [a, b] = reviews
    if (a === undefined || b === undefined) throw new Error('there are two')
    expect(histories.of(a)).toBeNull()
    histories.learn(a, mood)
    expect(histories.of(a)).not.toBeNull()
    expect(histories.of(b)).toBeNull()
  })

  it('counts days, not answers, and a day’s miss only where it was the first answer', () => {
    const known = evidence([
      ['a', 0.1, 1],
      ['a', 0.2, 1],
      ['a', 0.3, 3],
      ['a', 2.1, 3],
      ['a', 2.2, 1],
      ['a', 3.1, 1],
      ['a', 3.2, 3],
    ])
    expect(known.map((card) => card?.reps)).toEqual([1, 1, 1, 2, 2, 3, 3])
    expect(known.map((card) => card?.lapses)).toEqual([1, 1, 1, 1, 1, 2, 2])
    expect(known.map((card) => card?.lastDay)).toEqual([0, 0, 0, 2, 2, 3, 3])
    expect(known.map((card) => card?.history.misses)).toEqual([1, 2, 2, 2, 3, 4, 4])
  })

  it('has the FSRS-6 trace by whole days, a repeat on the day by the short-term formula', () => {
    const known = evidence([
      ['a', 0.9, 3],
      ['a', 4.1, 1],
      ['a', 4.2, 3],
      ['a', 5, 4],
    ])
    const first = firstTrace(3)
    const missed = nextTrace(first, 4, false, 1)
    const repeated = nextTrace(missed, 0, true, 3)
    expect(known).toMatchObject([
      { trace: first },
      { trace: missed },
      { trace: repeated },
      { trace: nextTrace(repeated, 1, false, 4) },
    ])
  })

  it('was answered when the log says so', () => {
    const { reviews, histories } = following([
      { ...(answersOf([['a', 3, 3]])[0] ?? never()), durationMs: 9_000 },
    ])
    histories.learn(reviews[0] ?? never(), mood)
    expect(histories.of(reviews[0] ?? never())).toMatchObject({ lastAnsweredAt: 3 * DAY_MS })
  })
})

describe('a question', () => {
  const answered = (day: number, durationMs: number | null, dayStart = 0) => {
    const [answer = never()] = answersOf([['a', day, 3]])
    const { reviews, histories } = following([{ ...answer, durationMs }], dayStart)
    return { histories, review: reviews[0] ?? never() }
  }

  it('was shown its duration before the answer, or at the answer where that is unknown', () => {
    const timed = answered(3.5, 20_000)
    expect(timed.histories.shown(timed.review).at).toBe(3.5 * DAY_MS - 20_000)
    const untimed = answered(3.5, null)
    expect(untimed.histories.shown(untimed.review).at).toBe(3.5 * DAY_MS)
  })

  it('belongs to the day it was shown on, though answered on the next', () => {
    // Five seconds after the day began at four, after ten seconds of thought.
    const { histories, review } = answered(3 + (4 * HOUR_MS + 5_000) / DAY_MS, 10_000, 4 * 3600)
    expect(review.day).toBe(3)
    expect(histories.shown(review).day).toBe(2)
    histories.learn(review, mood)
    expect(histories.of(review)).toMatchObject({ lastDay: 2 })
  })
})

describe('a sibling', () => {
  const ofNotes = (...cards: readonly (readonly [cardId: string, noteId: string | null])[]) =>
    cards.map(([cardId, noteId], day) => ({ ...(answersOf([[cardId, day, 3]])[0] ?? never()), noteId }))
  const siblingsLast = (answers: readonly LoggedAnswer[]) => {
    const { reviews, histories } = following(answers)
    return reviews.map((review) => {
      const { siblingLast } = histories.shown(review)
      histories.learn(review, mood)
      return siblingLast
    })
  }

  it('was answered last where the note’s last answer is of another card, even before this card’s first', () => {
    expect(
      siblingsLast(ofNotes(['a', 'n'], ['a', 'n'], ['b', 'n'], ['a', 'n'], ['a', 'n'], ['b', 'n'])),
    ).toEqual([false, false, true, true, false, true])
  })

  it('is of the same note: cards of other notes, or of none, do not count', () => {
    expect(
      siblingsLast(ofNotes(['a', 'n'], ['b', 'm'], ['a', 'n'], ['c', null], ['d', null], ['a', 'n'])),
    ).toEqual([false, false, false, false, false, false])
  })
})

function never(): never {
  throw new Error('there is one')
}
