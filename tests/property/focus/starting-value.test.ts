import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CUES,
  expectation,
  learnedFrom,
  newStartingValue,
  WORK_KINDS,
  type Rating,
  type Start,
} from '@/lib/focus/starting-value'

const starts: fc.Arbitrary<Start> = fc.record({
  kind: fc.constantFrom(...WORK_KINDS),
  cue: fc.constantFrom(...CUES),
  hour: fc.double({ min: 0, max: 24, noNaN: true }),
  minutes: fc.integer({ min: 10, max: 90 }),
})
const ratings = fc.constantFrom<Rating>(1, 2, 3, 4, 5)

describe('the value of starting', () => {
  it('comes nearer to what was felt, and is never less sure for it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(starts, ratings), { maxLength: 60 }),
        starts,
        ratings,
        (past, start, felt) => {
          const before = past.reduce(
            (belief, [each, rating]) => learnedFrom(belief, each, rating).belief,
            newStartingValue(),
          )
          const { belief, delta } = learnedFrom(before, start, felt)
          const error = learnedFrom(belief, start, felt).delta
          expect(Math.abs(error)).toBeLessThanOrEqual(Math.abs(delta) + 1e-9)
          const deviation = expectation(belief, start).deviation
          // The drift of one step is all that may be added.
          expect(deviation).toBeLessThanOrEqual(expectation(before, start).deviation * 1.01)
          expect(deviation).toBeGreaterThanOrEqual(1)
        },
      ),
    )
  })

  it('expects something on the scale, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(starts, ratings), { maxLength: 100 }), starts, (past, start) => {
        const belief = past.reduce(
          (each, [where, rating]) => learnedFrom(each, where, rating).belief,
          newStartingValue(),
        )
        const { felt } = expectation(belief, start)
        expect(felt).toBeGreaterThanOrEqual(1)
        expect(felt).toBeLessThanOrEqual(5)
      }),
    )
  })
})
