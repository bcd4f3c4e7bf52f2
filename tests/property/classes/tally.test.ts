import fc from 'fast-check'
import { expect, it } from 'vitest'
import { creditOf, inTime, retrievalDays, type CreditRules } from '@/lib/classes/credit'
import { recallForecast } from '@/lib/classes/expected-recall'
import { tallyAnswers, type CountedAnswer } from '@/lib/classes/tally'
import { tallyAttempts } from '@/lib/classes/tally-attempts'
import { closeDay, noDaysYet } from '@/lib/learning'

const day = fc.integer({ min: 20_000, max: 20_030 })
const delta = fc.option(fc.double({ min: -1, max: 1, noNaN: true }))
const answer: fc.Arbitrary<CountedAnswer> = fc.record({
  studyDay: day,
  grade: fc.constantFrom(1, 2, 3, 4),
  delta,
  response: fc.option(
    fc.constantFrom('Bonn', 'bonn ', 'Ulm', '', 'Aachen', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  ),
})
const attempt = fc.record({
  studyDay: day,
  isRight: fc.boolean(),
  delta,
  variant: fc.constantFrom('2 + 3', '4 + 5', '6 + 7'),
})

it('a learner’s row hangs on no order of the answers', () => {
  fc.assert(
    fc.property(fc.array(answer), fc.array(attempt), fc.nat(), (answers, attempts, turn) => {
      const turned = <Thing>(things: readonly Thing[]) => {
        const at = things.length === 0 ? 0 : turn % things.length
        return [...things.slice(at), ...things.slice(0, at)].toReversed()
      }
      expect(tallyAnswers(turned(answers))).toEqual(tallyAnswers(answers))
      expect(tallyAttempts(turned(attempts))).toEqual(tallyAttempts(attempts))
    }),
  )
})

it('a learner’s row adds up from those of its parts', () => {
  fc.assert(
    fc.property(fc.array(answer), fc.array(answer), (one, other) => {
      const [a, b, both] = [tallyAnswers(one), tallyAnswers(other), tallyAnswers([...one, ...other])]
      for (const figure of ['answers', 'recalled', 'predicted', 'surpriseSum', 'surpriseSquares'] as const)
        expect(both[figure]).toBe(a[figure] + b[figure])
      expect(both.retrievalDays).toEqual(
        [...new Set([...a.retrievalDays, ...b.retrievalDays])].sort((first, second) => first - second),
      )
    }),
  )
})

it('surprises are whole numbers, never negative zero, and bounded by the answers', () => {
  fc.assert(
    fc.property(fc.array(answer), (answers) => {
      const { surpriseSum, surpriseSquares, predicted } = tallyAnswers(answers)
      for (const sum of [surpriseSum, surpriseSquares]) {
        expect(Number.isSafeInteger(sum)).toBe(true)
        expect(Object.is(sum, -0)).toBe(false)
        expect(Math.abs(sum)).toBeLessThanOrEqual(predicted * 1e6)
      }
    }),
  )
})

const rules: fc.Arbitrary<CreditRules> = fc
  .record({
    dueOn: day,
    late: fc.constantFrom(
      { lateRule: 'none', lateDays: 0 } as const,
      { lateRule: 'half', lateDays: 5 } as const,
      {
        lateRule: 'full',
        lateDays: 9,
      } as const,
    ),
    wantedDays: fc.option(fc.integer({ min: 1, max: 30 })),
    wantedRecall: fc.option(fc.double({ min: 0.5, max: 0.99, noNaN: true })),
    isExcused: fc.boolean(),
  })
  .map(({ late, ...rest }) => ({ ...rest, ...late }))
const recall = fc.double({ min: 0, max: 1, noNaN: true })
const before = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))

it('credit lies between nothing and all, and grows with days and with recall', () => {
  fc.assert(
    fc.property(
      rules,
      fc.array(day),
      day,
      recall,
      recall,
      before,
      (given, days, more, one, other, settled) => {
        const credit = (retrieved: readonly number[], recalled: number) =>
          creditOf(given, { ...inTime(retrieved, given), recall: recalled, before: settled }).credit
        const has = [...new Set(days)].sort((a, b) => a - b)
        const after = [...new Set([...days, more])].sort((a, b) => a - b)
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const found = credit(has, low)
        expect(found === null).toBe(credit(after, high) === null)
        if (found === null) return
        expect(found).toBeGreaterThanOrEqual(settled ?? 0)
        expect(found).toBeLessThanOrEqual(1)
        expect(credit(after, low)).toBeGreaterThanOrEqual(found)
        expect(credit(has, high)).toBeGreaterThanOrEqual(found)
      },
    ),
  )
})

it('many answers on one day never count for more than one day', () => {
  fc.assert(
    fc.property(fc.array(fc.array(answer)), day, fc.integer({ min: 1, max: 9 }), (items, evening, least) => {
      const cram = Array.from(
        { length: 50 },
        () => ({ studyDay: evening, grade: 3, delta: null, response: null }) as const,
      )
      const had = daysOf(items, least)
      const after = daysOf(
        items.map((answers) => [...answers, ...cram]),
        least,
      )
      expect(after.filter((found) => !had.includes(found)).length).toBeLessThanOrEqual(1)
    }),
  )
})

/** Days with real retrieval, from the answers to each item. */
function daysOf(items: readonly (readonly CountedAnswer[])[], least: number): number[] {
  const days = items.flatMap((answers) => tallyAnswers(answers).retrievalDays)
  const asked = [...new Set(days)].map((on) => ({
    day: on,
    items: days.filter((other) => other === on).length,
  }))
  return retrievalDays(asked, least, items.length)
}

it('a forecast and its band lie between nothing and all', () => {
  fc.assert(
    fc.property(
      fc.array(recall, { minLength: 1, maxLength: 200 }),
      fc.nat(300),
      fc.integer({ min: -60, max: 60 }),
      (values, asked, score) => {
        const today = { day: 1, answers: 9, surprise: score, variance: 1 }
        const channels = closeDay({ ...noDaysYet, today })
        const { recall: mean, low, high } = recallForecast(values, channels, asked)
        for (const share of [mean, low, high]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        expect(Number(low)).toBeLessThanOrEqual(Number(high))
      },
    ),
  )
})
