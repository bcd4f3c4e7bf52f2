import { describe, expect, it } from 'vitest'
import { foretoldDays } from '@/bench/recall/foretold-days'
import type { LoggedAnswer } from '@/bench/recall/log'
import { ValueLearner } from '@/bench/recall/models/value-function'
import { prepare } from '@/bench/recall/protocol'
import { flatPrior } from '@/lib/learning'
import { firstTrace, nextTrace, retrievability } from '@/lib/scheduling'
import { log, madeAnswers, type Brief } from './made-log'

const answers = madeAnswers(1, 80)
const prepared = prepare(answers, 0)
const days = foretoldDays(prepared, flatPrior)
/** The scored reviews of each study day that has some. */
const scored = prepared.reviews.filter(({ isScored }) => isScored)
const scoredDays = [...new Set(scored.map(({ day }) => day))].map((day) =>
  scored.filter((review) => review.day === day),
)
/** A busy day in the midst of the log. */
const place = scoredDays.findIndex((reviews, index) => index > 10 && reviews.length > 5)
const reviews = scoredDays[place] ?? []

const contrary = ({ rating }: LoggedAnswer) => (rating === 1 ? 4 : 1)

describe('a day’s values', () => {
  it('are one for each scored answer, of every day that has one', () => {
    expect(days.map(({ values }) => values.length)).toEqual(scoredDays.map(({ length }) => length))
    expect(days.map(({ retrievabilities }) => retrievabilities.length)).toEqual(
      days.map(({ values }) => values.length),
    )
  })

  it.each([0, 1, 2])('stay the same whatever answer %d of that day is', (nth) => {
    const changedAt = reviews[nth]?.index
    const changed = answers.map((answer, index) =>
      index === changedAt ? { ...answer, rating: contrary(answer) } : answer,
    )
    const after = foretoldDays(prepare(changed as LoggedAnswer[], 0), flatPrior)
    expect(after.slice(0, place)).toEqual(days.slice(0, place))
    expect(after[place]?.values).toEqual(days[place]?.values)
    expect(after[place]?.channels).toEqual(days[place]?.channels)
    expect(after[place]?.recalls).not.toBe(days[place]?.recalls)
    expect(after[place + 1]?.values).not.toEqual(days[place + 1]?.values)
  })

  it('are the model’s own, as it was before the day’s first answer', () => {
    const learner = new ValueLearner(prepared, flatPrior)
    for (const review of prepared.reviews) if (review.day < (reviews[0]?.day ?? 0)) learner.learn(review)
    // No card of the day is scored twice on it, so every card is still as the day found it.
    expect(days[place]?.values).toEqual(reviews.map((review) => learner.predict(review)))
  })

  it('hang on the prior', () => {
    const bold = { ...flatPrior, mean: flatPrior.mean.map((mean) => mean + 0.2) }
    expect(foretoldDays(prepared, bold)[0]?.values).not.toEqual(days[0]?.values)
  })
})

/** Cards a … f, on each of days 0 … 3; all good, but on day 2 one is missed and then repeated. */
const cards = ['a', 'b', 'c', 'd', 'e', 'f']
const fourDays = log([
  ...[0, 1].flatMap((day) => cards.map((card): Brief => [card, day, 3])),
  ...cards.map((card): Brief => [card, 2, card === 'a' ? 1 : 3]),
  ['a', 2.1, 3],
  ...cards.map((card): Brief => [card, 3, 3]),
])
const foretold = foretoldDays(fourDays, flatPrior)

describe('a foretold day', () => {
  it('has scored answers: the day of all first answers is none, and a repeat counts as no recall', () => {
    expect(foretold.map(({ values, recalls }) => [values.length, recalls])).toEqual([
      [6, 6],
      [6, 5],
      [6, 6],
    ])
  })

  it('has the FSRS-6 retrievability of each answer, by whole days', () => {
    const once = nextTrace(firstTrace(3), 1, false, 3)
    const missed = nextTrace(nextTrace(once, 1, false, 1), 0, true, 3)
    expect(foretold[0]?.retrievabilities).toEqual(cards.map(() => retrievability(firstTrace(3), 1)))
    expect(foretold[1]?.retrievabilities).toEqual(cards.map(() => retrievability(once, 1)))
    expect(foretold[2]?.retrievabilities[0]).toBe(retrievability(missed, 1))
  })

  it('has channels that have learned from all days before it, the last one closed', () => {
    expect(foretold.map(({ channels }) => channels.days)).toEqual([0, 1, 2])
    expect(foretold.map(({ channels }) => channels.today)).toEqual([null, null, null])
  })

  it('is tested when its first scored answer is', () => {
    // Eighteen scored answers are three a fold: the last fifteen are tested, from the fourth of day 1 on.
    expect(foretold.map(({ isTested }) => isTested)).toEqual([false, true, true])
    // Of three cards a day on six days the last fifteen begin with day 2.
    const threeCards = log(
      [0, 1, 2, 3, 4, 5, 6].flatMap((day) => cards.slice(3).map((card): Brief => [card, day, 3])),
    )
    expect(foretoldDays(threeCards, flatPrior).map(({ isTested }) => isTested)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ])
  })
})
