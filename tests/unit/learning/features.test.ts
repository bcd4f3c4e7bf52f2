import { describe, expect, it } from 'vitest'
import type { CardEvidence, Shown } from '@/lib/learning'
import { describeAhead, describeQuestion, FEATURES, type Described } from '@/lib/learning/features'
import { firstMood, moodFeatures, type Mood } from '@/lib/learning/mood'
import { firstTwoSpeedTrace } from '@/lib/learning/two-speed-trace'

const DAY_MS = 86_400_000
const ANSWERED = 1000 * DAY_MS

/** Answered last on day 1000. Its two-speed trace is that of one good answer, the rest is made up. */
const card: CardEvidence = {
  trace: { difficulty: 6.5 },
  lastAnsweredAt: ANSWERED,
  lastDay: 1000,
  reps: 4,
  lapses: 2,
  history: {
    trace: firstTwoSpeedTrace(3),
    ordinal: 12,
    lastGrade: 2,
    dayGrades: [3, 1],
    dayMisses: 1,
    misses: 3,
    firstMissAt: ANSWERED - 90.25 * DAY_MS,
    lastMissAt: ANSWERED - 6.25 * DAY_MS,
    bias: -0.7,
    dayPace: 0.8,
    pace: 0.5,
    paceSpread: 0.25,
    past: { from: null, answers: [] },
  },
}
const mood: Mood = {
  ...firstMood,
  sinceMiss: 4,
  hazard: 0.7,
  day: 1010,
  answers: 15,
  misses: 3,
  bias: 0.02,
  pace: -0.1,
}
const named = ({ features }: Described): Record<string, number | undefined> =>
  Object.fromEntries(FEATURES.map((name, i) => [name, features[i]]))

type Figure = [name: (typeof FEATURES)[number], value: number]
const MOODS: Figure[] = [
  ['sinceMiss', Math.log(5) / 3 - 0.5],
  ['hazard', Math.log(1 + 3 * 0.7) / 2 - 0.4],
  ['missesToday', (3 * 3.5) / 20 - 0.4],
  ['recallBias', 0.06],
  ['pace', -0.1],
]
const OF_CARD: Figure[] = [
  ['difficulty', 0.5], // (6.5 − 5)/3
  ['reps', Math.log(5) - 1],
  ['lapses', Math.log(3)],
  ['dayMisses', Math.log(2)],
  ['lastGrade', -0.5], // (2 − 3)/2
  ['bias', -0.7],
  ['cardPace', 0.5],
  ['cardPaceSpread', 0.1], // √0.25 − 0.4
]

it('has tested every feature', () => {
  const others =
    'repeat elapsed elapsedSquared fastTrace difficultyElapsed missActivation cardPaceOdds dayPaceElapsed sibling'
  const tested = [...OF_CARD, ...MOODS].map(([name]) => name)
  expect([...tested, ...others.split(' ')].toSorted()).toEqual(FEATURES.toSorted())
})

describe('a question on a later day', () => {
  // Shown 9.75 days after the answer, on the tenth day: R = 0.870969182472231, of the fast part 0.202496439237985.
  const shown: Shown = { at: ANSWERED + 9.75 * DAY_MS, day: 1010, siblingLast: true }
  const described = describeQuestion(card, mood, shown)
  const odds = Math.log(0.870969182472231 / 0.129030817527769)
  const fast = Math.log(0.202496439237985 / 0.797503560762015)
  const tau = 0.802585092994046 // ln 10 − 1.5

  it('starts from the log-odds of the trace at the instant it is shown', () => {
    expect(described.offset).toBeCloseTo(odds, 9)
  })

  it.each<Figure>([
    ...OF_CARD,
    ...MOODS,
    ['elapsed', tau],
    ['elapsedSquared', (tau * tau) / 4 - 0.5],
    ['fastTrace', (fast - 1.8) / 2],
    ['difficultyElapsed', (0.5 * tau) / 2],
    // Misses 100 and 16 days ago: 1/√16 + 2 · 2/(√100 + √16) = 0.25 + 4/14.
    ['missActivation', Math.log(0.02 + 0.25 + 4 / 14) / 2 + 1],
    ['cardPaceOdds', (0.5 * (odds - 1.8)) / 2],
    ['dayPaceElapsed', (0.8 * tau) / 2],
    ['sibling', 1],
    ['repeat', 0],
  ])('has %s %f', (name, expected) => expect(named(described)[name]).toBeCloseTo(expected, 9))
})

describe('a question on the day of the last answer', () => {
  // Shown a quarter of a day after it: R = 0.951158957700233.
  const shown: Shown = { at: ANSWERED + 0.25 * DAY_MS, day: 1000, siblingLast: true }
  const described = describeQuestion(card, mood, shown)

  it('starts from the log-odds of the trace', () => {
    expect(described.offset).toBeCloseTo(Math.log(0.951158957700233 / 0.048841042299767), 9)
  })

  it('is a repeat and nothing else: what is learned over days says nothing of minutes', () => {
    expect([...described.features]).toEqual([1, ...Array<number>(FEATURES.length - 1).fill(0)])
    expect(FEATURES[0]).toBe('repeat')
  })
})

describe('a question on a new day', () => {
  it.each([
    ['ten minutes after midnight', 10 / 1440, 1],
    ['almost two days later', 1.9, 1],
    ['a week later', 7.2, 7],
  ])('%s counts whole days', (_, later, days) => {
    const shown = { at: ANSWERED + later * DAY_MS, day: 1000 + days, siblingLast: false }
    expect(named(describeQuestion(card, mood, shown))['elapsed']).toBeCloseTo(Math.log(days) - 1.5, 12)
  })
})

describe('a card without a miss', () => {
  it('has the least activation of misses: ln 0.02/2 + 1', () => {
    const unmissed = { ...card, history: { ...card.history, misses: 0 } }
    const shown = { at: ANSWERED + DAY_MS, day: 1001, siblingLast: false }
    expect(named(describeQuestion(unmissed, mood, shown))['missActivation']).toBeCloseTo(
      -0.956011502714073,
      12,
    )
  })
})

describe('a card some days ahead', () => {
  it('is described as on the day, without a sibling and in the moods given', () => {
    const shown = { at: ANSWERED + 10 * DAY_MS, day: 1010, siblingLast: false }
    const ahead = describeAhead(card, 10, moodFeatures(mood, 1010))
    expect(ahead).toStrictEqual(describeQuestion(card, mood, shown))
    const others = named(describeAhead(card, 10, [1, 2, 3, 4, 5]))
    expect(others).toMatchObject({ sinceMiss: 1, hazard: 2, missesToday: 3, recallBias: 4, pace: 5 })
  })

  it('may be described at fractions of a day', () => {
    const { offset, features } = describeAhead(card, 9.75, moodFeatures(mood, 1010))
    expect(offset).toBeCloseTo(Math.log(0.870969182472231 / 0.129030817527769), 9)
    expect(features[FEATURES.indexOf('elapsed')]).toBeCloseTo(Math.log(9.75) - 1.5, 12)
  })
})
