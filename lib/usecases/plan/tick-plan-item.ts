import 'server-only'
import type { PlanProblem } from '@/lib/contracts/plan'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockFocusLearner } from '@/lib/data/focus-learners'
import { setPlanItemDone } from '@/lib/data/plan-items'
import { transaction } from '@/lib/data/transaction'

/** Ticks an item of a list off, or takes the tick away. */
export async function tickPlanItem(
  viewer: Viewer,
  { itemId, isDone }: { readonly itemId: string; readonly isDone: boolean },
  now: number,
): Promise<Result<null, PlanProblem>> {
  const isKept = await transaction(async (connection) => {
    await lockFocusLearner(connection, viewer)
    return setPlanItemDone(connection, viewer, itemId, isDone ? now : null)
  })
  return isKept ? ok(null) : err({ code: 'not-found' })
}
