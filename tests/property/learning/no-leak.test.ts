import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grade } from '@/lib/learning'
import { scoreQuestion } from '@/lib/learning/value-function'
import { Student, type Logged } from '@/tests/support/student'
import { madeAnswers } from './made-answers'

/**
 * A log stamps an answer when it was given, and how long it took gives the outcome away. Whatever is known of a question
 * must be known when it is shown.
 */
describe('a prediction, and each figure it is made from', () => {
  it('is bit for bit the same whatever the durations, grades and order of that answer and of all later ones', () => {
    const changed = fc.array(
      fc.record({
        grade: fc.constantFrom<Grade>(1, 2, 3, 4),
        durationMs: fc.option(fc.integer({ min: 0, max: 3_600_000 })),
      }),
      { minLength: 20, maxLength: 20 },
    )
    fc.assert(
      fc.property(madeAnswers(60, 2), fc.nat(59), changed, fc.boolean(), (answers, from, changes, turn) => {
        const first = Math.min(from, answers.length - 1)
        const altered = answers.map((answer, index) =>
          index < first ? answer : { ...answer, ...changes[(index - first) % changes.length] },
        )
        const later = altered.slice(first + 1)
        const log = [...altered.slice(0, first + 1), ...(turn ? later.toReversed() : later)]
        expect(scored(log, first)).toEqual(scored(answers, first))
      }),
      { numRuns: 300 },
    )
  })

  it('does change with the answers before it, so that the comparison can fail', () => {
    const shown = { day: 10, at: 10 * 86_400_000, siblingLast: false, card: 1 }
    const log = (grade: Grade, durationMs: number): Logged[] => [
      { ...shown, day: 5, at: 5 * 86_400_000, grade, durationMs },
      { ...shown, grade: 3, durationMs: 4000 },
    ]
    expect(scored(log(1, 4000), 1)).not.toEqual(scored(log(3, 4000), 1))
    expect(scored(log(3, 900_000), 1)).not.toEqual(scored(log(3, 4000), 1))
  })
})

/** What the value function makes of the question at a place of a log, told nothing but what came before. */
function scored(log: readonly Logged[], place: number) {
  const student = new Student()
  for (const answer of log.slice(0, place)) student.answer(answer)
  const question = log[place]
  const card = student.cards.get(question?.card ?? -1)
  if (question === undefined || card === undefined) return null
  const { offset, x, score } = scoreQuestion(student.model, card, question)
  return { offset, x: [...x], score }
}
