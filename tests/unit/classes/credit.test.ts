import { describe, expect, it } from 'vitest'
import { creditOf, inTime, retrievalDays, type CreditRules, type CreditSource } from '@/lib/classes/credit'

const DUE = 20_010
const rules = (given: Partial<CreditRules> = {}): CreditRules => ({
  ...{ dueOn: DUE, lateRule: 'none', lateDays: 0, wantedDays: 10, wantedRecall: 0.9, isExcused: false },
  ...given,
})
const source = (given: Partial<CreditSource> = {}): CreditSource => ({
  ...{ onTime: [], late: [], recall: 0, before: null },
  ...given,
})
const days = (count: number) => Array.from({ length: count }, (_, index) => DUE - index)

describe('days with real retrieval', () => {
  const on = (day: number, items: number) => ({ day, items })
  it.each([
    ['enough items on a day make it one', [on(1, 3), on(2, 7)], 3, 9, [1, 2]],
    ['fewer don’t', [on(1, 2), on(2, 1)], 3, 9, []],
    ['where there are fewer items than wanted, all of them do', [on(1, 2), on(2, 1)], 5, 2, [1]],
    ['days come in order', [on(9, 2), on(3, 2)], 2, 9, [3, 9]],
    ['nothing was answered', [], 1, 9, []],
    ['there is no item any more', [on(1, 1)], 5, 0, [1]],
  ])('%s', (_, asked, least, all, expected) => {
    expect(retrievalDays(asked, least, all)).toEqual(expected)
  })
})

describe('days in time', () => {
  it.each([
    ['none' as const, 0, [DUE - 1, DUE], []],
    ['half' as const, 2, [DUE - 1, DUE], [DUE + 1, DUE + 2]],
    ['full' as const, 1, [DUE - 1, DUE], [DUE + 1]],
  ])('with the late rule %s', (lateRule, lateDays, onTime, late) => {
    const all = [DUE - 1, DUE, DUE + 1, DUE + 2, DUE + 3]
    expect(inTime(all, { dueOn: DUE, lateRule, lateDays })).toEqual({ onTime, late })
  })
})

describe('credit', () => {
  it.each([
    ['half the days and all the recall', {}, { onTime: days(5), recall: 0.95 }, [0.5, 1, 0.75]],
    ['more days than wanted', {}, { onTime: days(14), recall: 0.45 }, [1, 0.5, 0.75]],
    ['days alone', { wantedRecall: null }, { onTime: days(3), recall: 0.9 }, [0.3, null, 0.3]],
    ['recall alone', { wantedDays: null }, { onTime: days(3), recall: 0.45 }, [null, 0.5, 0.5]],
    ['neither', { wantedDays: null, wantedRecall: null }, { onTime: days(3) }, [null, null, null]],
    ['cramming on the last evening', {}, { onTime: [DUE], recall: 1 }, [0.1, 1, 0.55]],
    [
      'late days at half',
      { lateRule: 'half' as const, wantedRecall: null },
      { onTime: days(4), late: [DUE + 1, DUE + 2] },
      [0.5, null, 0.5],
    ],
    [
      'late days in full',
      { lateRule: 'full' as const, wantedRecall: null },
      { onTime: days(4), late: [DUE + 1, DUE + 2] },
      [0.6, null, 0.6],
    ],
    ['an excuse', { isExcused: true }, { onTime: days(9), recall: 1, before: 0.4 }, [null, null, null]],
    ['more settled before', {}, { onTime: days(1), before: 0.7 }, [0.1, 0, 0.7]],
    ['less settled before', {}, { onTime: days(10), recall: 0.9, before: 0.7 }, [1, 1, 1]],
    [
      'something settled before where nothing counts any more',
      { wantedDays: null, wantedRecall: null },
      { before: 0.7 },
      [null, null, 0.7],
    ],
  ])('for %s', (_, given, earned, [ofDays, ofRecall, whole]) => {
    const credit = creditOf(rules(given), source(earned))
    expect([credit.days, credit.recall, credit.credit]).toEqual([
      ofDays === null ? null : expect.closeTo(ofDays ?? 0, 12),
      ofRecall === null ? null : expect.closeTo(ofRecall ?? 0, 12),
      whole === null ? null : expect.closeTo(whole ?? 0, 12),
    ])
  })
})
