import 'server-only'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { forgetRatings } from '@/lib/data/focus-blocks'
import { lockFocusLearner, setStartingValue } from '@/lib/data/focus-learners'
import { forgetPlanDread } from '@/lib/data/plan-items'
import { transaction } from '@/lib/data/transaction'

/** Deletes every record of dread, and what was learned from them. The blocks and the items of plans stay. */
export async function deleteDreadRecords(viewer: Viewer): Promise<Result<null, never>> {
  await transaction(async (connection) => {
    await lockFocusLearner(connection, viewer)
    await forgetRatings(connection, viewer)
    await forgetPlanDread(connection, viewer)
    await setStartingValue(connection, viewer, null)
  })
  return ok(null)
}
