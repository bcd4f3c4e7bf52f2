import { describe, expect, it } from 'vitest'
import { isLeech } from '@/lib/scheduling'

describe('a leech', () => {
  it.each([
    ['missed on four of twelve days', 12, 4, true],
    ['missed on four of four days', 4, 4, true],
    ['missed on four of thirteen days, less than a third', 13, 4, false],
    ['missed on three of three days: too early to say', 3, 3, false],
    ['never asked', 0, 0, false],
  ])('a card %s', (_, reps, lapses, expected) => expect(isLeech({ reps, lapses })).toBe(expected))
})
