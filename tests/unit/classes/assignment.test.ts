import { describe, expect, it } from 'vitest'
import {
  copyDeckName,
  copySetName,
  daysToWork,
  defaultFacts,
  factFaults,
  factsFor,
  phaseOf,
  targetDay,
  type AssignmentFacts,
} from '@/lib/classes'

const FACTS: AssignmentFacts = {
  ...{ startsOn: 100, dueOn: 121, examOn: null, target: null, lateRule: 'none', lateDays: 0 },
  ...{ wantedDays: 10, dayAnswers: 5, wantedRecall: null },
}
const NO_EXCEPTION = { dueOn: null, examOn: null, wantedDays: null, isExcused: false }

describe('an assignment', () => {
  it.each([
    [99, 'not-open'],
    [100, 'open'],
    [121, 'open'],
    [122, 'past'],
  ] as const)('is on day %i %s', (day, phase) => {
    expect(phaseOf(FACTS, false, day)).toBe(phase)
    expect(phaseOf(FACTS, true, day)).toBe('ended')
  })

  it.each([
    [{}, []],
    [{ dueOn: 100 }, []],
    [{ dueOn: 99 }, ['dueOn']],
    [{ examOn: 99 }, ['examOn']],
    [{ lateRule: 'half' }, ['lateDays']],
    [{ lateDays: 3 }, ['lateDays']],
    [{ lateRule: 'full', lateDays: 3 }, []],
  ] as const)('with %j has faults in %j', (change, faults) => {
    expect(factFaults({ ...FACTS, ...change })).toEqual(faults)
  })

  it('aims at the exam, or else at the due day', () => {
    expect([targetDay(FACTS), targetDay({ ...FACTS, examOn: 130 })]).toEqual([121, 130])
    expect(daysToWork(FACTS)).toBe(22)
  })
})

describe('an exception', () => {
  it('changes what it names, and never asks for more days', () => {
    expect(factsFor(FACTS, null)).toBe(FACTS)
    expect(factsFor(FACTS, NO_EXCEPTION)).toEqual(FACTS)
    expect(factsFor(FACTS, { ...NO_EXCEPTION, dueOn: 140, examOn: 141, wantedDays: 4 })).toEqual({
      ...FACTS,
      ...{ dueOn: 140, examOn: 141, wantedDays: 4 },
    })
    expect(factsFor(FACTS, { ...NO_EXCEPTION, wantedDays: 40 }).wantedDays).toBe(10)
    expect(factsFor({ ...FACTS, wantedDays: null }, { ...NO_EXCEPTION, wantedDays: 4 }).wantedDays).toBeNull()
  })
})

describe('what an instructor is offered at first', () => {
  it('fits the term and the number of items', () => {
    expect(defaultFacts({ startsOn: 90, endsOn: null }, 100, 200)).toEqual(FACTS)
    expect(defaultFacts({ startsOn: 110, endsOn: 115 }, 100, 3)).toMatchObject({
      ...{ startsOn: 110, dueOn: 115, wantedDays: 3, dayAnswers: 1 },
    })
    expect(defaultFacts({ startsOn: 90, endsOn: null }, 100, 44).dayAnswers).toBe(3)
    expect(factFaults(defaultFacts({ startsOn: 0, endsOn: 50 }, 100, 1))).toEqual([])
  })
})

describe('the name of a copy', () => {
  it.each([
    ['Stats 101', 'World capitals', 1, 'Stats 101::World capitals'],
    ['Stats 101', 'World capitals', 3, 'Stats 101::World capitals 3'],
    ['Maths::A: ', 'Sets :: maps', 1, 'Maths: A::Sets: maps'],
    ['::', 'World', 1, 'World'],
  ])('of %s and %s, turn %i, is %s', (className, name, turn, expected) => {
    expect(copyDeckName(className, name, turn, 200)).toBe(expected)
  })

  it('stays within its limit', () => {
    for (const turn of [1, 42]) {
      expect(copyDeckName('c'.repeat(120), 'n'.repeat(200), turn, 200)).toHaveLength(200)
      expect(copySetName('c'.repeat(120), 'n'.repeat(200), turn, 200)).toHaveLength(200)
    }
    expect(copyDeckName('c', 'n'.repeat(300), 12, 200).endsWith(' 12')).toBe(true)
  })
})
