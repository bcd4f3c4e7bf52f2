import 'server-only'
import type { FocusDto, FocusProblem } from '@/lib/contracts/focus'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { setThoughtDone } from '@/lib/data/stray-thoughts'
import { readFocus } from './read-focus'

/** Ticks off what was noted in a block, or takes the tick away. */
export async function settleThought(
  viewer: Viewer,
  { thoughtId, isDone }: { readonly thoughtId: string; readonly isDone: boolean },
  now: number,
): Promise<Result<FocusDto, FocusProblem>> {
  const isSettled = await setThoughtDone(database, viewer, thoughtId, isDone ? now : null)
  return isSettled ? ok(await readFocus(viewer, now)) : err({ code: 'not-found' })
}
