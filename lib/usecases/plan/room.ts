import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectPlan, setPlaces } from '@/lib/data/plan-items'
import type { Database } from '@/lib/data/pool'
import { PLAN_ITEMS } from '@/lib/focus/day-plan'
import type { StudyDay } from '@/lib/scheduling'

/** The first free place at the end of a day's list, gaps closed up; null when it has its six. The learner is locked. */
export async function placeOn(connection: Database, viewer: Viewer, day: StudyDay): Promise<number | null> {
  const items = await selectPlan(connection, viewer, day)
  if (items.length >= PLAN_ITEMS) return null
  await setPlaces(
    connection,
    viewer,
    day,
    items.map(({ itemId }) => itemId),
  )
  return items.length
}
