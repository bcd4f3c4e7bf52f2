import { v7 as uuidv7 } from 'uuid'
import type { SavePlanItemInput } from '@/lib/contracts/plan'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { savePlanItem } from '@/lib/usecases/plan/save-plan-item'
import { done, NINE } from './focus'

/** The study day of `NINE`, in UTC. */
export const TODAY = Date.UTC(2027, 1, 1) / 86_400_000
export const TOMORROW = TODAY + 1

/** Something of one's own for a day. */
export const toWrite = (day: number, more: Partial<SavePlanItemInput> = {}): SavePlanItemInput => ({
  itemId: uuidv7(),
  day,
  work: { kind: 'own' },
  process: 'Work on chapter 5',
  minutes: 25,
  dread: null,
  ...more,
})

/** Writes something into a list; returns its id. */
export async function write(
  viewer: Viewer,
  day: number,
  more: Partial<SavePlanItemInput> = {},
  now = NINE,
): Promise<string> {
  const input = toWrite(day, more)
  done(await savePlanItem(viewer, input, now))
  return input.itemId
}

/** A learner's items as they are kept, by day and place. */
export async function itemRows(viewer: Viewer): Promise<Record<string, unknown>[]> {
  const { rows } = await database.query(
    'SELECT * FROM plan_items WHERE user_id = $1 ORDER BY day, place, item_id',
    [viewer.userId],
  )
  return rows
}
