import { describe, expect, it } from 'vitest'
import { stretchOf, windowOf, windowsAround } from '@/components/notes/list/windows'

describe('the windows of a list', () => {
  it('hold fifty rows each', () => {
    expect([0, 49, 50, 9_999].map(windowOf)).toEqual([0, 0, 1, 199])
    expect(stretchOf(3)).toEqual({ offset: 150, limit: 50 })
  })

  it.each([
    ['the first screen', { first: 0, last: 9 }, 10_000, [0]],
    ['rows near the end of a window', { first: 25, last: 35 }, 10_000, [0, 1]],
    ['rows near its beginning', { first: 55, last: 65 }, 10_000, [0, 1]],
    ['the last rows', { first: 9_990, last: 9_999 }, 10_000, [199]],
    ['rows beyond a list that grew shorter', { first: 400, last: 410 }, 60, [0, 1]],
    ['an empty list', { first: 0, last: 0 }, 0, []],
  ])('around %s', (_name, rows, total, expected) => {
    expect(windowsAround(rows, total, 20)).toEqual(expected)
  })
})
