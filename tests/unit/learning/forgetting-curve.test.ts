import { describe, expect, it } from 'vitest'
import {
  firstDaysBelow,
  forgettingCurve,
  initialModel,
  logistic,
  clampLogit,
  type ForgettingCurve,
  type Grade,
} from '@/lib/learning'
import { DAY_MS, traceRecall } from '@/lib/learning/card-evidence'
import { Student } from '@/tests/support/student'

const curveOf = (valueAfter: (days: number) => number): ForgettingCurve => ({
  valueAfter,
  evidenceAfter: () => 0,
})
const halving = curveOf((days) => 0.5 ** (days / 10))

describe('the first days at which a value is down', () => {
  // 0.5^(t/10) = p at t = −10 log₂ p.
  it.each([
    [0.9, 1.5200309344505],
    [0.5, 10],
    [0.25, 20],
  ])('to %f is where the curve crosses it', (value, days) => {
    expect(firstDaysBelow(halving, value, 0.1, 1000)).toBeCloseTo(days, 2)
  })

  it('is the earliest where the curve lies below from the start', () => {
    expect(firstDaysBelow(halving, 0.9, 5, 1000)).toBe(5)
  })

  it('is the latest where the curve never falls so far', () => {
    expect(firstDaysBelow(halving, 0.9, 0.1, 1)).toBe(1)
  })

  it('is the first crossing of a curve that rises again', () => {
    const dented = curveOf((days) => (days > 3 && days < 6 ? 0.7 : 0.95 - days / 1000))
    expect(firstDaysBelow(dented, 0.8, 1, 100)).toBeCloseTo(3, 2)
  })
})

/** Answers every third day, one card. */
function after(...grades: readonly Grade[]): Student {
  const student = new Student()
  for (const [index, grade] of grades.entries()) {
    const day = 100 + 3 * index
    student.answer({ card: 1, at: day * DAY_MS, day, siblingLast: false, grade, durationMs: 4000 })
  }
  return student
}

describe('the curve of a card', () => {
  it('is its two-speed trace corrected by the usual moment, for somebody of whom nothing is known', () => {
    const card = after(3, 3).card(1)
    const { valueAfter } = forgettingCurve(initialModel(), card)
    for (const days of [0.5, 2, 30]) {
      const at = card.lastAnsweredAt + days * DAY_MS
      // All weights of features begin at 0 and all residuals are 0.
      expect(valueAfter(days)).toBeCloseTo(logistic(clampLogit(traceRecall(card, at).retrievability)), 12)
    }
  })

  it('does not depend on the mood of the moment', () => {
    const student = after(3, 3, 1, 3)
    const { model } = student
    const gloomy = {
      ...model,
      mood: { ...model.mood, sinceMiss: 0, hazard: 0, misses: 9, answers: 9, pace: 2 },
    }
    const card = student.card(1)
    expect(forgettingCurve(gloomy, card).valueAfter(7)).toBe(forgettingCurve(model, card).valueAfter(7))
  })

  it('is lower after misses that nobody expected than before them', () => {
    const [pleased, letDown] = [after(3, 3, 3, 3), after(3, 3, 3, 1)]
    const of = (student: Student) => forgettingCurve(student.model, after(3, 3).card(1)).valueAfter(7)
    expect(of(letDown)).toBeLessThan(of(pleased))
  })
})

describe('the evidence at a time', () => {
  it('is none for somebody of whom nothing is known, and more with each answer', () => {
    const card = after(3, 3).card(1)
    const evidence = [initialModel(), after(3, 3).model, after(3, 3, 1).model, after(3, 3, 1, 3).model].map(
      (model) => forgettingCurve(model, card).evidenceAfter(5),
    )
    expect(evidence[0]).toBeCloseTo(0, 12)
    expect(evidence.toSorted((a, b) => a - b)).toEqual(evidence)
    expect(evidence[3]).toBeGreaterThan(0.01)
    expect(evidence[3]).toBeLessThan(1)
  })
})
