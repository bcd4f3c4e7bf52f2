import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepare, studyDay } from '@/bench/recall/protocol'
import { answersOf, log, type Brief } from './made-log'

describe('a study day', () => {
  it.each([
    [Date.parse('1970-01-11T03:59:59Z'), 9],
    [Date.parse('1970-01-11T04:00:00Z'), 10],
  ])('begins at the day start: %d ms is in day %d', (milliseconds, day) =>
    expect(studyDay(milliseconds, 4 * 3600)).toBe(day),
  )
})

/** Card a: first, a repeat, a miss, two repeats (one a miss), then passes. Card b fills up to six scored reviews. */
const story: readonly (readonly [Brief, delta: number, scored: boolean, i: number, lapses: number])[] = [
  [['a', 0.1, 1], 0, false, 1, 0],
  [['a', 0.2, 3], 0, false, 1, 0],
  [['b', 0.3, 3], 0, false, 1, 0],
  [['a', 2.1, 1], 2, true, 2, 0],
  [['a', 2.2, 1], 0, false, 2, 1],
  [['a', 2.3, 3], 0, false, 2, 1],
  [['b', 3.9, 3], 3, true, 2, 0],
  [['a', 4, 3], 2, true, 3, 1],
  [['a', 5, 1], 1, true, 4, 1],
  [['a', 6, 2], 1, true, 5, 2],
  [['b', 7, 4], 4, true, 3, 0],
]

describe('the protocol', () => {
  const { reviews } = log(story.map(([brief]) => brief))

  it('scores what is seen on a later day, and counts days, reviews and earlier lapses', () => {
    expect(
      reviews.map((review) => [review.delta, review.isScored, review.reviewNumber, review.lapses]),
    ).toEqual(story.map(([, ...expected]) => expected))
  })

  it('counts a rating above 1 as recalled and links a card’s answers', () => {
    expect(reviews.map(({ recalled }) => recalled)).toEqual(story.map(([[, , rating]]) => rating > 1))
    expect(reviews.map(({ previous }) => previous?.index ?? null)).toEqual([
      null,
      0,
      null,
      1,
      3,
      4,
      2,
      5,
      7,
      8,
      6,
    ])
  })
})

/** One card, answered every day: the answers on days 1 … n are scored. */
const daily = (scored: number) => log(Array.from({ length: scored + 1 }, (_, day): Brief => ['a', day, 3]))

describe('folds', () => {
  it('are the last 5⌊n/6⌋ scored reviews in five equal parts, each trained on all before it', () => {
    // n = 13: two a fold, ten tested, days 4 to 13.
    const { folds, tested } = daily(13)
    expect(folds.map((fold) => fold.tested.map(({ day }) => day))).toEqual([
      [4, 5],
      [6, 7],
      [8, 9],
      [10, 11],
      [12, 13],
    ])
    expect(folds.map(({ trainingEnd }) => trainingEnd)).toEqual([4, 6, 8, 10, 12])
    expect(tested).toEqual(folds.flatMap((fold) => fold.tested))
  })

  it('need six scored reviews', () => {
    expect(daily(6).tested).toHaveLength(5)
    expect(() => daily(5)).toThrow('The log has 5 answers that can be scored')
    expect(() => prepare(answersOf([['a', 0, 3]]), 0, 'my.csv')).toThrow('my.csv has 0 answers')
  })

  it('never train on what they test, and test each scored review at most once', () => {
    const answers = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 30 })), {
      minLength: 40,
      maxLength: 80,
    })
    fc.assert(
      fc.property(answers, (cards) => {
        const briefs = cards.map(([card, day]): Brief => [card, day, 3]).toSorted((a, b) => a[1] - b[1])
        const prepared = log(briefs)
        const scored = prepared.reviews.filter(({ isScored }) => isScored)
        expect(prepared.tested).toEqual(scored.slice(-5 * Math.floor(scored.length / 6)))
        for (const { trainingEnd, tested } of prepared.folds) {
          expect(tested.every(({ index }) => index >= trainingEnd)).toBe(true)
          expect(tested[0]?.index).toBe(trainingEnd)
        }
      }),
    )
  })
})
