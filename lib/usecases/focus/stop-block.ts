import 'server-only'
import type { FocusDto, FocusProblem } from '@/lib/contracts/focus'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { stopped } from '@/lib/focus/block'
import { changeBlock } from './change-block'

/** Stops a block early. One that is over already, by its bell or on another device, stays as it is. */
export const stopBlock = (
  viewer: Viewer,
  blockId: string,
  now: number,
): Promise<Result<FocusDto, FocusProblem>> =>
  changeBlock(viewer, blockId, now, (block) => {
    const done = stopped(block, now)
    return done.ok ? done : ok({})
  })
