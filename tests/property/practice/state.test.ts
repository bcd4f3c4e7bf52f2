import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PracticeEvent } from '@/lib/practice/state/event'
import {
  applyPractice,
  newPractice,
  restoredPractice,
  storedPractice,
  type PracticeState,
  type StoredPractice,
} from '@/lib/practice/state/practice-state'
import type { HintLevel } from '@/lib/practice/problem/problem'
import { attemptEvent, beginEvent, shownStep } from '../../support/practice-events'

const DAY_MS = 86_400_000

const help = fc.constantFrom<HintLevel>(0, 0, 0, 1, 2, 3)
const slugs = fc.uniqueArray(fc.constantFrom('sums', 'areas', 'angles', 'limits'), {
  minLength: 1,
  maxLength: 3,
})
const happening = fc.record({
  kind: fc.constantFrom('begin', 'attempt', 'attempt', 'attempt', 'hint', 'end'),
  // Minutes to a year, and now and then a clock set back.
  pauseMs: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 * DAY_MS }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 * DAY_MS }) },
    { weight: 1, arbitrary: fc.integer({ min: -DAY_MS, max: 0 }) },
  ),
  tookMs: fc.integer({ min: -1_000, max: 10 * DAY_MS }),
  problemId: fc.constantFrom('p', 'q', 'r'),
  roundId: fc.constantFrom('first', 'second', 'third'),
  steps: fc.array(fc.record({ skills: slugs, refreshes: slugs }), { minLength: 1, maxLength: 9 }),
  isWhole: fc.boolean(),
  isRight: fc.boolean(),
  isFirst: fc.constantFrom(true, true, true, false),
  isPractice: fc.constantFrom(false, false, false, true),
  shown: help,
  opened: help,
})

const logs = fc.array(happening, { maxLength: 40 }).map((happenings) => {
  let shownAt = 20_000 * DAY_MS
  return happenings.map(({ kind, pauseMs, tookMs, problemId, roundId, steps, ...how }): PracticeEvent => {
    shownAt += pauseMs
    const shownDay = Math.floor(shownAt / DAY_MS)
    const when = { at: shownAt + tookMs, studyDay: shownDay, problemId, roundId }
    if (kind === 'begin') return beginEvent({ ...when, skills: steps[0]?.skills ?? [] })
    const shownSteps = steps.map((step, place) => shownStep({ ...step, place, stepId: `step ${place}` }))
    const attempt = attemptEvent({ ...when, shownAt, shownDay, steps: shownSteps, ...how })
    if (kind === 'hint') return { ...attempt, kind, level: 1 }
    return kind === 'end' ? { ...attempt, kind, how: 'left' } : attempt
  })
})

/** Every number that a state is made of. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value instanceof Map) return numbersIn([...value.values()])
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

const throughJson = (state: PracticeState): PracticeState =>
  restoredPractice(JSON.parse(JSON.stringify(storedPractice(state))) as StoredPractice)

it('whatever happens, every number stays finite and what is served lies between 0 and 1', () => {
  fc.assert(
    fc.property(logs, (log) => {
      let state = newPractice()
      for (const event of log) {
        const { state: after, served, deltas } = applyPractice(state, event)
        state = after
        expect(numbersIn([after, deltas]).every(Number.isFinite)).toBe(true)
        if (served === null) continue
        const { value, low, high } = served.prediction
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true)
        expect(Math.abs(served.delta ?? 0)).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 200 },
  )
})

it('a state that was stored and restored in the middle ends as it would have', () => {
  fc.assert(
    fc.property(logs, fc.nat(40), (log, middle) => {
      let [straight, broken] = [newPractice(), newPractice()]
      for (const [index, event] of log.entries()) {
        if (index === middle) broken = throughJson(broken)
        straight = applyPractice(straight, event).state
        broken = applyPractice(broken, event).state
      }
      expect(broken).toEqual(straight)
      expect(throughJson(straight)).toEqual(straight)
    }),
    { numRuns: 200 },
  )
})
