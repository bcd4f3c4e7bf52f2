import { describe, expect, it } from 'vitest'
import { blocksInARow, breakAfter } from '@/lib/focus/cycle'

/** Blocks of 25 minutes with gaps of so many minutes between them. */
function blocks(...gaps: number[]) {
  let startedAt = 0
  return [0, ...gaps].map((gap) => {
    startedAt += gap * 60_000
    const block = { startedAt, endedAt: startedAt + 25 * 60_000 }
    startedAt = block.endedAt
    return block
  })
}

describe('the break after a block', () => {
  it('is short after the first, and long after the fourth in a row', () => {
    expect([blocks(), blocks(5), blocks(5, 6), blocks(5, 6, 7)].map(breakAfter)).toEqual([5, 5, 5, 20])
  })

  it('is long again after the eighth', () => {
    expect(breakAfter(blocks(5, 5, 5, 5, 5, 5, 5))).toBe(20)
    expect(breakAfter(blocks(5, 5, 5, 5, 5, 5))).toBe(5)
  })

  it('counts anew after a rest of twenty minutes', () => {
    expect(blocksInARow(blocks(5, 5, 20))).toBe(1)
    expect(blocksInARow(blocks(5, 5, 19))).toBe(4)
  })

  it('does not ask in which order the blocks are told', () => {
    expect(blocksInARow(blocks(5, 20, 5).toReversed())).toBe(2)
  })

  it('is short when there was no block', () => {
    expect(breakAfter([])).toBe(5)
  })
})
