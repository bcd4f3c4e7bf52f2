import { describe, expect, it } from 'vitest'
import { higher, levelAfter, shownAtOnce, startingLevel } from '@/lib/practice/mastery/hint-level'
import type { HintLevel } from '@/lib/practice/problem/problem'

const LEVELS: readonly HintLevel[] = [0, 1, 2, 3]

describe('a skill begins', () => {
  it.each<[string, number, HintLevel]>([
    ['with a worked example', 0, 3],
    ['with a worked example', 0.499, 3],
    ['with a prompt', 0.5, 1],
    ['with a prompt', 0.699, 1],
    ['with nothing', 0.7, 0],
    ['with nothing', 1, 0],
  ])('%s at V = %d', (_, value, level) => {
    expect(startingLevel(value)).toBe(level)
  })
})

describe('before the first attempt', () => {
  it.each(LEVELS)('help of level %d is there as long as V is below .7', (level) => {
    expect(shownAtOnce(0.2, level)).toBe(level)
    expect(shownAtOnce(0.699, level)).toBe(level)
    expect(shownAtOnce(0.7, level)).toBe(0)
    expect(shownAtOnce(0.95, level)).toBe(0)
  })
})

const right = { right: true, shown: 0, opened: 0 } as const
const missed = { right: false, shown: 0, opened: 0 } as const

describe('help fades', () => {
  it.each<[HintLevel, HintLevel]>([
    [3, 2],
    [2, 1],
    [1, 0],
    [0, 0],
  ])('from level %d to %d by a right attempt, and misses are forgotten', (level, after) => {
    expect(levelAfter({ level, misses: 0 }, right)).toEqual({ level: after, misses: 0 })
    expect(levelAfter({ level, misses: 1 }, right)).toEqual({ level: after, misses: 0 })
  })

  it.each<[HintLevel, HintLevel]>([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 3],
  ])('not at one miss; a second takes level %d to %d', (level, after) => {
    const once = levelAfter({ level, misses: 0 }, missed)
    expect(once).toEqual({ level, misses: 1 })
    expect(levelAfter(once, missed)).toEqual({ level: after, misses: 0 })
  })

  it.each<[HintLevel, HintLevel, boolean]>([
    [0, 0, true],
    [1, 0, true],
    [3, 0, true],
    [3, 3, true],
    [2, 1, true],
    [0, 1, false],
    [0, 3, false],
    [1, 2, false],
  ])('with level %d on the screen and %d opened: %s', (shown, opened, fades) => {
    expect(levelAfter({ level: 2, misses: 1 }, { right: true, shown, opened })).toEqual(
      fades ? { level: 1, misses: 0 } : { level: 2, misses: 1 },
    )
  })

  it('a miss counts as one whatever had been opened', () => {
    for (const opened of LEVELS) {
      expect(levelAfter({ level: 1, misses: 1 }, { right: false, shown: 1, opened })).toEqual({
        level: 2,
        misses: 0,
      })
    }
  })

  it('right and missed by turns leave a level as it was, one down', () => {
    const after = [missed, right, missed].reduce(levelAfter, { level: 2 as HintLevel, misses: 0 })
    expect(after).toEqual({ level: 1, misses: 1 })
  })
})

it('of two levels the higher is the one with more help', () => {
  for (const one of LEVELS) for (const other of LEVELS) expect(higher(one, other)).toBe(Math.max(one, other))
})
