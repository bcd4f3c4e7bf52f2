import 'server-only'
import type { FocusDto, FocusProblem } from '@/lib/contracts/focus'
import { err, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { paused } from '@/lib/focus/block'
import { changeBlock } from './change-block'

/** Pauses a running block, once. Pausing it on a second device as well changes nothing. */
export const pauseBlock = (
  viewer: Viewer,
  blockId: string,
  now: number,
): Promise<Result<FocusDto, FocusProblem>> =>
  changeBlock(viewer, blockId, now, (block) => {
    const done = paused(block, now)
    return done.ok ? done : err({ code: done.error })
  })
