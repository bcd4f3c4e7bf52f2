import 'server-only'
import type { PlanProblem } from '@/lib/contracts/plan'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { setPlanItemDone } from '@/lib/data/plan-items'
import { database } from '@/lib/data/pool'

/** Ticks an item of a list off, or takes the tick away. */
export async function tickPlanItem(
  viewer: Viewer,
  { itemId, isDone }: { readonly itemId: string; readonly isDone: boolean },
  now: number,
): Promise<Result<null, PlanProblem>> {
  const isKept = await setPlanItemDone(database, viewer, itemId, isDone ? now : null)
  return isKept ? ok(null) : err({ code: 'not-found' })
}
