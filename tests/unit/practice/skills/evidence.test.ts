import { describe, expect, it } from 'vitest'
import { firstLearner, learnerAfter, paceOf, skillAfter, type Evidence } from '@/lib/practice/skills/evidence'

const HOUR_MS = 3_600_000
const attempt: Evidence = {
  ...{ at: HOUR_MS, day: 10, problemId: 'p', isRight: true, isHinted: false, counts: true },
  ...{ durationMs: null, delta: 0.25 },
}

/** Attempts one after another at one skill, of a learner who stays the same. */
const after = (...changes: readonly Partial<Evidence>[]) =>
  changes.reduce<ReturnType<typeof skillAfter> | null>(
    (skill, change) => skillAfter(skill, firstLearner, { ...attempt, ...change }),
    null,
  )

describe('what is known of a skill', () => {
  it('after a right attempt, a miss on the next day and a right one of another problem', () => {
    const skill = after(
      {},
      { day: 11, isRight: false, at: 5 * HOUR_MS },
      { day: 11, problemId: 'q', at: 6 * HOUR_MS },
    )
    expect(skill).toMatchObject({
      ...{ met: 3, attempts: 3, right: 2, last: 1, before: -1, rightRun: 1, missRun: 0 },
      ...{ exercisedAt: 6 * HOUR_MS, lastDay: 11, days: 2, problems: 2, hinted: 0, wasHinted: false },
    })
    // b is .75 each time before it: (0 + 1.5)/2, then (1 + 1.5)/3 and (1 + 1.5)/4.
    const first = 0.3 * (1 - 0.75)
    const second = first + 0.3 * (0 - 2.5 / 3 - first)
    expect(skill?.error).toBeCloseTo(second + 0.3 * (1 - 2.5 / 4 - second), 12)
  })

  it('says of an attempt with help that doesn’t count only when it was and that it was helped', () => {
    const before = after({}, { isRight: false })
    const helped = skillAfter(before, firstLearner, {
      ...{ ...attempt, at: 9 * HOUR_MS, day: 12, isHinted: true, counts: false },
    })
    expect(helped).toEqual({
      ...{ ...before, met: 3, exercisedAt: 9 * HOUR_MS, lastDay: 12, days: 2, hinted: 1, wasHinted: true },
    })
  })

  it('keeps the pace of right answers alone, against the learner’s own mean', () => {
    const learner = learnerAfter(firstLearner, { ...attempt, durationMs: 9_000 })
    expect(learner.meanLogSeconds).toBeCloseTo(Math.log(10), 12)
    expect(paceOf(learner, 19_000)).toBeCloseTo(Math.log(2), 12)
    const right = skillAfter(null, learner, { ...attempt, durationMs: 19_000 })
    expect(right.pace).toBeCloseTo(0.3 * Math.log(2), 12)
    expect(skillAfter(right, learner, { ...attempt, isRight: false, durationMs: 99_000 }).pace).toBe(
      right.pace,
    )
  })
})

describe('what is known of a learner', () => {
  it('moves from three in four with each attempt that counts', () => {
    const learner = learnerAfter(firstLearner, attempt)
    expect(learner.right / learner.attempts).toBeCloseTo((0.998 * 3.75 + 1) / (0.998 * 5 + 1), 12)
    const errors = [0.05, 0.0125, 0.0025]
    expect(learner.errors).toEqual(errors.map((error) => expect.closeTo(error, 12) as number))
    expect(learner).toMatchObject({ day: 10, dayError: 0.25, dayAttempts: 1, position: 1, shownAt: HOUR_MS })
  })

  it('counts the day’s errors by the day, and the sitting’s steps up to a pause', () => {
    const once = learnerAfter(firstLearner, attempt)
    const twice = learnerAfter(once, { ...attempt, at: HOUR_MS + 60_000, delta: -0.75 })
    expect(twice).toMatchObject({ dayError: -0.5, dayAttempts: 2, position: 2 })
    const nextDay = learnerAfter(twice, { ...attempt, at: 30 * HOUR_MS, day: 11 })
    expect(nextDay).toMatchObject({ dayError: 0.25, dayAttempts: 1, position: 1 })
  })

  it('takes from an attempt that doesn’t count nothing but its place', () => {
    const helped = learnerAfter(firstLearner, { ...attempt, counts: false })
    expect(helped).toEqual({ ...firstLearner, position: 1, shownAt: HOUR_MS })
  })
})
