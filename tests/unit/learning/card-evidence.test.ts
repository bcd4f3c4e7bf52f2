import { describe, expect, it } from 'vitest'
import type { Answer, CardEvidence, CardHistory, Grade, Shown } from '@/lib/learning'
import {
  elapsedDays,
  historyAfter,
  isNewDay,
  missActivation,
  traceRecall,
  traceSurprise,
} from '@/lib/learning/card-evidence'
import { firstMood, type Mood } from '@/lib/learning/mood'
import { firstTwoSpeedTrace, nextTwoSpeedTrace, twoSpeedRecall } from '@/lib/learning/two-speed-trace'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const NOON = 1000 * DAY_MS + 12 * HOUR_MS

/** Milliseconds of an answer that took `k` log-seconds longer than e² − 1 seconds, this learner's mean. */
const slower = (k: number): number => (Math.exp(2 + k) - 1) * 1000
const mood: Mood = { ...firstMood, cardsMet: 30, meanLogSeconds: 2, timed: 50 }

const shown = (at: number): Shown => ({ at, day: Math.floor(at / DAY_MS), siblingLast: false })
const firstAnswer = (answer: Answer): CardHistory => historyAfter(null, mood, shown(NOON), answer)

/** A card that was answered once, good and at the usual pace, on day 1000 at noon. */
const usual: Answer = { grade: 3, durationMs: slower(0) }
const card: CardEvidence = {
  trace: { difficulty: 5 },
  lastAnsweredAt: NOON + slower(0),
  lastDay: 1000,
  reps: 1,
  lapses: 0,
  history: firstAnswer(usual),
}
/** The history `days` after that answer and one more. */
const then = (days: number, answer: Answer, before: CardEvidence = card): CardHistory =>
  historyAfter(before, mood, shown(before.lastAnsweredAt + days * DAY_MS), answer)

describe('elapsed time', () => {
  it.each([
    ['is counted in days', 36 * HOUR_MS, 1.5],
    ['is none when the clock was set back', -5 * HOUR_MS, 1e-5],
    ['is a moment at least', 0, 1e-5],
  ])('%s', (_, ms, expected) => expect(elapsedDays(card, card.lastAnsweredAt + ms)).toBe(expected))
})

describe('a new day of a card', () => {
  it.each([
    ['begins on a later study day', 1001, true],
    ['does not begin on the same', 1000, false],
    ['does not begin on an earlier one', 999, false],
  ])('%s', (_, day, expected) => expect(isNewDay(card, { ...shown(NOON), day })).toBe(expected))
})

describe('the surprise of the trace', () => {
  // R of a card graded good ten days ago is 0.869803021796641.
  it.each<[Grade, number]>([
    [1, -0.869803021796641],
    [2, 0.130196978203359],
    [4, 0.130196978203359],
  ])('at grade %i is %f', (grade, expected) => {
    expect(traceSurprise(card, card.lastAnsweredAt + 10 * DAY_MS, grade)).toBeCloseTo(expected, 10)
  })

  it('is never whole: recall is held within 0.005 and 0.998', () => {
    expect(traceSurprise(card, card.lastAnsweredAt, 1)).toBeCloseTo(-0.998, 12)
  })
})

