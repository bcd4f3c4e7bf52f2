import 'server-only'
import type { FocusDto, FocusProblem } from '@/lib/contracts/focus'
import { err, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { extended } from '@/lib/focus/block'
import { changeBlock } from './change-block'

/** Gives a running block more time. */
export const extendBlock = (
  viewer: Viewer,
  blockId: string,
  now: number,
): Promise<Result<FocusDto, FocusProblem>> =>
  changeBlock(viewer, blockId, now, (block) => {
    const done = extended(block, now)
    return done.ok ? done : err({ code: done.error })
  })
