import { describe, expect, it } from 'vitest'
import {
  firstLearner,
  noChain,
  type Chain,
  type LearnerEvidence,
  type SkillEvidence,
} from '@/lib/practice/skills/evidence'
import { SKILL_FEATURES, skillFeatures, STEP_FEATURES, stepFeatures } from '@/lib/practice/skills/features'

const DAY_MS = 86_400_000
const NOW = 20_000 * DAY_MS

const skill: SkillEvidence = {
  ...{ met: 8, attempts: 6, right: 4, last: -1, before: 1, rightRun: 0, missRun: 1, error: -0.2 },
  ...{ exercisedAt: NOW - 100_000 * 1000, lastDay: 19_998, days: 3 },
  ...{ problems: 5, lastProblem: 'p', hinted: 2, wasHinted: true, pace: 0.4 },
}
const learner: LearnerEvidence = {
  ...{ right: 15, attempts: 20, errors: [0.1, 0.02, -0.01] },
  ...{ day: 20_000, dayError: -0.9, dayAttempts: 4, position: 9, shownAt: NOW - 19 * 60_000 },
  ...{ meanLogSeconds: 2, timed: 20 },
}
const chain: Chain = {
  ...{ key: 'round', steps: 2, misses: 1 },
  previous: { isRight: false, isHinted: true, skills: ['a', 'b'] },
}
const shown = { at: NOW, day: 20_000 }

const named = (names: readonly string[], values: readonly number[]) => {
  expect(values).toHaveLength(names.length)
  return Object.fromEntries(names.map((name, index) => [name, values[index]]))
}
const close = (values: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, expect.closeTo(value, 12) as number]),
  )

describe('the features of a skill', () => {
  it('are those of the table, worked out by hand', () => {
    // m = .75; rate (4 + 1.5)/8 = .6875, log-odds ln(11/5); 100,000 s ago: l = (ln 1e5 − 9)/3.
    const l = (Math.log(100_000) - 9) / 3
    expect(named(SKILL_FEATURES, skillFeatures(skill, 0.75, shown))).toEqual(
      close({
        'never met': 0,
        rate: Math.log(11 / 5) - 1.2,
        right: Math.log(5) / 2 - 0.5,
        missed: Math.log(3) / 2,
        last: -1,
        'before last': 1,
        'right run': 0,
        'miss run': Math.log(2),
        'running error': -0.2,
        elapsed: l,
        'elapsed and last': -l,
        'elapsed and rate': l * 0.6875,
        'new day': 1,
        days: Math.log(3) / 1.5,
        'hint rate': 0.25,
        'last hinted': 1,
        problems: Math.log(6) / 2 - 0.5,
        'problems a time': 5 / 8 - 0.5,
        pace: 0.4,
      }),
    )
  })

  it('of one never met are the learner’s rate, and that it wasn’t met', () => {
    const values = named(SKILL_FEATURES, skillFeatures(null, 0.75, shown))
    const others = Object.fromEntries(SKILL_FEATURES.map((name) => [name, 0]))
    const unmet = { 'never met': 1, rate: Math.log(3) - 1.2, right: -0.5, problems: -0.5 }
    expect(values).toEqual(close({ ...others, ...unmet }))
  })

  it('count a second as the least that passes, and a clock set back as that', () => {
    const { elapsed } = named(
      SKILL_FEATURES,
      skillFeatures(skill, 0.75, { ...shown, at: skill.exercisedAt - 5 }),
    )
    expect(elapsed).toBe(-3)
  })
})

describe('the features of a step', () => {
  it('are those of the table, worked out by hand', () => {
    const values = stepFeatures(learner, chain, { seen: 3, last: 1 }, ['b', 'c'], shown)
    expect(named(STEP_FEATURES, values)).toEqual(
      close({
        one: 1,
        'learner rate': Math.log(3) - 1.2,
        'error, fast': 0.1,
        error: 0.02,
        'error, slow': -0.01,
        'error today': -0.9 / 9,
        'position in the sitting': Math.log(10) / 2 - 0.5,
        pause: Math.log(20) / 4,
        'first step': 0,
        'steps done': Math.log(3) / 2,
        'previous right': 0,
        'previous missed': 1,
        'misses so far': Math.log(2),
        'all right so far': 0,
        'shares a skill': 1,
        'shares a skill that was missed': 1,
        'previous hinted': 1,
        'times seen': Math.log(4) / 2,
        'last time seen': 1,
      }),
    )
  })

  it('at the very beginning are the rate people are thought to have, and the first step', () => {
    const values = named(STEP_FEATURES, stepFeatures(firstLearner, noChain, null, ['a'], shown))
    const others = Object.fromEntries(STEP_FEATURES.map((name) => [name, 0]))
    const first = {
      one: 1,
      'learner rate': Math.log(3) - 1.2,
      'position in the sitting': -0.5,
      'first step': 1,
    }
    expect(values).toEqual(close({ ...others, ...first }))
  })

  it('leave yesterday’s errors out of today’s, and begin the sitting anew after half an hour', () => {
    const later = { at: NOW + 12 * 60_000, day: 20_001 }
    const values = named(STEP_FEATURES, stepFeatures(learner, chain, null, ['c'], later))
    expect(values).toMatchObject({ 'error today': 0, 'position in the sitting': -0.5, 'shares a skill': 0 })
  })

  it('hold a pause of years to a month', () => {
    const values = named(
      STEP_FEATURES,
      stepFeatures(learner, chain, null, ['c'], { at: 2 * NOW, day: 40_000 }),
    )
    expect(values['pause']).toBeCloseTo(Math.log(43_201) / 4, 12)
  })
})
