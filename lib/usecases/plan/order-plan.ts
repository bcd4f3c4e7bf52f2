import 'server-only'
import type { PlanProblem } from '@/lib/contracts/plan'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockFocusLearner } from '@/lib/data/focus-learners'
import { movePlanItem, selectPlan, selectPlanItems, setPlaces, takeOffPlan } from '@/lib/data/plan-items'

import { transaction } from '@/lib/data/transaction'
import { reordered } from '@/lib/focus/day-plan'
import type { StudyDay } from '@/lib/scheduling'
import { placeOn } from './room'

/** Puts the list of a day into the order wanted; what was added meanwhile on another device comes after it. */
export async function orderPlan(
  viewer: Viewer,
  { day, itemIds }: { readonly day: StudyDay; readonly itemIds: readonly string[] },
): Promise<Result<null, PlanProblem>> {
  return transaction(async (connection): Promise<Result<null, PlanProblem>> => {
    await lockFocusLearner(connection, viewer)
    const standing = (await selectPlan(connection, viewer, day)).map(({ itemId }) => itemId)
    if (!itemIds.some((itemId) => standing.includes(itemId))) return err({ code: 'not-found' })
    await setPlaces(connection, viewer, day, reordered(standing, itemIds))
    return ok(null)
  })
}

/** Takes an item off its list, or puts it back at the end of it, while there is room. */
export async function removePlanItem(
  viewer: Viewer,
  { itemId, isRemoved }: { readonly itemId: string; readonly isRemoved: boolean },
): Promise<Result<null, PlanProblem>> {
  return transaction(async (connection): Promise<Result<null, PlanProblem>> => {
    await lockFocusLearner(connection, viewer)
    const [item] = await selectPlanItems(connection, viewer, [itemId])
    if (item === undefined) return err({ code: 'not-found' })
    if (isRemoved === (item.place === null)) return ok(null)
    if (isRemoved) {
      await takeOffPlan(connection, viewer, itemId)
      return ok(null)
    }
    const place = await placeOn(connection, viewer, item.day)
    if (place === null) return err({ code: 'full' })
    await movePlanItem(connection, viewer, { ...item, place })
    return ok(null)
  })
}
