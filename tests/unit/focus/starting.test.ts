import { describe, expect, it } from 'vitest'
import { relief, startingSoFar, type RatedBlock } from '@/lib/focus/starting'

const block = (dread: RatedBlock['dread'], felt: RatedBlock['felt']): RatedBlock => ({ dread, felt })

describe('what starting has felt like', () => {
  it('is not told of fewer than five blocks', () => {
    expect(startingSoFar([block(5, 1), block(5, 1), block(5, 1), block(5, 1)])).toBeNull()
  })

  it('tells the last block, how often it was better than dreaded, and the averages', () => {
    const blocks = [block(4, 2), block(3, 3), block(5, 2), block(2, 3), block(4, 2)]
    expect(startingSoFar(blocks)).toEqual({ last: block(4, 2), better: 3, blocks: 5, dread: 3.6, felt: 2.4 })
  })

  it.each([
    [4, 2, 2],
    [3, 3, 0],
    [2, 5, -3],
  ] as const)('calls the way from %i to %i a relief of %i', (dread, felt, expected) => {
    expect(relief(block(dread, felt))).toBe(expected)
  })
})
