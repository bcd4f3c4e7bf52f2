import { describe, expect, it } from 'vitest'
import { mixOf, problemsBy, problemsIn } from '@/lib/practice/mix/mix'

describe('how many problems there is time for', () => {
  it.each([
    [0, 120, 0],
    [119, 120, 0],
    [120, 120, 1],
    [600, 120, 5],
    [600, 90, 6],
    [-60, 120, 0],
    [86_400, 120, 50],
  ])('in %d seconds at %d each: %d', (seconds, each, problems) => {
    expect(problemsIn(seconds, each)).toBe(problems)
  })
})

describe('problems among cards', () => {
  it.each([
    [30, 3, 10],
    [10, 3, 3],
    [10, 10, 1],
    [7, 4, 1],
    [100, 1, 100],
    [3, 5, 1],
  ])('%d cards and %d problems: one after each %d', (cards, problems, after) => {
    expect(mixOf(cards, problems)).toEqual({ problems, after })
  })

  it('aren’t mixed where there are none of either', () => {
    expect(mixOf(0, 5)).toBeNull()
    expect(mixOf(5, 0)).toBeNull()
  })
})

it.each([
  [0, 0],
  [2, 0],
  [3, 1],
  [5, 1],
  [6, 2],
  [9, 3],
  [10, 3],
  [99, 3],
])('after %d answers, one problem after each three, %d of three have come', (answers, problems) => {
  expect(problemsBy({ problems: 3, after: 3 }, answers)).toBe(problems)
})
