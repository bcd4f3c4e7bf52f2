import { describe, expect, it } from 'vitest'
import {
  clampLogit,
  initialModel,
  learn,
  logistic,
  MODEL_VERSION,
  predict,
  restoredModel,
  rewardPredictionError,
  storedModel,
  WEIGHTS,
  type CardEvidence,
  type Shown,
} from '@/lib/learning'
import { DAY_MS, traceRecall } from '@/lib/learning/card-evidence'
import { describeQuestion } from '@/lib/learning/features'
import { scoreQuestion } from '@/lib/learning/value-function'
import { Student } from '@/tests/support/student'

/** A student who answered card 1 on day 100, and the question of it on day 103. */
function met(): { student: Student; card: CardEvidence; shown: Shown } {
  const student = new Student()
  student.answer({ card: 1, at: 100 * DAY_MS, day: 100, siblingLast: false, grade: 3, durationMs: 5000 })
  return {
    student,
    card: student.card(1),
    shown: { at: 103 * DAY_MS, day: 103, siblingLast: false },
  }
}

describe('somebody of whom nothing is known', () => {
  it('is predicted as the two-speed trace says', () => {
    const { student, card, shown } = met()
    const { retrievability } = traceRecall(card, shown.at)
    expect(predict(student.model, card, shown).value).toBeCloseTo(logistic(clampLogit(retrievability)), 14)
  })

  it('is predicted with a band as wide as the prior leaves open: z ± 1.28 √(0.2 |x|²)', () => {
    const { student, card, shown } = met()
    const { offset, features } = describeQuestion(card, student.model.mood, shown)
    const spread = 1.2815515655446004 * Math.sqrt(0.2 * features.reduce((sum, x) => sum + x * x, 0))
    const { low, high } = predict(student.model, card, shown)
    expect(low).toBeCloseTo(logistic(offset - spread), 12)
    expect(high).toBeCloseTo(logistic(offset + spread), 12)
  })
})

describe('the reward prediction error', () => {
  it.each([
    [true, 0.82, 0.18],
    [false, 0.88, -0.88],
    [true, 0.5, 0.5],
  ])('of recalled = %s after %f predicted is %f', (y, v, delta) =>
    expect(rewardPredictionError(y, v)).toBeCloseTo(delta, 12),
  )
})

describe('learning from an answer', () => {
  it('moves the weights by P x δ / (1 + V (1 − V) xᵀPx)', () => {
    const { student, card, shown } = met()
    const { x, score } = scoreQuestion(student.model, card, shown)
    const value = logistic(score)
    const after = learn(student.model, card, shown, { grade: 1, durationMs: 9000 })
    // P = 0.2 I before the first lesson.
    const s = 0.2 * x.reduce((sum, xi) => sum + xi * xi, 0)
    for (let i = 0; i < WEIGHTS; i++) {
      const step = (0.2 * (x[i] ?? NaN) * (0 - value)) / (1 + value * (1 - value) * s)
      expect(after.belief.mean[i]).toBeCloseTo((student.model.belief.mean[i] ?? NaN) + step, 14)
    }
    expect(after.updates).toBe(1)
  })

  it('expects less of the card after a miss and more after a recall, in the same context', () => {
    const { student, card, shown } = met()
    const before = predict(student.model, card, shown).value
    const then = (grade: 1 | 3) => {
      const { belief } = learn(student.model, card, shown, { grade, durationMs: null })
      return predict({ ...student.model, belief }, card, shown).value
    }
    expect(then(1)).toBeLessThan(before)
    expect(then(3)).toBeGreaterThan(before)
  })

  it('of a card’s first answer moves the mood and no weight', () => {
    const { student } = met()
    const shown = { at: 100 * DAY_MS + 600_000, day: 100, siblingLast: false }
    const after = learn(student.model, null, shown, { grade: 1, durationMs: 3000 })
    expect(after.belief).toBe(student.model.belief)
    expect(after.mood.misses).toBe(1)
  })

  it('of a repeat within the day moves the one weight of repeats, and no group', () => {
    const { student, card } = met()
    const shown = { at: 100 * DAY_MS + 600_000, day: 100, siblingLast: false }
    const { value } = predict(student.model, card, shown)
    const after = learn(student.model, card, shown, { grade: 1, durationMs: 3000 })
    // x is 1 for that weight alone: w = 0.2 (0 − V)/(1 + 0.2 V (1 − V)).
    const [repeat, ...others] = after.belief.mean
    expect(repeat).toBeCloseTo((-0.2 * value) / (1 + 0.2 * value * (1 - value)), 14)
    expect(others).toEqual([...student.model.belief.mean].slice(1))
    expect(after.groups).toBe(student.model.groups)
    expect(after.channels).toBe(student.model.channels)
    expect(after.updates).toBe(0)
  })

  it('of repeats leaves predictions of other days as they were', () => {
    const { student, card, shown } = met()
    const before = predict(student.model, card, shown)
    const repeat = { at: 100 * DAY_MS + 600_000, day: 100, siblingLast: false }
    const { belief } = learn(student.model, card, repeat, { grade: 1, durationMs: 3000 })
    expect(predict({ ...student.model, belief }, card, shown)).toEqual(before)
  })

  it('ends near a learner who forgets more than the trace says', () => {
    const student = new Student()
    for (let index = 0; index < 900; index++) {
      const day = Math.floor(index / 30)
      const at = day * DAY_MS + (index % 30) * 60_000
      // Every card comes every third day; from the second time on every fourth answer is a miss.
      const card = index % 90
      const grade = index >= 90 && index % 4 === 0 ? 1 : 3
      student.answer({ card, at, day, siblingLast: false, grade, durationMs: null })
    }
    const shown = { at: 30 * DAY_MS, day: 30, siblingLast: false }
    const values = Array.from(
      { length: 30 },
      (_, card) => predict(student.model, student.card(card), shown).value,
    )
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean).toBeGreaterThan(0.65)
    expect(mean).toBeLessThan(0.85)
  })
})

describe('a stored model', () => {
  it('is of this version, and comes back bit for bit', () => {
    const { student, card, shown } = met()
    const model = learn(student.model, card, shown, { grade: 1, durationMs: 9000 })
    expect(model.version).toBe(MODEL_VERSION)
    const text = JSON.stringify(storedModel(model))
    expect(restoredModel(JSON.parse(text))).toEqual(model)
  })

  it('is refused when it has another number of weights', () => {
    const stored = storedModel(initialModel())
    expect(() => restoredModel({ ...stored, belief: stored.belief.slice(0, -32) })).toThrow(RangeError)
  })
})
