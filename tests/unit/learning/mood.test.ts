import { describe, expect, it } from 'vitest'
import { firstMood, logSeconds, moodAfter, moodFeatures, relativePace, type Felt } from '@/lib/learning/mood'

/** Milliseconds of which logSeconds is `k`. */
const lasting = (k: number): number => (Math.exp(k) - 1) * 1000

/** A recall of a card as the two-speed trace gave it 80 %, on a new day of the card. */
const usual: Felt = { day: 7, recalled: true, durationMs: null, expected: 0.8, isNewDay: true }
const after = (...answers: readonly Partial<Felt>[]) =>
  answers.reduce((mood, felt) => moodAfter(mood, { ...usual, ...felt }), firstMood)

const near = (actual: readonly number[], expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length)
  for (const [i, figure] of expected.entries()) expect(actual[i]).toBeCloseTo(figure, 12)
}

describe('log-seconds', () => {
  it.each([
    [0, 0],
    [1000, Math.log(2)],
    [6000, Math.log(7)],
    [-500, 0],
  ])('of %i ms are %f', (ms, expected) => expect(logSeconds(ms)).toBeCloseTo(expected, 14))
})

describe('a pace', () => {
  it.each([
    ['is even before the first time is known', null, 5, 0],
    ['is even at the mean', 2, 2, 0],
    ['is above the mean', 2, 3.5, 1.5],
    ['is below the mean', 2, 0.5, -1.5],
    ['counts 3 at most', 2, 9, 3],
    ['counts −3 at least', 4, 0, -3],
  ])('%s', (_, meanLogSeconds, seconds, expected) => {
    expect(relativePace({ ...firstMood, meanLogSeconds }, seconds)).toBe(expected)
  })
})

describe('a mood', () => {
  it('counts the cards met by their first answers', () => {
    expect(after({ expected: null }, {}, { expected: null }, {}).cardsMet).toBe(2)
  })

  it('counts the answers since the last miss, and the misses expected over them', () => {
    const passes = after({ expected: null }, { expected: 0.8 }, { expected: 0.5 })
    expect(passes.sinceMiss).toBe(3)
    // A first answer counts 0.1: 0.1 + 0.2 + 0.5.
    expect(passes.hazard).toBeCloseTo(0.8, 12)
    expect(moodAfter(passes, { ...usual, recalled: false })).toMatchObject({ sinceMiss: 0, hazard: 0 })
  })

  it('counts what was answered on the day', () => {
    const evening = after({}, { recalled: false }, { isNewDay: false }, { recalled: false, expected: null })
    expect(evening).toMatchObject({ day: 7, answers: 4, misses: 2 })
    expect(moodAfter(evening, { ...usual, day: 8 })).toMatchObject({ day: 8, answers: 1, misses: 0 })
  })

  it('keeps a running mean of the surprises of the trace', () => {
    // 0 + 0.03 · (1 − 0.8 − 0) = 0.006, then 0.006 + 0.03 · (0 − 0.9 − 0.006) = −0.02118.
    expect(after({}).bias).toBeCloseTo(0.006, 12)
    expect(after({}, { recalled: false, expected: 0.9 }).bias).toBeCloseTo(-0.02118, 12)
  })

  it('is not surprised by a repeat within a day or by a first answer', () => {
    const mood = after({}, { recalled: false, isNewDay: false })
    expect(mood.bias).toBeCloseTo(0.006, 12)
    expect(after({ expected: null, isNewDay: false }).bias).toBe(0)
  })

  it('keeps running means of log-seconds and of the pace', () => {
    // log-seconds 2, 3, 1: the means are 2, 2.5 and 2; the paces 0, 1 and −1.5.
    const steps = [2, 3, 1].map((_, i, all) =>
      after(...all.slice(0, i + 1).map((k) => ({ durationMs: lasting(k) }))),
    )
    near(
      steps.map((mood) => mood.meanLogSeconds ?? NaN),
      [2, 2.5, 2],
    )
    // 0, then 0.05 · 1, then 0.05 + 0.05 · (−1.5 − 0.05).
    near(
      steps.map((mood) => mood.pace),
      [0, 0.05, -0.0275],
    )
    expect(steps.map((mood) => mood.timed)).toEqual([1, 2, 3])
  })

  it('takes the newest time for a hundredth at least', () => {
    const mood = { ...firstMood, meanLogSeconds: 2, timed: 5000 }
    expect(moodAfter(mood, { ...usual, durationMs: lasting(3) }).meanLogSeconds).toBeCloseTo(2.01, 12)
  })

  it('learns nothing of paces from an answer without a duration', () => {
    const timed = after({ durationMs: lasting(2) }, { durationMs: lasting(3) })
    const { pace, meanLogSeconds } = timed
    expect(moodAfter(timed, usual)).toMatchObject({ pace, meanLogSeconds, timed: 2 })
  })

  it('comes to know the usual moment, a twentieth from the first question', () => {
    // The first moment is −0.5, −0.4, 3 · 0.5/5 − 0.4 = −0.1, 0, 0; a stranger's −0.1, −0.2, −0.1, 0, 0.
    const first = after({})
    expect(first.asked).toBe(1)
    near(first.usual, [-0.1 - 0.4 / 20, -0.2 - 0.2 / 20, -0.1, 0, 0])
    // The second: ln 2/3 − ½, ln 1.6/2 − 0.4, 3 · 0.5/6 − 0.4 = −0.15, 3 · 0.006, 0; by a twenty-first.
    near(after({}, {}).usual, [
      -0.12 + (Math.log(2) / 3 - 0.5 + 0.12) / 21,
      -0.21 + (Math.log(1.6) / 2 - 0.4 + 0.21) / 21,
      -0.1 + (-0.15 + 0.1) / 21,
      0.018 / 21,
      0,
    ])
  })

  it('takes the newest moment for a two-hundredth at least', () => {
    const { usual: moment } = moodAfter({ ...firstMood, usual: [0, 0, 0, 0, 0], asked: 5000 }, usual)
    near(moment, [-0.5 / 200, -0.4 / 200, -0.1 / 200, 0, 0])
  })

  it('takes no repeat and no first answer for a usual moment', () => {
    const mood = after({ isNewDay: false }, { isNewDay: false, expected: null })
    expect(mood).toMatchObject({ usual: firstMood.usual, asked: 0 })
  })
})

describe('the features of a moment', () => {
  const mood = {
    ...firstMood,
    sinceMiss: 7,
    hazard: 0.9,
    day: 7,
    answers: 9,
    misses: 2,
    bias: -0.04,
    pace: 0.3,
  }

  it('are read from the mood', () => {
    near(moodFeatures(mood, 7), [
      Math.log(8) / 3 - 0.5, // 7 answers since the last miss
      Math.log(3.7) / 2 - 0.4, // 1 + 3 · 0.9
      (3 * 2.5) / 14 - 0.4, // 2 of 9 missed today
      -0.12,
      0.3,
    ])
  })

  it('begin the next day with nothing answered', () => {
    near(moodFeatures(mood, 8), [Math.log(8) / 3 - 0.5, Math.log(3.7) / 2 - 0.4, 1.5 / 5 - 0.4, -0.12, 0.3])
  })
})
