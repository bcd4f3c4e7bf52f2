import fc from 'fast-check'
import type { Logged } from '@/tests/support/student'
import type { Grade } from '@/lib/learning'

const DAY_MS = 86_400_000

/** One answer as fast-check makes it: what happened since the one before, and how it went. */
const step = fc.record({
  card: fc.nat(11),
  // Minutes to a year, and now and then a clock set back.
  pauseMs: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 * DAY_MS }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 * DAY_MS }) },
    { weight: 1, arbitrary: fc.integer({ min: -DAY_MS, max: 0 }) },
  ),
  grade: fc.constantFrom<Grade>(1, 2, 3, 4),
  durationMs: fc.option(fc.integer({ min: 0, max: 600_000 }), { freq: 3 }),
  siblingLast: fc.boolean(),
})

/** Logs of up to `most` answers of twelve cards, in the order they were given. */
export const madeAnswers = (most: number, least = 0): fc.Arbitrary<Logged[]> =>
  fc.array(step, { minLength: least, maxLength: most }).map((steps) => {
    let at = 20_000 * DAY_MS
    return steps.map(({ pauseMs, ...rest }) => {
      at += pauseMs
      return { ...rest, at, day: Math.floor(at / DAY_MS) }
    })
  })
