import 'server-only'
import type { FocusDto, FocusProblem } from '@/lib/contracts/focus'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectBlocksSince } from '@/lib/data/focus-blocks'
import { changeBlock } from './change-block'
import { BLOCKS_SINCE, breakOf, isUnderWay } from './sequence'

/** Leaves the end of a block, for its break or not. What was done with it first, on whichever device, stands. */
export const closeBlock = (
  viewer: Viewer,
  { blockId, takesBreak }: { readonly blockId: string; readonly takesBreak: boolean },
  now: number,
): Promise<Result<FocusDto, FocusProblem>> =>
  changeBlock(viewer, blockId, now, async (block, connection) => {
    if (isUnderWay(block, now)) return err({ code: 'not-over' })
    if (block.closedAt !== null) return ok({})
    const blocks = await selectBlocksSince(connection, viewer, now - BLOCKS_SINCE)
    const breakUntil = takesBreak ? now + breakOf(block, blocks, now) * 60_000 : null
    return ok({ closedAt: now, breakUntil })
  })
