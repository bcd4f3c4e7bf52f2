import { describe, expect, it } from 'vitest'
import { loadOn, noLoad, redated } from '@/lib/scheduling'

describe('the load of the days ahead', () => {
  it('counts the cards that were given a date', () => {
    const load = redated(redated(noLoad, 100, null, 104), 100, null, 104)
    expect([103, 104, 105].map((day) => loadOn(load, day))).toEqual([0, 2, 0])
  })

  it('moves a card that is given another date', () => {
    const load = redated(redated(noLoad, 100, null, 104), 101, 104, 110)
    expect([104, 110].map((day) => loadOn(load, day))).toEqual([0, 1])
  })

  it('forgets the days gone by, and does not look further than four months', () => {
    const load = redated(redated(redated(noLoad, 100, null, 104), 100, null, 300), 106, null, 107)
    expect(load).toEqual({ from: 106, counts: [0, 1] })
  })

  it('keeps the later day where a clock was set back', () => {
    expect(redated(redated(noLoad, 100, null, 104), 90, null, 101).from).toBe(100)
  })
})
