import 'server-only'
import type { CarriedDto, PlanProblem } from '@/lib/contracts/plan'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockFocusLearner } from '@/lib/data/focus-learners'
import { movePlanItem, selectPlanItems, type PlanItemRecord } from '@/lib/data/plan-items'
import { transaction } from '@/lib/data/transaction'
import { canPlan } from '@/lib/focus/day-plan'
import { studyDay, type StudyDay } from '@/lib/scheduling'
import { placeOn } from './room'

/**
 * Puts items off to today or tomorrow, as many as find room, in the order named. Each counts as put off once more, and
 * never twice for one day: what stands there already, by this press or another device's, stays as it is.
 */
export async function carryOver(
  viewer: Viewer,
  { day, itemIds }: { readonly day: StudyDay; readonly itemIds: readonly string[] },
  now: number,
): Promise<Result<CarriedDto, PlanProblem>> {
  return transaction(async (connection): Promise<Result<CarriedDto, PlanProblem>> => {
    const learner = await lockFocusLearner(connection, viewer)
    const known = inOrderOf(itemIds, await selectPlanItems(connection, viewer, itemIds))
    if (known.length === 0) return err({ code: 'not-found' })
    if (!canPlan(day, studyDay(now, learner))) return err({ code: 'other-day' })
    const waiting = known.filter((item) => item.place !== null && !item.isDone && item.day < day)
    const carried: string[] = []
    for (const { itemId, day: postponedFrom, postponed } of waiting) {
      const place = await placeOn(connection, viewer, day)
      if (place === null) break
      const move = { itemId, day, place, postponed: postponed + 1, postponedFrom }
      await movePlanItem(connection, viewer, move)
      carried.push(itemId)
    }
    if (carried.length === 0 && waiting.length > 0) return err({ code: 'full' })
    return ok({ carried, left: waiting.length - carried.length })
  })
}

/** Takes it back that items were put off: each goes where it came from, at the end, and counts once less. */
export async function takeBackCarried(
  viewer: Viewer,
  { itemIds }: { readonly itemIds: readonly string[] },
): Promise<Result<null, PlanProblem>> {
  return transaction(async (connection): Promise<Result<null, PlanProblem>> => {
    await lockFocusLearner(connection, viewer)
    const known = inOrderOf(itemIds, await selectPlanItems(connection, viewer, itemIds))
    if (known.length === 0) return err({ code: 'not-found' })
    for (const { itemId, place: standing, postponed, postponedFrom: day } of known) {
      if (day === null || standing === null) continue
      const place = await placeOn(connection, viewer, day)
      if (place === null) return err({ code: 'full' })
      const move = { itemId, day, place, postponed: Math.max(0, postponed - 1), postponedFrom: null }
      await movePlanItem(connection, viewer, move)
    }
    return ok(null)
  })
}

const inOrderOf = (itemIds: readonly string[], items: readonly PlanItemRecord[]): PlanItemRecord[] =>
  items.toSorted((a, b) => itemIds.indexOf(a.itemId) - itemIds.indexOf(b.itemId))
