import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { FocusDto, FocusProblem, StartBlockInput } from '@/lib/contracts/focus'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalDeck } from '@/lib/data/decks'
import { insertBlock, selectBlocksSince, selectRated, type BlockRecord } from '@/lib/data/focus-blocks'
import { lockFocusLearner, type FocusLearner } from '@/lib/data/focus-learners'
import { selectPlanItems, setPlanItemBlock, type PlanItemRecord } from '@/lib/data/plan-items'
import type { Database } from '@/lib/data/pool'
import { selectOptionalSet } from '@/lib/data/problem-sets'
import { transaction } from '@/lib/data/transaction'
import { expectation, learnedFromAll, restoredValue, type Start } from '@/lib/focus/starting-value'
import type { Belief } from '@/lib/learning/belief'
import { minuteOfDay } from '@/lib/scheduling'
import { readFocus } from './read-focus'
import { BLOCKS_SINCE, isUnderWay } from './sequence'

/**
 * Begins a block, unless one of the learner's is under way: then that one is what there is, so that two devices at once
 * begin a single block. Dread, and what is expected of the block, are kept only with the learner's consent. For an item of
 * the plan the dread written there holds, where none is said.
 */
export async function startBlock(
  viewer: Viewer,
  { process, work, minutes, dread, planItem }: StartBlockInput,
  now: number,
): Promise<Result<FocusDto, FocusProblem>> {
  const deckId = work.kind === 'sitting' ? work.deckId : null
  const setId = work.kind === 'problems' ? work.setId : null
  if (!(await isThere(viewer, { deckId, setId }))) return err({ code: 'not-found' })
  const isKnown = await transaction(async (connection) => {
    const learner = await lockFocusLearner(connection, viewer)
    const item = planItem === undefined ? null : await plannedItem(connection, viewer, planItem)
    if (item === undefined) return false
    const lately = await selectBlocksSince(connection, viewer, now - BLOCKS_SINCE)
    if (lately.some((block) => isUnderWay(block, now))) return true
    const hour = minuteOfDay(now, learner.zone) / 60
    const start: Start = { kind: work.kind, cue: item === null ? 'own' : 'plan', hour, minutes }
    const blockId = uuidv7({ msecs: now })
    await insertBlock(connection, viewer, {
      blockId,
      workKind: start.kind,
      cue: start.cue,
      deckId,
      setId,
      process,
      minutesChosen: minutes,
      minutes,
      startedAt: now,
      startHour: hour,
      pause: null,
      endedAt: null,
      closedAt: null,
      breakUntil: null,
      dread: learner.recordsDread ? (dread ?? item?.dread ?? null) : null,
      felt: null,
      predictedFelt: learner.recordsDread
        ? expectation(await valueOf(connection, viewer, learner), start).felt
        : null,
    })
    if (item !== null) await setPlanItemBlock(connection, viewer, item.itemId, blockId)
    return true
  })
  return isKnown ? ok(await readFocus(viewer, now)) : err({ code: 'not-found' })
}

/** An item that stands in a list of the viewer's; undefined when there is none by this id. */
async function plannedItem(
  connection: Database,
  viewer: Viewer,
  itemId: string,
): Promise<PlanItemRecord | undefined> {
  const items = await selectPlanItems(connection, viewer, [itemId])
  return items.find(({ place }) => place !== null)
}

/** Whether the deck or the problem set a block is for, if it is for one, is there and in use. */
async function isThere(
  viewer: Viewer,
  { deckId, setId }: Pick<BlockRecord, 'deckId' | 'setId'>,
): Promise<boolean> {
  if (deckId !== null) {
    const deck = await selectOptionalDeck(viewer, deckId)
    return deck !== null && !deck.isArchived
  }
  return setId === null || (await selectOptionalSet(viewer, setId)) !== null
}

/** What was learned of starting; learned anew where it was kept by another version, or not at all. */
async function valueOf(
  connection: Database,
  viewer: Viewer,
  { startingValue }: FocusLearner,
): Promise<Belief> {
  const kept = startingValue === null ? null : restoredValue(startingValue)
  return kept ?? learnedFromAll(await selectRated(connection, viewer))
}
