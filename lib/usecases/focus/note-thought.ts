import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { FocusDto, FocusProblem } from '@/lib/contracts/focus'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { insertThought } from '@/lib/data/stray-thoughts'
import { readFocus } from './read-focus'

/** Notes what tugs at the learner in a block; it waits for them at its end. */
export async function noteThought(
  viewer: Viewer,
  { blockId, text }: { readonly blockId: string; readonly text: string },
  now: number,
): Promise<Result<FocusDto, FocusProblem>> {
  const thought = { thoughtId: uuidv7({ msecs: now }), blockId, text }
  const isNoted = await insertThought(database, viewer, thought, now)
  return isNoted ? ok(await readFocus(viewer, now)) : err({ code: 'not-found' })
}
