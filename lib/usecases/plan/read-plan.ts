import 'server-only'
import { LIMITS } from '@/lib/contracts/limits'
import type { PlanDay, PlanDto, PlanItemDto, PlannedBlockDto, PlanTodayDto } from '@/lib/contracts/plan'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectBlocksSince, type BlockRecord } from '@/lib/data/focus-blocks'
import { decksDue, focusLearner, setsToPractise } from '@/lib/data/focus-learners'
import { selectLeft, selectPlan, selectPlanItems, type StandingItem } from '@/lib/data/plan-items'
import { database } from '@/lib/data/pool'
import { inOrder, isTimeToPlan } from '@/lib/focus/day-plan'
import { isDayOver } from '@/lib/focus/quitting-time'
import { minuteOfDay, studyDay, studyDayStart } from '@/lib/scheduling'
import { isUnderWay } from '../focus/sequence'

/**
 * The list of today or tomorrow, with what was left of earlier ones.
 *
 * @param wanted which list; without it the one that is written at this hour: tomorrow's from four in the afternoon
 * @param now server clock, milliseconds since the epoch
 */
export async function readPlan(viewer: Viewer, wanted: PlanDay | undefined, now: number): Promise<PlanDto> {
  const learner = await focusLearner(database, viewer)
  const { zone, dayStartMinute, recordsDread, quittingMinute } = learner
  const today = studyDay(now, learner)
  const minute = minuteOfDay(now, zone)
  const isTomorrow =
    wanted === undefined
      ? isTimeToPlan(minute, dayStartMinute) || isDayOver(minute, quittingMinute, dayStartMinute)
      : wanted === 'tomorrow'
  const day = isTomorrow ? today + 1 : today
  const [items, left, decks, sets] = await Promise.all([
    selectPlan(database, viewer, day),
    selectLeft(database, viewer, day, LIMITS.planLeft),
    decksDue(database, viewer, day),
    setsToPractise(database, viewer),
  ])
  const dto = (item: StandingItem): PlanItemDto => itemDto(item, recordsDread)
  return { today, day, recordsDread, items: items.map(dto), left: left.map(dto), decks, sets }
}

/**
 * What Today shows of the plan.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function listToday(viewer: Viewer, now: number): Promise<PlanTodayDto> {
  const learner = await focusLearner(database, viewer)
  const { zone, dayStartMinute, recordsDread } = learner
  const today = studyDay(now, learner)
  const [items, tomorrow, blocks] = await Promise.all([
    selectPlan(database, viewer, today),
    selectPlan(database, viewer, today + 1),
    selectBlocksSince(database, viewer, studyDayStart(today, learner)),
  ])
  const shown = items.map((item) => ({
    ...itemDto(item, recordsDread),
    asksWhetherDone: !item.isDone && isBlockOver(item, blocks, now),
  }))
  return {
    today,
    items: inOrder(shown),
    tomorrow: tomorrow.length,
    isTimeToPlan: isTimeToPlan(minuteOfDay(now, zone), dayStartMinute),
  }
}

/** An item as a block is begun for it; null when there is none by this id in a list of the viewer's. */
export async function plannedBlock(viewer: Viewer, itemId: string): Promise<PlannedBlockDto | null> {
  const [{ recordsDread }, [item]] = await Promise.all([
    focusLearner(database, viewer),
    selectPlanItems(database, viewer, [itemId]),
  ])
  if (item === undefined || item.place === null) return null
  const { process, minutes, dread, deck, set } = item
  return {
    itemId,
    process,
    minutes,
    dread: recordsDread ? dread : null,
    deck: deck?.standing === 'there' ? { deckId: deck.deckId, name: deck.name } : null,
    set: set?.standing === 'there' ? { setId: set.setId, name: set.name } : null,
  }
}

function isBlockOver({ blockId }: StandingItem, blocks: readonly BlockRecord[], now: number): boolean {
  const block = blocks.find((each) => each.blockId === blockId)
  return block !== undefined && !isUnderWay(block, now)
}

/** An item as it is shown; nothing of dread where its records are off. */
const itemDto = (item: StandingItem, recordsDread: boolean): PlanItemDto => ({
  itemId: item.itemId,
  day: item.day,
  place: item.place,
  deck: item.deck,
  set: item.set,
  process: item.process,
  minutes: item.minutes,
  dread: recordsDread ? item.dread : null,
  postponed: item.postponed,
  isDone: item.isDone,
})
