import 'server-only'
import type { FocusDto, FocusProblem } from '@/lib/contracts/focus'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalBlock, updateBlock, type BlockChange, type BlockRecord } from '@/lib/data/focus-blocks'
import { lockFocusLearner } from '@/lib/data/focus-learners'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { readFocus } from './read-focus'

/** Something that happens to a block: what changes of it, or why it can't be. */
type Happening = (
  block: BlockRecord,
  connection: Database,
) => Result<Partial<BlockChange>, FocusProblem> | Promise<Result<Partial<BlockChange>, FocusProblem>>

/** Changes a block of the viewer's, one change at a time, and returns what the page then shows. */
export async function changeBlock(
  viewer: Viewer,
  blockId: string,
  now: number,
  happening: Happening,
): Promise<Result<FocusDto, FocusProblem>> {
  const done = await transaction(async (connection): Promise<Result<null, FocusProblem>> => {
    await lockFocusLearner(connection, viewer)
    const block = await selectOptionalBlock(connection, viewer, blockId)
    if (block === null) return err({ code: 'not-found' })
    const changed = await happening(block, connection)
    if (!changed.ok) return changed
    await updateBlock(connection, viewer, blockId, { ...block, ...changed.value })
    return ok(null)
  })
  return done.ok ? ok(await readFocus(viewer, now)) : done
}
