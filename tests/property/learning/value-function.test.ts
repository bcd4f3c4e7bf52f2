import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  firstDaysBelow,
  forgettingCurve,
  initialModel,
  predict,
  restoredModel,
  storedModel,
  WEIGHTS,
  type Shown,
  type ValueModel,
} from '@/lib/learning'
import { fallingBy } from '@/lib/learning/forgetting-curve'
import { ledgerInPoints, ledgerOf } from '@/lib/learning/ledger'
import { scoreQuestion } from '@/lib/learning/value-function'
import { percentage } from '@/lib/words/format'
import { Student, type Logged } from '@/tests/support/student'
import { madeAnswers } from './made-answers'

const DAY_MS = 86_400_000

function taught(answers: readonly Logged[]): Student {
  const student = new Student()
  for (const answer of answers) student.answer(answer)
  return student
}

/** The question of the card answered last, some days later. */
function asked(student: Student, answers: readonly Logged[], days: number) {
  const last = answers.at(-1)
  if (last === undefined) throw new Error('no answers')
  const at = last.at + days * DAY_MS
  const shown: Shown = { at, day: Math.floor(at / DAY_MS), siblingLast: false }
  return { card: student.card(last.card), shown }
}

/** Whether a covariance, held as its upper triangle, has a Cholesky factor: then it is positive definite. */
function isPositiveDefinite({ belief: { covariance } }: ValueModel): boolean {
  const entry = (i: number, j: number) => covariance[i * WEIGHTS - (i * (i - 1)) / 2 + j - i] ?? NaN
  const factor: number[][] = []
  for (let j = 0; j < WEIGHTS; j++) {
    const row: number[] = []
    for (const [i, above] of factor.entries()) row.push((entry(i, j) - inner(above, row)) / (above[i] ?? NaN))
    const rest = entry(j, j) - inner(row, row)
    if (!(rest > 0)) return false
    factor.push([...row, Math.sqrt(rest)])
  }
  return true
}

/** Over the numbers of the shorter. */
const inner = (a: readonly number[], b: readonly number[]): number =>
  a.slice(0, b.length).reduce((sum, figure, k) => sum + figure * (b[k] ?? NaN), 0)

describe('the Cholesky factor', () => {
  it('exists for a positive definite matrix and for no other', () => {
    const model = initialModel()
    const changed = (at: number, to: number) => {
      const covariance = model.belief.covariance.slice()
      covariance[at] = to
      return { ...model, belief: { ...model.belief, covariance } }
    }
    expect(isPositiveDefinite(model)).toBe(true)
    // P₀₀ = P₁₁ = 0.2: definite as long as |P₀₁| < 0.2.
    expect(isPositiveDefinite(changed(1, 0.19))).toBe(true)
    expect(isPositiveDefinite(changed(1, 0.21))).toBe(false)
    expect(isPositiveDefinite(changed(0, -0.1))).toBe(false)
  })
})

