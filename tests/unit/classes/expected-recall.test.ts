import { describe, expect, it } from 'vitest'
import { noteValues, problemValues, recallForecast, usualDay } from '@/lib/classes/expected-recall'
import { minutesAhead } from '@/lib/classes/minutes-ahead'
import { noDaysYet } from '@/lib/learning'
import { initialSkillModel } from '@/lib/practice/skills/skill-model'
import { applyAnswer, newCard, newLearner, type CardState } from '@/lib/scheduling'

const NOON = Date.parse('2026-11-27T12:00:00Z')
const DAY_MS = 86_400_000
const TODAY = Math.floor(NOON / DAY_MS)
const fresh = newCard({ cardId: 'card', noteId: 'note', deckId: 'deck' })

/** A card that was recalled once at noon, by a stranger. */
const answered = (): CardState => {
  const { learner, card } = answeredBy()
  expect(learner.model.updates).toBe(0)
  return card
}
const answeredBy = () =>
  applyAnswer(
    {
      card: fresh,
      learner: newLearner(),
      retention: 0.9,
      shownAt: NOON,
      studyDay: TODAY,
      siblingAnsweredAt: null,
    },
    3,
    NOON + 4000,
  )

describe('the value of a note', () => {
  it('is nothing before it is answered, and nothing without a card', () => {
    const { model } = newLearner()
    expect(noteValues(model, [fresh], [NOON])).toEqual([0])
    expect(noteValues(model, [], [NOON])).toEqual([0])
  })

  it('falls with time', () => {
    const instants = [1, 5, 30, 300].map((days) => NOON + days * DAY_MS)
    const values = noteValues(newLearner().model, [answered()], instants)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(values[0]).toBeGreaterThan(0.8)
    expect(values[3]).toBeLessThan(0.8)
  })

  it('is the mean over its cards', () => {
    const { model } = newLearner()
    const [one = 0] = noteValues(model, [answered()], [NOON + DAY_MS])
    expect(noteValues(model, [answered(), fresh], [NOON + DAY_MS])).toEqual([one / 2])
  })
})

describe('the value of a problem', () => {
  it('is the mean over its steps, and never rises', () => {
    const steps = ['a', 'b'].map((stepId) => ({ stepId, skills: ['sums'] }))
    const instants = [0, 1, 9].map((days) => ({ at: NOON + days * DAY_MS, day: TODAY + days }))
    const values = problemValues(initialSkillModel(), { problemId: 'p', steps }, instants)
    expect(values.every((value) => value > 0 && value < 1)).toBe(true)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
  })
})

describe('expected recall', () => {
  it('is the mean over all items, in the band of a day of twenty-five questions', () => {
    // Σ V(1 − V) of 25 at a half is 6.25, its root 2.5; channels .1 and .9 of nobody's days lie at ∓1.2816.
    const { recall, low, high } = recallForecast(
      Array.from({ length: 100 }, () => 0.5),
      noDaysYet,
      25,
    )
    expect(recall).toBe(0.5)
    expect(low).toBeCloseTo(0.5 - (1.2816 * 2.5) / 25, 10)
    expect(high).toBeCloseTo(0.5 + (1.2816 * 2.5) / 25, 10)
  })

  it('is not surer of a whole set than of a day’s questions', () => {
    const values = Array.from({ length: 2000 }, (_, index) => (index % 100) / 100)
    const day = recallForecast(values, noDaysYet, 20)
    const all = recallForecast(values, noDaysYet, 2000)
    expect(Number(day.high) - Number(day.low)).toBeGreaterThan(5 * (Number(all.high) - Number(all.low)))
  })

  it('is by channels of bad days lower on both sides', () => {
    const bad = { ...noDaysYet, quantiles: noDaysYet.quantiles.map((quantile) => quantile - 2) }
    const { recall, low, high } = recallForecast([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5], bad, 8)
    expect(recall).toBe(0.5)
    expect(Number(low)).toBeLessThan(0.5)
    expect(Number(high)).toBeLessThan(0.5)
  })

  it('of nothing is nothing', () => {
    expect(recallForecast([], noDaysYet, 10)).toEqual({ recall: 0, low: 0, high: 0 })
  })

  it.each([
    [[], 0],
    [[7], 7],
    [[30, 2, 10], 10],
    [[4, 8], 4],
  ])('a usual day among %j has %d', (days, expected) => {
    expect(usualDay(days)).toBe(expected)
  })
})

describe('minutes ahead', () => {
  const of = {
    today: TODAY,
    pace: { reviewSeconds: 10, reviews: 50, newSeconds: 30, news: 50 },
    retentionOf: () => 0.9,
    newPerDay: 2,
  }
  const due = (dueDay: number, more: Partial<CardState> = {}): CardState =>
    ({ ...answered(), dueDay, ...more }) as CardState

  it('are those of cards due on each day, and overdue today', () => {
    const minutes = minutesAhead([due(TODAY - 3), due(TODAY), due(TODAY + 2), due(TODAY + 14)], of)
    // Ten seconds, and a tenth of them again for the repeat of a miss.
    expect(minutes).toEqual([22 / 60, 0, 11 / 60, ...Array.from({ length: 11 }, () => 0)])
  })

  it('are those of new cards too, as many a day as are taken', () => {
    const cards = Array.from({ length: 5 }, () => fresh)
    expect(minutesAhead(cards, of).slice(0, 4)).toEqual([1, 1, 0.5, 0])
  })

  it('leave out what is set aside, and wait for what is buried', () => {
    const minutes = minutesAhead(
      [due(TODAY, { shelf: 'suspended' }), due(TODAY, { buriedUntil: TODAY + 1 })],
      of,
    )
    expect(minutes.slice(0, 3)).toEqual([0, 11 / 60, 0])
  })
})
