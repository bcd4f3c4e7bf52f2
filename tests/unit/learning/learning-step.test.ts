import { describe, expect, it } from 'vitest'
import { learn, logistic, product, type Grade } from '@/lib/learning'
import { DAY_MS } from '@/lib/learning/card-evidence'
import { learningStep } from '@/lib/learning/learning-step'
import { scoreQuestion } from '@/lib/learning/value-function'
import { Student } from '@/tests/support/student'

/** One card answered every third day. */
function taught(grades: readonly Grade[]) {
  const student = new Student()
  for (const [index, grade] of grades.entries()) {
    const day = 100 + 3 * index
    student.answer({ card: 1, at: day * DAY_MS, day, siblingLast: false, grade, durationMs: 4000 })
  }
  const day = 100 + 3 * grades.length
  return { model: student.model, card: student.card(1), shown: { at: day * DAY_MS, day, siblingLast: false } }
}

describe('one step of learning', () => {
  it.each([1, 3] as const)('moves the score as far as learning does: grade %i', (grade) => {
    const { model, card, shown } = taught([3, 1, 3, 3])
    const step = learningStep(model, card, shown, grade > 1)
    const { offset, x } = scoreQuestion(model, card, shown)
    const after = learn(model, card, shown, { grade, durationMs: 4000 })
    expect(step.scoreAfter).toBeCloseTo(offset + product(after.belief.mean, x), 12)
    expect(step.valueAfter).toBeCloseTo(logistic(offset + product(after.belief.mean, x)), 12)
    expect(step.error).toBeCloseTo((grade > 1 ? 1 : 0) - step.value, 12)
  })

  it('learns at the rate s/(1 + vs), and less after many answers than after few', () => {
    const of = (grades: readonly Grade[]) => {
      const { model, card, shown } = taught(grades)
      return learningStep(model, card, shown, true)
    }
    const [early, late] = [of([3, 3]), of([3, 1, 3, 1, 3, 3, 1, 3, 3, 1, 3, 3])]
    expect(early.rate).toBeCloseTo(
      early.uncertainty / (1 + early.value * (1 - early.value) * early.uncertainty),
      12,
    )
    expect(late.uncertainty).toBeLessThan(early.uncertainty)
  })
})
