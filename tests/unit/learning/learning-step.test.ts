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

  it('learns at the rate s/(1 + vs)', () => {
    const { model, card, shown } = taught([3, 3])
    const { rate, uncertainty, information, value } = learningStep(model, card, shown, true)
    expect(information).toBeCloseTo(value * (1 - value), 12)
    expect(rate).toBeCloseTo(uncertainty / (1 + information * uncertainty), 12)
  })

  it('is less unsure of the same question the more was learned before', () => {
    const { model, card, shown } = taught([3, 3])
    const histories: readonly (readonly Grade[])[] = [[3], [3, 3], [3, 3, 1], [3, 3, 1, 3, 1, 3, 3, 1, 3]]
    const unsure = histories.map(
      (grades) =>
        learningStep({ ...model, belief: taught(grades).model.belief }, card, shown, true).uncertainty,
    )
    expect(unsure.toSorted((a, b) => b - a)).toEqual(unsure)
    expect(unsure.at(-1)).toBeLessThan(unsure[0] ?? NaN)
  })
})
