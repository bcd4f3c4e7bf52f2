import { describe, expect, it } from 'vitest'
import { median, quantile } from '../../../bench/figures'

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

describe('figures', () => {
  it('have a quantile that is one of them: 99 of a hundred do not exceed the 99th', () => {
    expect(quantile(hundred, 0.99)).toBe(99)
    expect(quantile([5, 1, 9], 0.99)).toBe(9)
    expect(quantile([], 0.99)).toBeNaN()
  })

  it('have a median between the middle two', () => {
    expect(median(hundred)).toBe(50.5)
    expect(median([3, 1, 2])).toBe(2)
  })
})
