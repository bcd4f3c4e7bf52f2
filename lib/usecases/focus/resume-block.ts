import 'server-only'
import type { FocusDto, FocusProblem } from '@/lib/contracts/focus'
import { err, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { resumed } from '@/lib/focus/block'
import { changeBlock } from './change-block'

/** Goes on with a paused block. Going on on a second device as well changes nothing. */
export const resumeBlock = (
  viewer: Viewer,
  blockId: string,
  now: number,
): Promise<Result<FocusDto, FocusProblem>> =>
  changeBlock(viewer, blockId, now, (block) => {
    const done = resumed(block, now)
    return done.ok ? done : err({ code: done.error })
  })
