import { describe, expect, it } from 'vitest'
import { canPlan, frogOf, inOrder, isTimeToPlan, shorterBlock, type PlanItem } from '@/lib/focus/day-plan'

const item = (place: number, more: Partial<PlanItem> = {}): PlanItem => ({
  itemId: `item ${place}`,
  place,
  dread: null,
  minutes: 25,
  postponed: 0,
  isDone: false,
  ...more,
})

describe('the frog', () => {
  it('is the most dreaded thing still to do', () => {
    const items = [item(0, { dread: 3 }), item(1, { dread: 5, isDone: true }), item(2, { dread: 4 })]
    expect(frogOf(items)?.place).toBe(2)
  })

  it('is the first of several', () => {
    expect(frogOf([item(1, { dread: 4 }), item(0, { dread: 4 })])?.place).toBe(0)
  })

  it('is nothing where nothing is dreaded', () => {
    expect(frogOf([item(0), item(1, { dread: 1 })])).toBeNull()
  })
})

describe('the order of a day', () => {
  it('puts the frog first, keeps the rest as written, and done things last', () => {
    const items = [item(0, { isDone: true }), item(1), item(2, { dread: 4 }), item(3, { dread: 2 })]
    expect(inOrder(items).map(({ place }) => place)).toEqual([2, 1, 3, 0])
  })
})

describe('a shorter block', () => {
  it('is offered of what was put off twice', () => {
    expect(shorterBlock(item(0, { postponed: 1 }))).toBeNull()
    expect(shorterBlock(item(0, { postponed: 2 }))).toBe(10)
  })

  it('is not offered of what is short or done', () => {
    expect(shorterBlock(item(0, { postponed: 3, minutes: 10 }))).toBeNull()
    expect(shorterBlock(item(0, { postponed: 3, isDone: true }))).toBeNull()
  })
})

describe('the next day’s list', () => {
  it('is written from four in the afternoon until the study day ends at four', () => {
    expect(
      [15 * 60 + 59, 16 * 60, 23 * 60 + 59, 0, 3 * 60 + 59, 4 * 60].map((minute) =>
        isTimeToPlan(minute, 4 * 60),
      ),
    ).toEqual([false, true, true, true, true, false])
  })

  it('can be written today, today’s too, and no other', () => {
    expect([99, 100, 101, 102].map((day) => canPlan(day, 100))).toEqual([false, true, true, false])
  })
})
