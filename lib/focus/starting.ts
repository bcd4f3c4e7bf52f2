import type { Rating } from './starting-value'

/** With fewer rated blocks nothing is said of starting. */
export const BLOCKS_TO_SPEAK = 5

/** A block with dread before and a rating after. */
export interface RatedBlock {
  readonly dread: Rating
  readonly felt: Rating
}

/** What went of the dread, −4 … 4: shown, and never learned from. */
export const relief = ({ dread, felt }: RatedBlock): number => dread - felt

/** What starting has felt like. */
export interface StartingSoFar {
  readonly last: RatedBlock
  /** Blocks that felt better than was dreaded, of how many. */
  readonly better: number
  readonly blocks: number
  /** Averages over all of them. */
  readonly dread: number
  readonly felt: number
}

/** What can be said of starting, from the learner's own blocks, oldest first; null while there are too few. */
export function startingSoFar(blocks: readonly RatedBlock[]): StartingSoFar | null {
  const last = blocks.at(-1)
  if (last === undefined || blocks.length < BLOCKS_TO_SPEAK) return null
  const mean = (of: (block: RatedBlock) => number): number =>
    blocks.reduce((sum, block) => sum + of(block), 0) / blocks.length
  return {
    last,
    better: blocks.filter((block) => relief(block) > 0).length,
    blocks: blocks.length,
    dread: mean(({ dread }) => dread),
    felt: mean(({ felt }) => felt),
  }
}
