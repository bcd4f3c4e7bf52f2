import { describe, expect, it } from 'vitest'
import { quarterOf, stillMissing } from '@/lib/classes'

describe('the quarter somebody is in', () => {
  it('is said of eight learners or more, and of nobody in a smaller group', () => {
    expect(quarterOf({ below: 3, same: 1, of: 7 })).toBeNull()
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((below) => quarterOf({ below, same: 1, of: 8 }))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ])
  })

  it('is one for all who have the same', () => {
    expect(quarterOf({ below: 0, same: 12, of: 12 })).toBe(2)
    expect(quarterOf({ below: 0, same: 2, of: 12 })).toBe(0)
  })
})

describe('what is still missing', () => {
  const asked = { dueOn: 109, lateRule: 'half', lateDays: 4, wantedDays: 5, wantedRecall: 0.9 } as const
  const done = { hasStarted: true, days: 3, lateDays: 0, recallDue: 0.8 }

  it('is to start, for whoever has not', () => {
    expect(stillMissing(asked, { ...done, hasStarted: false }, 101)).toEqual([{ kind: 'start', by: 109 }])
    expect(stillMissing(asked, { ...done, hasStarted: false }, 110)).toEqual([{ kind: 'start', by: 113 }])
  })

  it('is days and recall until the due day', () => {
    expect(stillMissing(asked, done, 105)).toEqual([
      { kind: 'days', days: 2, by: 109, countsHalf: false },
      { kind: 'recall', recall: 0.8, wanted: 0.9, by: 109 },
    ])
    expect(stillMissing(asked, { ...done, days: 5, recallDue: 0.9 }, 105)).toEqual([])
  })

  it('is only days once that is over, as many more as late days count less', () => {
    expect(stillMissing(asked, done, 111)).toEqual([{ kind: 'days', days: 4, by: 113, countsHalf: true }])
    expect(stillMissing({ ...asked, lateRule: 'full' }, { ...done, lateDays: 1 }, 111)).toEqual([
      { kind: 'days', days: 1, by: 113, countsHalf: false },
    ])
  })

  it('is nothing once late days are over, nor where nothing counts', () => {
    expect(stillMissing(asked, done, 114)).toEqual([])
    expect(stillMissing({ ...asked, lateRule: 'none', lateDays: 0 }, done, 110)).toEqual([])
    expect(stillMissing({ ...asked, wantedDays: null, wantedRecall: null }, done, 105)).toEqual([])
  })
})
