import { describe, expect, it } from 'vitest'
import { isTerm, termPhase } from '@/lib/classes'

describe('a term', () => {
  it.each([
    [99, 100, 200, 'before'],
    [100, 100, 200, 'under-way'],
    [200, 100, 200, 'under-way'],
    [201, 100, 200, 'over'],
    [9000, 100, null, 'under-way'],
    [100, 100, 100, 'under-way'],
  ] as const)('on day %d, from day %d to %s, is %s', (day, startsOn, endsOn, phase) => {
    expect(termPhase({ startsOn, endsOn }, day)).toBe(phase)
  })

  it('ends on its first day at the earliest, or never', () => {
    expect(isTerm({ startsOn: 100, endsOn: 99 })).toBe(false)
    expect(isTerm({ startsOn: 100, endsOn: 100 })).toBe(true)
    expect(isTerm({ startsOn: 100, endsOn: null })).toBe(true)
  })
})
