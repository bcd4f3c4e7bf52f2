import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { PlanProblem, SavePlanItemInput } from '@/lib/contracts/plan'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalDeck } from '@/lib/data/decks'
import { lockFocusLearner } from '@/lib/data/focus-learners'
import { forgetTakenOff, insertPlanItem, selectPlanItems, updatePlanItem } from '@/lib/data/plan-items'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { canPlan } from '@/lib/focus/day-plan'
import { studyDay } from '@/lib/scheduling'
import { placeOn } from './room'

/** What was taken off a list can be put back for so long after its day. */
const TAKEN_OFF_DAYS = 7

/**
 * Writes an item into the list of today or tomorrow, or writes one anew where it stands. Dread is kept only with the
 * learner's consent; without it, what was kept before stays as it was.
 */
export async function savePlanItem(
  viewer: Viewer,
  { itemId, day, work, process, minutes, dread }: SavePlanItemInput,
  now: number,
): Promise<Result<null, PlanProblem>> {
  const deckId = work.kind === 'deck' ? work.deckId : null
  return transaction(async (connection): Promise<Result<null, PlanProblem>> => {
    const { recordsDread, zone } = await lockFocusLearner(connection, viewer)
    const today = studyDay(now, zone)
    const [before] = await selectPlanItems(connection, viewer, [itemId])
    if (before !== undefined) {
      if (before.place === null) return err({ code: 'not-found' })
      const { deck } = before
      const isSameDeck = deck !== null && deck.standing !== 'gone' && deck.deckId === deckId
      if (!isSameDeck && !(await isInUse(connection, viewer, deckId))) return err({ code: 'not-found' })
      const kept = recordsDread ? dread : before.dread
      await updatePlanItem(connection, viewer, { itemId, deckId, process, minutes, dread: kept })
      return ok(null)
    }
    if (!canPlan(day, today)) return err({ code: 'other-day' })
    if (!(await isInUse(connection, viewer, deckId))) return err({ code: 'not-found' })
    const place = await placeOn(connection, viewer, day)
    if (place === null) return err({ code: 'full' })
    await forgetTakenOff(connection, viewer, today - TAKEN_OFF_DAYS)
    const item = { itemId, day, place, deckId, process, minutes, dread: recordsDread ? dread : null }
    await insertPlanItem(connection, viewer, item, now)
    return ok(null)
  })
}

async function isInUse(connection: Database, viewer: Viewer, deckId: string | null): Promise<boolean> {
  if (deckId === null) return true
  const deck = await selectOptionalDeck(viewer, deckId, connection)
  return deck !== null && !deck.isArchived && !deck.isPaused
}
