import { describe, expect, it } from 'vitest'
import { isUnaided, standingAfter } from '@/lib/practice/mastery/standing'
import { attempt, standingOf } from '../../../support/attempts'

describe('after a first attempt', () => {
  it('a skill stands where that attempt put it', () => {
    expect(standingAfter(null, attempt(), 3)).toEqual({
      fading: { level: 2, misses: 0 },
      rights: [{ day: 100, problemId: 'p' }],
      lastRight: true,
      chunkedOn: null,
      recent: [{ right: true, pace: 0 }],
      attempts: 1,
      lastDay: 100,
    })
  })

  it('one that was missed says so, and is among the last attempts', () => {
    expect(standingAfter(null, attempt({ right: false, pace: 0.5 }), 1)).toMatchObject({
      fading: { level: 1, misses: 1 },
      rights: [],
      lastRight: false,
      recent: [{ right: false, pace: 0.5 }],
    })
  })

  it('help at the beginning is that of first contact, and of no later one', () => {
    const first = standingAfter(null, attempt({ right: false }), 2)
    expect(standingAfter(first, attempt({ right: false }), 0).fading).toEqual({ level: 3, misses: 0 })
  })
})

describe('what counts as unaided', () => {
  it.each([
    [0, 0, true],
    [1, 0, false],
    [3, 0, false],
    [0, 1, false],
    [2, 2, false],
  ] as const)('with level %d shown and %d opened: %s', (shown, opened, unaided) => {
    expect(isUnaided({ shown, opened })).toBe(unaided)
    const { rights, recent, attempts } = standingOf([{ shown, opened }])
    expect(rights).toHaveLength(unaided ? 1 : 0)
    expect(recent).toHaveLength(unaided ? 1 : 0)
    expect(attempts).toBe(1)
  })
})

describe('right attempts', () => {
  it('at one problem on one day are remembered once', () => {
    expect(standingOf([{}, {}, {}]).rights).toEqual([{ day: 100, problemId: 'p' }])
  })

  it('are remembered in the order of their last time', () => {
    const { rights } = standingOf([{ problemId: 'p' }, { problemId: 'q' }, { problemId: 'p' }])
    expect(rights.map(({ problemId }) => problemId)).toEqual(['q', 'p'])
  })

  it('are kept through a miss', () => {
    expect(standingOf([{}, { right: false }]).rights).toHaveLength(1)
  })

  it('are remembered six at most, as are five attempts', () => {
    const { rights, recent, attempts } = standingOf(
      Array.from({ length: 9 }, (_, index) => ({ day: 100 + index, problemId: `p${index}`, pace: index })),
    )
    expect(rights.map(({ day }) => day)).toEqual([103, 104, 105, 106, 107, 108])
    expect(recent.map(({ pace }) => pace)).toEqual([4, 5, 6, 7, 8])
    expect(attempts).toBe(9)
  })
})
