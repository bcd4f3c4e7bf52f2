import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { PlanProblem, SavePlanItemInput } from '@/lib/contracts/plan'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalDeck } from '@/lib/data/decks'
import { lockFocusLearner } from '@/lib/data/focus-learners'
import {
  forgetTakenOff,
  insertPlanItem,
  selectPlanItems,
  updatePlanItem,
  type PlanItemRecord,
  type PlanItemText,
} from '@/lib/data/plan-items'
import type { Database } from '@/lib/data/pool'
import { selectOptionalSet } from '@/lib/data/problem-sets'
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
  const about = {
    deckId: work.kind === 'deck' ? work.deckId : null,
    setId: work.kind === 'problems' ? work.setId : null,
  }
  return transaction(async (connection): Promise<Result<null, PlanProblem>> => {
    const learner = await lockFocusLearner(connection, viewer)
    const { recordsDread } = learner
    const today = studyDay(now, learner)
    const [before] = await selectPlanItems(connection, viewer, [itemId])
    if (before !== undefined) {
      if (before.place === null) return err({ code: 'not-found' })
      if (!isSame(before, about) && !(await isInUse(connection, viewer, about)))
        return err({ code: 'not-found' })
      const kept = recordsDread ? dread : before.dread
      await updatePlanItem(connection, viewer, { itemId, ...about, process, minutes, dread: kept })
      return ok(null)
    }
    if (!canPlan(day, today)) return err({ code: 'other-day' })
    if (!(await isInUse(connection, viewer, about))) return err({ code: 'not-found' })
    const place = await placeOn(connection, viewer, day)
    if (place === null) return err({ code: 'full' })
    await forgetTakenOff(connection, viewer, today - TAKEN_OFF_DAYS)
    const item = { itemId, day, place, ...about, process, minutes, dread: recordsDread ? dread : null }
    await insertPlanItem(connection, viewer, item, now)
    return ok(null)
  })
}

/** What an item is about: a deck, a problem set, or neither. */
type About = Pick<PlanItemText, 'deckId' | 'setId'>

/** Whether an item is about the same deck or set as it was, and that is still there, put away or not. */
function isSame({ deck, set }: PlanItemRecord, { deckId, setId }: About): boolean {
  if (deckId !== null) return deck !== null && deck.standing !== 'gone' && deck.deckId === deckId
  return setId !== null && set !== null && set.standing !== 'gone' && set.setId === setId
}

async function isInUse(connection: Database, viewer: Viewer, { deckId, setId }: About): Promise<boolean> {
  if (deckId !== null) {
    const deck = await selectOptionalDeck(viewer, deckId, connection)
    return deck !== null && !deck.isArchived && !deck.isPaused
  }
  if (setId === null) return true
  const set = await selectOptionalSet(viewer, setId, connection)
  return set !== null && !set.isPaused
}