describe('a first answer', () => {
  it('leaves a history with nothing before', () => {
    expect(firstAnswer(usual)).toStrictEqual({
      trace: firstTwoSpeedTrace(3),
      ordinal: 30,
      lastGrade: 3,
      dayGrades: [0, 3],
      dayMisses: 0,
      misses: 0,
      firstMissAt: NOON,
      lastMissAt: NOON,
      bias: 0,
      dayPace: 0,
      pace: 0,
      paceSpread: 0.16 + 0.3 * (0 - 0.16),
      past: { from: null, answers: [[0, 3]] },
    })
  })

  it('is a miss like others, at the instant of the answer', () => {
    expect(firstAnswer({ grade: 1, durationMs: 9000 })).toMatchObject({
      lastGrade: 1,
      dayGrades: [0, 1],
      dayMisses: 1,
      misses: 1,
      firstMissAt: NOON + 9000,
      lastMissAt: NOON + 9000,
      bias: 0,
    })
  })

  it('has a pace: 1.2 log-seconds above the mean count half, and their square three tenths', () => {
    const history = firstAnswer({ grade: 3, durationMs: slower(1.2) })
    expect(history.dayPace).toBeCloseTo(1.2, 12)
    expect(history.pace).toBeCloseTo(0.6, 12)
    // 0.16 + 0.3 · (1.44 − 0.16)
    expect(history.paceSpread).toBeCloseTo(0.544, 12)
  })

  it('says nothing of the pace without a duration', () => {
    expect(firstAnswer({ grade: 3, durationMs: null })).toMatchObject({
      dayPace: 0,
      pace: 0,
      paceSpread: 0.16,
    })
  })
})

describe('the first answer of a later day', () => {
  it('moves the two-speed trace from answer to answer', () => {
    const { trace } = then(10, { grade: 2, durationMs: HOUR_MS })
    const expected = nextTwoSpeedTrace(firstTwoSpeedTrace(3), 10 + 1 / 24, 2)
    expect(trace.slow).toBeCloseTo(expected.slow, 9)
    expect(trace.fast).toBeCloseTo(expected.fast, 9)
    expect(trace.difficulty).toBeCloseTo(expected.difficulty, 9)
  })

  it('brings its grade after that of the day before', () => {
    expect(then(10, { grade: 4, durationMs: 9000 })).toMatchObject({
      ordinal: 30,
      lastGrade: 4,
      dayGrades: [3, 4],
      dayMisses: 0,
    })
  })

  it('adds its surprise to what is left of earlier ones', () => {
    // δ = 0.130196978 for a recall after ten days; the next is of the trace that it leaves.
    const first = then(10, usual)
    expect(first.bias).toBeCloseTo(0.130196978203359, 9)
    const lastAnsweredAt = card.lastAnsweredAt + 10 * DAY_MS + slower(0)
    const second = then(
      5,
      { grade: 1, durationMs: null },
      {
        ...card,
        history: first,
        lastAnsweredAt,
        lastDay: 1010,
      },
    )
    const { retrievability } = twoSpeedRecall(first.trace, 5)
    expect(second.bias).toBeCloseTo(0.8 * 0.130196978203359 - retrievability, 9)
  })

  it('counts a miss', () => {
    const missedAt = card.lastAnsweredAt + 10 * DAY_MS + 9000
    expect(then(10, { grade: 1, durationMs: 9000 })).toMatchObject({
      dayGrades: [3, 1],
      dayMisses: 1,
      misses: 1,
      firstMissAt: missedAt,
      lastMissAt: missedAt,
    })
  })

  it('moves the pace half way, and starts that of the day anew', () => {
    const slow = { ...card, history: firstAnswer({ grade: 3, durationMs: slower(1.2) }) }
    const history = then(10, { grade: 3, durationMs: slower(-0.4) }, slow)
    expect(history.dayPace).toBeCloseTo(-0.4, 12)
    // 0.6 + ½ (−0.4 − 0.6); 0.544 + 0.3 · ((−1)² − 0.544)
    expect(history.pace).toBeCloseTo(0.1, 12)
    expect(history.paceSpread).toBeCloseTo(0.6808, 12)
  })

  it('leaves what is known of the pace without a duration', () => {
    const slow = { ...card, history: firstAnswer({ grade: 3, durationMs: slower(1.2) }) }
    const { dayPace, pace, paceSpread } = slow.history
    expect(then(10, { grade: 3, durationMs: null }, slow)).toMatchObject({ dayPace, pace, paceSpread })
  })
})

