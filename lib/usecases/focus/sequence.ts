import type { BlockRecord } from '@/lib/data/focus-blocks'
import { blockStanding, deadlineOf } from '@/lib/focus/block'
import { BREAK, breakAfter, blocksInARow, type FinishedBlock } from '@/lib/focus/cycle'

const HOUR = 3_600_000

/** Blocks that began longer ago say nothing of the one at hand. */
export const BLOCKS_SINCE = 12 * HOUR
/** The end of a block is shown for so long: who comes back later has moved on, and no longer knows how it felt. */
const END_SHOWN = HOUR

/** Whether a block runs or is paused. */
export function isUnderWay(block: BlockRecord, now: number): boolean {
  const { status } = blockStanding(block, now)
  return status === 'running' || status === 'paused'
}

/** The block to show, of those that began lately, the latest first: under way, or over with its end not left yet. */
export function currentBlock(blocks: readonly BlockRecord[], now: number): BlockRecord | null {
  const [latest] = blocks
  if (latest?.closedAt !== null) return null
  const standing = blockStanding(latest, now)
  const isOver = standing.status === 'finished' || standing.status === 'stopped'
  return isOver && now - standing.at >= END_SHOWN ? null : latest
}

/** Blocks up to one, in a row: those finished before it, and itself. */
function upTo(block: BlockRecord, blocks: readonly BlockRecord[], now: number): FinishedBlock[] {
  const before = blocks.flatMap((each) => {
    if (each.startedAt >= block.startedAt) return []
    const standing = blockStanding(each, now)
    return standing.status === 'finished' ? [{ startedAt: each.startedAt, endedAt: standing.at }] : []
  })
  return [...before, { startedAt: block.startedAt, endedAt: deadlineOf(block) }]
}

/** Which one a block is of those up to the long break, from 1. */
export const placeOf = (block: BlockRecord, blocks: readonly BlockRecord[], now: number): number =>
  ((blocksInARow(upTo(block, blocks, now)) - 1) % BREAK.blocks) + 1

/** How long the break after a block is, minutes; a block that was stopped early does not earn the long one. */
export const breakOf = (block: BlockRecord, blocks: readonly BlockRecord[], now: number): number =>
  blockStanding(block, now).status === 'stopped' ? BREAK.short : breakAfter(upTo(block, blocks, now))
