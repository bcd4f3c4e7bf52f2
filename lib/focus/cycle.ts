/** Breaks after a block, in minutes: a short one, and a long one after so many finished blocks. */
export const BREAK = { short: 5, long: 20, blocks: 4 } as const

/** A gap of this many minutes between two blocks was a long break, whatever was meant. */
const RESTED = BREAK.long

/** A block that was finished. Milliseconds since the epoch. */
export interface FinishedBlock {
  readonly startedAt: number
  readonly endedAt: number
}

/** Finished blocks in a row up to the last, without a long break between. */
export function blocksInARow(blocks: readonly FinishedBlock[]): number {
  const inOrder = blocks.toSorted((a, b) => a.startedAt - b.startedAt)
  let row = 0
  let before: FinishedBlock | undefined
  for (const block of inOrder) {
    const gap = before === undefined ? Infinity : (block.startedAt - before.endedAt) / 60_000
    row = gap >= RESTED ? 1 : row + 1
    before = block
  }
  return row
}

/** How long the break after the last of these blocks is, minutes. */
export const breakAfter = (blocks: readonly FinishedBlock[]): number => {
  const row = blocksInARow(blocks)
  return row > 0 && row % BREAK.blocks === 0 ? BREAK.long : BREAK.short
}
