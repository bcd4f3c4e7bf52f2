import { describe, expect, it } from 'vitest'
import { JOIN_CODES, makeJoinCode, readJoinCode } from '@/lib/classes'

describe('a join code', () => {
  it.each([
    [0, 'ACORN-ACORN-000'],
    [0.5, 'KITE-KITE-500'],
    [1 - 2 ** -32, 'WINTER-WINTER-999'],
  ])('of the draw %d is %s', (draw, code) => {
    expect(makeJoinCode(() => draw)).toBe(code)
  })

  it('is one of so many that guessing is hopeless', () => {
    expect(JOIN_CODES).toBeGreaterThan(15_000_000)
  })

  it.each(['QUIET-RIVER-418', 'quiet river 418', ' Quiet–River 418 ', 'quiet.river418'])(
    'is understood as %j',
    (typed) => {
      expect(readJoinCode(typed)).toBe('QUIET-RIVER-418')
    },
  )

  it.each(['', 'QUIET-418', 'QUIET-RIVER-41', 'QUIETRIVER-418', 'QUIET-NOWHERE-418', 'QUIET-RIVER-4180'])(
    'is not %j',
    (typed) => {
      expect(readJoinCode(typed)).toBeNull()
    },
  )
})
