import { describe, expect, it } from 'vitest'
import { initialModel, logistic, type ValueModel } from '@/lib/learning'
import { dawnOf, valueAtDawn } from '@/lib/learning/dawn'
import { FEATURES } from '@/lib/learning/features'
import { moodFeatures } from '@/lib/learning/mood'
import { WEIGHTS } from '@/lib/learning/prior'
import { sharedResidual } from '@/lib/learning/residual-groups'
import { scoreQuestion } from '@/lib/learning/value-function'
import { Student } from '@/tests/support/student'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

const stranger = initialModel()
const dawn = dawnOf(stranger, 20)

describe('the dawn of a day', () => {
  it('keeps the weights, the mood of the day’s first question and what all cards share', () => {
    expect(dawn).toEqual({
      day: 20,
      weights: [...Array<number>(22).fill(0), ...Array<number>(6).fill(0.5)],
      moods: moodFeatures(stranger.mood, 20),
      shared: 0,
    })
  })

  it('values a question by its own weights, mood and shared residual', () => {
    // Weights: 0.1 for the last feature, the pace; ½ for each residual.
    const weights = dawn.weights.map((weight, index) => (index === FEATURES.length - 1 ? 0.1 : weight))
    const moods = [0, 0, 0, 0, 2]
    // The evening's pace 9 and shared residual 5 are not what counts; the other five residuals, 0.2 each, are.
    const x = new Float64Array(WEIGHTS)
    x[FEATURES.length - 1] = 9
    x.fill(0.2, FEATURES.length, WEIGHTS - 1)
    x[WEIGHTS - 1] = 5
    const value = valueAtDawn({ ...dawn, weights, moods, shared: 0.4 }, { offset: 1, x })
    expect(value).toBeCloseTo(logistic(1 + 0.1 * 2 + 5 * 0.5 * 0.2 + 0.5 * 0.4), 14)
    expect(x[WEIGHTS - 1]).toBe(5)
  })
})

describe('a model', () => {
  /** Two cards, answered on day 10 and again, a minute apart, on day 12. */
  function student(): Student {
    const made = new Student()
    for (const day of [10, 12]) {
      for (const card of [1, 2]) {
        const at = day * DAY_MS + 12 * HOUR_MS + card * 60_000
        made.answer({ card, at, day, siblingLast: false, grade: day === 12 ? 1 : 3, durationMs: null })
      }
    }
    return made
  }

  it('holds the dawn of its latest day through the day, whatever was learned on it', () => {
    const before = student()
    const { dawn: kept, belief } = before.model
    expect(kept?.day).toBe(12)
    expect(kept?.weights).toEqual(dawnOf(stranger, 12).weights)
    expect([...belief.mean]).not.toEqual(kept?.weights)
  })

  it('begins a new one with the next day’s first answer, even one that the weights learn nothing from', () => {
    const made = student()
    const evening: ValueModel = made.model
    made.answer({ card: 3, at: 13 * DAY_MS, day: 13, siblingLast: false, grade: 3, durationMs: null })
    expect(made.model.dawn).toEqual(dawnOf(evening, 13))
    expect(made.model.dawn?.shared).toBe(sharedResidual(evening.groups))
    expect(made.model.dawn?.shared).not.toBe(0)
  })

  it('gives the day channels surprises measured at dawn', () => {
    const made = new Student()
    for (const card of [1, 2])
      made.answer({ card, at: 10 * DAY_MS, day: 10, siblingLast: false, grade: 3, durationMs: null })
    const shown = { at: 12 * DAY_MS, day: 12, siblingLast: false }
    const morning = dawnOf(made.model, 12)
    const values = [1, 2].map((card) => {
      const value = valueAtDawn(morning, scoreQuestion(made.model, made.card(card), shown))
      made.answer({ card, ...shown, grade: 1, durationMs: null })
      return value
    })
    const { today } = made.model.channels
    expect(today?.answers).toBe(2)
    expect(today?.surprise).toBeCloseTo(-values.reduce((sum, value) => sum + value, 0), 14)
    expect(today?.variance).toBeCloseTo(
      values.reduce((sum, value) => sum + value * (1 - value), 0),
      14,
    )
  })
})