describe('the value function, whatever was answered', () => {
  it('is finite and strictly between 0 and 1, within its band', () => {
    fc.assert(
      fc.property(madeAnswers(120, 1), fc.integer({ min: 0, max: 2000 }), (answers, days) => {
        const student = taught(answers)
        const { card, shown } = asked(student, answers, days)
        const { value, low, high } = predict(student.model, card, shown)
        expect(low).toBeGreaterThan(0)
        expect(low).toBeLessThanOrEqual(value)
        expect(value).toBeLessThanOrEqual(high)
        expect(high).toBeLessThan(1)
      }),
    )
  })

  it('reaches a lower retention no earlier than a higher one', () => {
    const retention = fc.double({ min: 0.05, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(madeAnswers(60, 1), retention, retention, (answers, a, b) => {
        const student = taught(answers)
        const { card } = asked(student, answers, 1)
        const curve = forgettingCurve(student.model, card)
        const days = (value: number) => firstDaysBelow(curve, value, 1, 3650)
        expect(days(Math.min(a, b))).toBeGreaterThanOrEqual(days(Math.max(a, b)))
      }),
    )
  })

  it('expects no less of the same question after it went better than predicted, and no more after worse', () => {
    fc.assert(
      fc.property(madeAnswers(60, 1), fc.boolean(), (answers, recalled) => {
        const student = taught(answers)
        const { card, shown } = asked(student, answers, 4)
        const before = scoreQuestion(student.model, card, shown)
        const context = student.model
        const last = answers.at(-1)
        student.answer({ card: last?.card ?? 0, ...shown, grade: recalled ? 3 : 1, durationMs: null })
        // The same x: only what is believed of the weights is new.
        const after = scoreQuestion({ ...context, belief: student.model.belief }, card, shown)
        expect(after.x).toEqual(before.x)
        if (recalled) expect(after.score).toBeGreaterThanOrEqual(before.score)
        else expect(after.score).toBeLessThanOrEqual(before.score)
      }),
    )
  })

  it('is the end of its ledger, bit for bit, and its lines lead there', () => {
    fc.assert(
      fc.property(madeAnswers(120, 1), fc.integer({ min: 0, max: 2000 }), (answers, days) => {
        const student = taught(answers)
        const { card, shown } = asked(student, answers, days)
        const { base, lines, value } = ledgerOf(student.model, card, shown)
        expect(value).toBe(predict(student.model, card, shown).value)
        for (const { change } of lines) expect(Math.abs(change)).toBeLessThan(1)
        expect(lines.reduce((sum, { change }) => sum + change, base)).toBeCloseTo(value, 9)
      }),
    )
  })

  it('adds up in the whole points of its ledger, each within two of its own figure', () => {
    fc.assert(
      fc.property(madeAnswers(120, 1), fc.integer({ min: 0, max: 2000 }), (answers, days) => {
        const student = taught(answers)
        const { card, shown } = asked(student, answers, days)
        const ledger = ledgerOf(student.model, card, shown)
        const { base, lines, rest, total } = ledgerInPoints(ledger, percentage)
        expect(base).toBe(percentage(ledger.base))
        expect(total).toBe(percentage(predict(student.model, card, shown).value))
        expect(lines.reduce((sum, { points }) => sum + points, base + rest)).toBe(total)
        for (const { topic, points } of lines) {
          expect(points).not.toBe(0)
          const exact = ledger.lines.find((line) => line.topic === topic)?.change ?? NaN
          expect(Math.abs(points - 100 * exact)).toBeLessThan(2)
        }
      }),
    )
  })

  it('falls with time if its card is left alone, and so do both channels around it', () => {
    const times = fc.array(fc.double({ min: 0, max: 4000, noNaN: true }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(madeAnswers(60, 1), times, (answers, days) => {
        const student = taught(answers)
        const { card } = asked(student, answers, 1)
        const curve = forgettingCurve(student.model, card)
        const sorted = days.toSorted((a, b) => a - b)
        const points = fallingBy(curve, sorted)
        for (const [index, { value, low, high }] of points.entries()) {
          expect(low).toBeGreaterThan(0)
          expect(low).toBeLessThanOrEqual(value)
          expect(value).toBeLessThanOrEqual(high)
          expect(value).toBeLessThanOrEqual(curve.valueAfter(sorted[index] ?? NaN))
          const before = points[index - 1]
          if (before === undefined) continue
          expect(value).toBeLessThanOrEqual(before.value)
          expect(low).toBeLessThanOrEqual(before.low)
          expect(high).toBeLessThanOrEqual(before.high)
        }
      }),
    )
  })

  it('keeps its day channels in order', () => {
    fc.assert(
      fc.property(madeAnswers(200), (answers) => {
        const { quantiles } = taught(answers).model.channels
        expect(quantiles.toSorted((a, b) => a - b)).toEqual(quantiles)
      }),
    )
  })
})

describe('a model', () => {
  it('comes back bit for bit from what is stored, and goes on as if it had never been stored', () => {
    fc.assert(
      fc.property(madeAnswers(80), madeAnswers(40), (answers, later) => {
        const student = taught(answers)
        const text = JSON.stringify(storedModel(student.model))
        const restored = new Student(restoredModel(JSON.parse(text)))
        for (const [id, card] of student.cards) restored.cards.set(id, card)
        for (const answer of later) {
          student.answer(answer)
          restored.answer(answer)
        }
        expect(JSON.stringify(storedModel(restored.model))).toBe(JSON.stringify(storedModel(student.model)))
      }),
      { numRuns: 40 },
    )
  })

  it('learns the same from the same log each time', () => {
    fc.assert(
      fc.property(madeAnswers(120), (answers) => {
        expect(storedModel(taught(answers).model)).toEqual(storedModel(taught(answers).model))
      }),
      { numRuns: 40 },
    )
  })

  it('learns nothing from anybody else: their answers may come in between in any order', () => {
    fc.assert(
      fc.property(
        madeAnswers(60),
        madeAnswers(60),
        fc.infiniteStream(fc.boolean()),
        (mine, theirs, turns) => {
          const [me, them] = [new Student(), new Student()]
          const [left, right] = [[...mine], [...theirs]]
          while (left.length + right.length > 0) {
            const isMine = right.length === 0 || (left.length > 0 && (turns.next().value ?? false))
            const answer = (isMine ? left : right).shift()
            if (answer !== undefined) (isMine ? me : them).answer(answer)
          }
          expect(storedModel(me.model)).toEqual(storedModel(taught(mine).model))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('takes less than 64 KB, however many cards and days it has seen', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const student = new Student()
        for (let index = 0; index < 4000; index++) {
          const day = Math.floor(index / 4)
          const random = Math.abs(Math.sin(seed + index) * 1e4) % 1
          student.answer({
            card: Math.floor(random * 3000),
            at: day * DAY_MS + (index % 4) * 60_000,
            day,
            siblingLast: false,
            grade: random < 0.2 ? 1 : 3,
            durationMs: random * 60_000,
          })
        }
        expect(JSON.stringify(storedModel(student.model)).length).toBeLessThan(64 * 1024)
      }),
      { numRuns: 3 },
    )
  })

  it('keeps a positive definite covariance through 100,000 answers', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(madeAnswers(60, 20), (cycle) => {
        const student = new Student()
        const span = (cycle.at(-1)?.at ?? 0) - (cycle[0]?.at ?? 0) + DAY_MS
        for (let index = 0; index < 100_000; index++) {
          const answer = cycle[index % cycle.length]
          if (answer === undefined) throw new Error('empty')
          const at = answer.at + Math.floor(index / cycle.length) * Math.max(span, DAY_MS)
          student.answer({ ...answer, at, day: Math.floor(at / DAY_MS) })
        }
        expect(student.model.updates).toBeGreaterThan(1000)
        expect(isPositiveDefinite(student.model)).toBe(true)
      }),
      { numRuns: 1 },
    )
  })
})
