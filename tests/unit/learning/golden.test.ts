import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { predict, WEIGHTS, type Grade, type ValueModel } from '@/lib/learning'
import { FEATURES } from '@/lib/learning/features'
import { scoreQuestion } from '@/lib/learning/value-function'
import { Student } from '@/tests/support/student'

/** What `scripts/golden/value_function.py`, a second implementation in another language, makes of a log. */
interface Golden {
  readonly features: readonly string[]
  readonly answers: readonly GoldenAnswer[]
  readonly states: readonly GoldenState[]
}
interface GoldenAnswer {
  readonly card: number
  readonly shownAt: number
  readonly day: number
  readonly siblingLast: boolean
  readonly grade: Grade
  readonly durationMs: number | null
  /** Before the answer; null for a card's first. */
  readonly expected: {
    /** FSRS-6's, rounded to eight decimals at each step as ts-fsrs does. */
    readonly difficulty: number
    readonly value: number
    readonly low: number
    readonly high: number
    readonly features: readonly number[]
    readonly residuals: readonly number[]
  } | null
}
interface GoldenState {
  readonly answers: number
  readonly weights: readonly number[]
  readonly variances: readonly number[]
  readonly quantiles: readonly number[]
  readonly days: number
}

const file = new URL('../../fixtures/learning/golden.json', import.meta.url)
const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden

/** The largest difference between two lists of figures, relative to max(1, |x|). */
const farthest = (actual: Iterable<number>, expected: readonly number[]): number => {
  const figures = [...actual]
  expect(figures).toHaveLength(expected.length)
  return Math.max(
    ...expected.map((figure, i) => Math.abs((figures[i] ?? NaN) - figure) / Math.max(1, Math.abs(figure))),
  )
}

/** The diagonal of a belief's covariance, held as its upper triangle. */
function variances({ belief: { covariance } }: ValueModel): number[] {
  const diagonal: number[] = []
  for (let i = 0, at = 0; i < WEIGHTS; at += WEIGHTS - i, i++) diagonal.push(covariance[at] ?? NaN)
  return diagonal
}

describe('a second implementation', () => {
  it('names the same features', () => {
    expect(golden.features).toEqual(FEATURES)
  })

  it('agrees at every answer of a log', () => {
    const student = new Student()
    const states = golden.states[Symbol.iterator]()
    for (const [index, { shownAt: at, expected, ...rest }] of golden.answers.entries()) {
      const logged = { at, ...rest }
      const card = student.cards.get(logged.card) ?? null
      expect(card === null).toBe(expected === null)
      if (card !== null && expected !== null) {
        const told = `answer ${index}`
        const { value, low, high } = predict(student.model, card, logged)
        const { x } = scoreQuestion(student.model, card, logged)
        const band = [expected.value, expected.low, expected.high]
        expect(farthest([card.trace.difficulty], [expected.difficulty]), told).toBeLessThan(1e-9)
        expect(farthest(x, [...expected.features, ...expected.residuals]), told).toBeLessThan(1e-9)
        expect(farthest([value, low, high], band), told).toBeLessThan(1e-9)
      }
      student.answer(logged)
      if ((index + 1) % 50 !== 0) continue
      const state = states.next().value
      expect(state?.answers).toBe(index + 1)
      const { model } = student
      expect(farthest(model.belief.mean, state?.weights ?? [])).toBeLessThan(1e-9)
      expect(farthest(variances(model), state?.variances ?? [])).toBeLessThan(1e-9)
      expect(farthest(model.channels.quantiles, state?.quantiles ?? [])).toBeLessThan(1e-9)
      expect(model.channels.days).toBe(state?.days)
    }
    expect(states.next().done).toBe(true)
  })
})
