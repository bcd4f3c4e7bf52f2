import { describe, expect, it } from 'vitest'
import { whatIf } from '@/lib/words/what-if'

const TODAY = Date.UTC(2026, 10, 28) / 86_400_000
const difference = (by: Parameters<typeof whatIf.own.difference>[0]) =>
  whatIf.own.difference(by, TODAY + 90, TODAY)
const { figure, minutesFigure } = whatIf.futures

describe('what a choice would bring', () => {
  it('is said beside the one that stands, with its price', () => {
    expect(difference({ minutes: 8.8, met: 243, recalled: 41 })).toBe(
      'By Fri 26 Feb 2027: about 245 more new cards met and about 41 more cards recalled at the end, for about 9 minutes more a day.',
    )
    expect(difference({ minutes: -4.2, met: 0.3, recalled: -12 })).toBe(
      'By Fri 26 Feb 2027: about 12 fewer cards recalled at the end, for about 4 minutes less a day.',
    )
  })

  it('is said to be the same where nothing much would change', () => {
    expect(difference({ minutes: 0.2, met: 0, recalled: 0.4 })).toBe(
      'By Fri 26 Feb 2027: about the same cards met and recalled, for about the same minutes a day.',
    )
  })

  it('is told to as many digits as it deserves', () => {
    expect([87.4, 248.2, 1234.4].map(figure)).toEqual(['87', '250', '1,230'])
    expect([0.84, 12.4].map(minutesFigure)).toEqual(['0.8\u00a0min', '12\u00a0min'])
  })
})