describe('a repeat within the day', () => {
  const missedAt = card.lastAnsweredAt + 10 * DAY_MS + 9000
  const missed: CardEvidence = {
    ...card,
    lastAnsweredAt: missedAt,
    lastDay: 1010,
    reps: 2,
    lapses: 1,
    history: then(10, { grade: 1, durationMs: 9000 }),
  }

  it('leaves what the day began with and moves the trace', () => {
    const history = then(0.01, { grade: 3, durationMs: slower(1) }, missed)
    const { bias, dayGrades, dayPace, dayMisses } = missed.history
    expect(history).toMatchObject({ bias, dayGrades, dayPace, dayMisses, misses: 1, lastGrade: 3 })
    expect(history.pace).toBeCloseTo((missed.history.pace + 1) / 2, 12)
    expect(history.trace.slow).toBeGreaterThan(missed.history.trace.slow)
  })

  it('counts another miss', () => {
    expect(then(0.01, { grade: 1, durationMs: 0 }, missed)).toMatchObject({
      dayGrades: [3, 1],
      dayMisses: 2,
      misses: 2,
      firstMissAt: missedAt,
      lastMissAt: missedAt + 0.01 * DAY_MS,
    })
  })

  it('is gone on the next day, when misses of the day are counted anew', () => {
    expect(then(1, { grade: 1, durationMs: 0 }, missed)).toMatchObject({ dayMisses: 1, misses: 2 })
    expect(then(1, usual, missed)).toMatchObject({ dayMisses: 0, misses: 1, dayGrades: [1, 3] })
  })
})

describe('the activation of misses', () => {
  /** A history with misses so many days before day 1000. */
  const missedAgo = (...days: readonly number[]): CardHistory => ({
    ...card.history,
    misses: days.length,
    firstMissAt: NOON - (days[0] ?? 0) * DAY_MS,
    lastMissAt: NOON - (days.at(-1) ?? 0) * DAY_MS,
  })
  /** Σ age^−½ itself. */
  const exact = (...days: readonly number[]) => days.reduce((sum, age) => sum + age ** -0.5, 0)

  it('is none without a miss', () => expect(missActivation(card.history, NOON)).toBe(0))

  it('of one miss is exact', () => {
    expect(missActivation(missedAgo(4), NOON)).toBeCloseTo(0.5, 12)
    expect(missActivation(missedAgo(0.25), NOON)).toBeCloseTo(2, 12)
  })

  it('of several takes the others to lie evenly between the first and the last', () => {
    // 1/√4 + 2 · 2/(√100 + √4)
    expect(missActivation(missedAgo(100, 30, 4), NOON)).toBeCloseTo(1 / 2 + 4 / 12, 12)
  })

  it.each([
    ['two', [9, 4]],
    ['five evenly spaced', [50, 40, 30, 20, 10]],
    ['ten evenly spaced', [100, 90, 80, 70, 60, 50, 40, 30, 20, 10]],
    ['twenty within a month, a year ago', Array.from({ length: 20 }, (_, i) => 395 - 1.5 * i)],
  ])('of %s is within a tenth of the exact sum', (_, days) => {
    const approximate = missActivation(missedAgo(...days), NOON)
    expect(Math.abs(approximate / exact(...days) - 1)).toBeLessThan(0.1)
  })

  it('counts no age below a second', () => {
    expect(missActivation(missedAgo(0), NOON)).toBeCloseTo(Math.sqrt(86_400), 8)
    expect(missActivation(missedAgo(-3), NOON)).toBeCloseTo(Math.sqrt(86_400), 8)
  })
})

describe('what the trace predicts', () => {
  it('is its recall after the time elapsed', () => {
    const { retrievability, fast } = traceRecall(card, card.lastAnsweredAt + 10 * DAY_MS)
    expect(retrievability).toBeCloseTo(0.869803021796641, 12)
    expect(fast).toBeCloseTo(0.201690293975024, 12)
  })
})
