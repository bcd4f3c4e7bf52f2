import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnkiReview } from '@/lib/anki/collection'
import { pastAnswers } from '@/lib/anki/history/past-answers'

const NOW = Date.UTC(2026, 10, 27)
const AT = Date.UTC(2024, 4, 1, 9)

const row = (given: Partial<AnkiReview>): AnkiReview => ({
  ...{ id: AT, cardId: 7, ease: 3, interval: 4, lastInterval: 1, factor: 2500, takenMs: 8_000, type: 1 },
  ...given,
})
const read = (rows: readonly AnkiReview[], schedulerVersion: 1 | 2 | 3 = 3) =>
  pastAnswers({ reviews: rows, schedulerVersion }, NOW)

describe('a row of the review log', () => {
  it.each([
    ['learning', 0],
    ['review', 1],
    ['relearning', 2],
    ['filtered', 3],
  ])('of kind %s with a rating is an answer', (_, type) => {
    expect(read([row({ type, ease: 2 })]).answers).toEqual([
      { id: AT, cardId: 7, shownAt: AT - 8_000, answeredAt: AT, grade: 2 },
    ])
  })

  it.each([
    [4, 'hand'],
    [5, 'scheduler'],
  ] as const)('of kind %i is a date that was set, by %s, whatever its rating', (type, by) => {
    for (const ease of [0, 3]) {
      const { answers, reschedulings } = read([row({ type, ease, interval: 30 })])
      expect(answers).toEqual([])
      expect(reschedulings).toEqual([{ id: AT, cardId: 7, by, interval: 30 }])
    }
  })

  it.each([
    ['without a rating', { ease: 0 }, 'no-rating'],
    ['with a fifth rating', { ease: 5 }, 'no-rating'],
    ['of a kind nobody knows', { type: 9 }, 'unknown-kind'],
    ['of a kind below all', { type: -1 }, 'unknown-kind'],
    ['from the days before Anki', { id: 1_000 }, 'no-such-time'],
    ['from tomorrow', { id: NOW + 1 }, 'no-such-time'],
  ] as const)('%s is left out, and counted', (_, given, reason) => {
    const { answers, reschedulings, leftOut } = read([row(given)])
    expect([...answers, ...reschedulings]).toEqual([])
    expect(leftOut).toEqual({ 'no-rating': 0, 'unknown-kind': 0, 'no-such-time': 0, [reason]: 1 })
  })

  it.each([
    [-5, 0],
    [0, 0],
    [61_000, 61_000],
    [9e9, 3_600_000],
  ])('that says it took %i ms was shown %i ms before', (takenMs, before) => {
    expect(read([row({ takenMs })]).answers[0]?.shownAt).toBe(AT - before)
  })
})

describe('the ratings of the first scheduler', () => {
  // [kind, rating as stored, grade]
  it.each([
    [0, 1, 1],
    [0, 2, 3],
    [0, 3, 4],
    [1, 2, 2],
    [1, 3, 3],
    [1, 4, 4],
    [2, 2, 3],
    [2, 3, 4],
    [3, 2, 2],
  ])('of kind %i: %i is %i', (type, ease, grade) => {
    expect(read([row({ type, ease })], 1).answers[0]?.grade).toBe(grade)
  })

  it.each([2, 3] as const)('are what they say since scheduler %i', (version) => {
    expect(read([row({ type: 0, ease: 2 })], version).answers[0]?.grade).toBe(2)
  })
})

it('every row is an answer, a date that was set, or left out; answers are in order of time', () => {
  const rows = fc.array(
    fc.record({
      id: fc.integer({ min: -1, max: NOW + 1e9 }),
      ease: fc.integer({ min: -1, max: 6 }),
      type: fc.integer({ min: -1, max: 7 }),
      takenMs: fc.integer(),
    }),
  )
  fc.assert(
    fc.property(rows, (given) => {
      const { answers, reschedulings, leftOut } = read(given.map(row))
      const left = Object.values(leftOut).reduce((sum, count) => sum + count, 0)
      expect(answers.length + reschedulings.length + left).toBe(given.length)
      expect(answers).toEqual(answers.toSorted((a, b) => a.id - b.id))
    }),
  )
})
