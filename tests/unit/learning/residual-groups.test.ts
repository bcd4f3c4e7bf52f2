import { describe, expect, it } from 'vitest'
import type { CardEvidence, CardHistory } from '@/lib/learning'
import { firstTwoSpeedTrace } from '@/lib/learning/two-speed-trace'
import {
  GROUPINGS,
  groupsAfter,
  noResidualGroups,
  residualsOf,
  sharedResidual,
  type ResidualGroups,
} from '@/lib/learning/residual-groups'

const history: CardHistory = {
  trace: firstTwoSpeedTrace(3),
  ordinal: 12,
  lastGrade: 3,
  dayGrades: [2, 3],
  dayMisses: 0,
  misses: 0,
  firstMissAt: 0,
  lastMissAt: 0,
  bias: 0,
  dayPace: 0,
  pace: 0.3,
  paceSpread: 0.16,
  past: { from: null, answers: [] },
}
const card: CardEvidence = {
  trace: { difficulty: 5.4 },
  lastAnsweredAt: 0,
  lastDay: 1000,
  reps: 3,
  lapses: 1,
  history,
}
const names = GROUPINGS.map(({ name }) => name)
const residual = (groups: ResidualGroups, name: string, of = card) =>
  residualsOf(groups, of)[names.indexOf(name)]

describe('a group without answers', () => {
  it('has no residual', () => {
    expect(residualsOf(noResidualGroups, card)).toEqual([0, 0, 0, 0, 0, 0])
    expect(sharedResidual(noResidualGroups)).toBe(0)
  })
})

describe('a residual', () => {
  const missed = groupsAfter(noResidualGroups, card, -0.7, 0.21)
  const recalled = groupsAfter(missed, card, 0.4, 0.24)

  // Σδ / (ΣV(1 − V) + 1/τ)
  it.each([
    ['last two grades and pace', -0.7 / (0.21 + 1 / 0.3)],
    ['difficulty', -0.7 / (0.21 + 1 / 0.1)],
    ['last day', -0.7 / (0.21 + 1 / 0.2)],
    ['days and lapses', -0.7 / (0.21 + 1 / 0.3)],
    ['cards met together', -0.7 / (0.21 + 1 / 0.2)],
    ['all cards', -0.7 / (0.21 + 1 / 0.3)],
  ])('of ‘%s’ is shrunk by what one answer does not tell: %f', (name, expected) => {
    expect(residual(missed, name)).toBeCloseTo(expected, 14)
  })

  // Both sums are faded before the newest answer is added.
  it.each([
    ['last two grades and pace', (-0.7 + 0.4) / (0.21 + 0.24 + 1 / 0.3)],
    ['difficulty', (-0.7 + 0.4) / (0.21 + 0.24 + 1 / 0.1)],
    ['last day', (-0.63 + 0.4) / (0.189 + 0.24 + 1 / 0.2)],
    ['days and lapses', (-0.665 + 0.4) / (0.1995 + 0.24 + 1 / 0.3)],
    ['cards met together', (-0.63 + 0.4) / (0.189 + 0.24 + 1 / 0.2)],
    ['all cards', (-0.665 + 0.4) / (0.1995 + 0.24 + 1 / 0.3)],
  ])('of ‘%s’ fades with each answer: %f', (name, expected) => {
    expect(residual(recalled, name)).toBeCloseTo(expected, 14)
  })

  it('that all cards share is the last one’s', () => {
    expect(sharedResidual(recalled)).toBe(residual(recalled, 'all cards'))
  })
})

describe('a group', () => {
  const alike = (name: string, other: Partial<CardEvidence>, its: Partial<CardHistory> = {}): boolean =>
    residual(groupsAfter(noResidualGroups, card, 0.5, 0.25), name, {
      ...card,
      ...other,
      history: { ...history, ...its },
    }) !== 0

  it.each([
    ['last two grades and pace', 'the same grades at about the same pace', {}, { pace: -0.49 }, true],
    ['last two grades and pace', 'other grades', {}, { dayGrades: [3, 2] as const }, false],
    ['last two grades and pace', 'another pace', {}, { pace: 0.6 }, false],
    ['difficulty', 'difficulty 5.9', { trace: { difficulty: 5.9 } }, {}, true],
    ['difficulty', 'difficulty 6', { trace: { difficulty: 6 } }, {}, false],
    ['last day', 'a card of the same last day', { lastDay: 1000 }, {}, true],
    ['last day', 'a card of another last day', { lastDay: 1001 }, {}, false],
    ['days and lapses', 'as many of both', {}, { ordinal: 99 }, true],
    ['days and lapses', 'more days', { reps: 4 }, {}, false],
    ['days and lapses', 'more lapses', { lapses: 2 }, {}, false],
    ['cards met together', 'the nineteenth card', {}, { ordinal: 19 }, true],
    ['cards met together', 'the twentieth card', {}, { ordinal: 20 }, false],
    ['all cards', 'any card', { lastDay: 3, reps: 9, trace: { difficulty: 9 } }, { ordinal: 700 }, true],
  ])('by %s, given %s', (name, _, other, its, expected) => {
    expect(alike(name, other, its)).toBe(expected)
  })

  it('takes all paces beyond two log-seconds for one, and days and lapses beyond six and five', () => {
    const fast = { ...card, reps: 6, lapses: 5, history: { ...history, pace: -2 } }
    const faster = { ...card, reps: 60, lapses: 50, history: { ...history, pace: -3 } }
    const groups = groupsAfter(noResidualGroups, fast, 0.5, 0.25)
    expect(residualsOf(groups, faster)).toEqual(residualsOf(groups, fast))
  })
})

describe('what is remembered', () => {
  const ofDay = (lastDay: number): CardEvidence => ({ ...card, lastDay })
  const days = (first: number, last: number, groups = noResidualGroups): ResidualGroups => {
    let after = groups
    for (let day = first; day <= last; day++) after = groupsAfter(after, ofDay(day), 0.5, 0.25)
    return after
  }

  it('is bounded: the 32 last days answered latest', () => {
    const groups = days(1, 33)
    expect(residual(groups, 'last day', ofDay(1))).toBe(0)
    expect(residual(groups, 'last day', ofDay(2))).toBeGreaterThan(0)
    expect(groups[names.indexOf('last day')]).toHaveLength(32)
  })

  it('is by the latest answer, not the first', () => {
    const groups = days(33, 33, groupsAfter(days(1, 32), ofDay(1), 0.5, 0.25))
    expect(residual(groups, 'last day', ofDay(1))).toBeGreaterThan(0)
    expect(residual(groups, 'last day', ofDay(2))).toBe(0)
  })

  it('is a new list each time', () => {
    const before = days(1, 3)
    const kept = structuredClone(before)
    days(4, 40, before)
    expect(before).toEqual(kept)
  })
})
