import fc from 'fast-check'
import { expect, it } from 'vitest'
import { levelAfter } from '@/lib/practice/mastery/hint-level'
import {
  chunkedBy,
  isSpaced,
  isUnaided,
  standingAfter,
  type FirstAttempt,
  type SkillStanding,
} from '@/lib/practice/mastery/standing'
import type { HintLevel } from '@/lib/practice/problem/problem'

const level = fc.constantFrom<HintLevel>(0, 1, 2, 3)
const help = fc.oneof({ weight: 12, arbitrary: fc.constant<HintLevel>(0) }, level)
const step = fc.record({
  days: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
  problemId: fc.constantFrom('p', 'q', 'r', 's', 't', 'u', 'v', 'w'),
  right: fc.constantFrom(true, true, true, false),
  shown: help,
  opened: help,
  pace: fc.double({ min: -3, max: 3, noNaN: true }),
  tomorrow: fc.record({ value: fc.constantFrom(0.5, 0.9), low: fc.constantFrom(0.5, 0.8) }),
})
type Step = FirstAttempt & { readonly tomorrow: { readonly value: number; readonly low: number } }
const histories = fc.array(step, { minLength: 1, maxLength: 40 }).map((steps) => {
  let day = 100
  return steps.map(({ days, ...rest }): Step => ({ ...rest, day: (day += days) }))
})

/** The standings after each of some attempts. */
function standings(history: readonly Step[], first: HintLevel): SkillStanding[] {
  const all: SkillStanding[] = []
  for (const { tomorrow, ...attempt } of history) {
    all.push(chunkedBy(standingAfter(all.at(-1) ?? null, attempt, first), tomorrow, attempt.day))
  }
  return all
}

it('help moves by one level at most, and never beyond its four', () => {
  fc.assert(
    fc.property(level, fc.array(step, { maxLength: 40 }), (first, steps) => {
      let fading = { level: first, misses: 0 }
      for (const each of steps) {
        const after = levelAfter(fading, each)
        expect([0, 1, 2, 3]).toContain(after.level)
        expect(Math.abs(after.level - fading.level)).toBeLessThanOrEqual(1)
        expect([0, 1]).toContain(after.misses)
        fading = after
      }
    }),
  )
})

it('what is remembered of right and of all attempts is bounded', () => {
  fc.assert(
    fc.property(histories, level, (history, first) => {
      for (const { rights, recent } of standings(history, first)) {
        expect(rights.length).toBeLessThanOrEqual(6)
        expect(recent.length).toBeLessThanOrEqual(5)
      }
    }),
  )
})

it('what is remembered says of two problems and two days what the whole history says', () => {
  fc.assert(
    fc.property(histories, level, (history, first) => {
      const rights = history.filter((each) => each.right && isUnaided(each))
      expect(isSpaced(standings(history, first).at(-1)?.rights ?? [])).toBe(isSpaced(rights))
    }),
    { numRuns: 500 },
  )
})

it('a skill is never chunked without right attempts on two days, nor after a miss', () => {
  fc.assert(
    fc.property(histories, level, (history, first) => {
      for (const [index, { chunkedOn }] of standings(history, first).entries()) {
        if (chunkedOn === null) continue
        const before = history.slice(0, index + 1)
        const days = before.filter((each) => each.right && isUnaided(each)).map(({ day }) => day)
        expect(new Set(days).size).toBeGreaterThanOrEqual(2)
        expect(before.filter(({ day }) => day > chunkedOn).every(({ right }) => right)).toBe(true)
        expect(before.at(-1)?.right).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
