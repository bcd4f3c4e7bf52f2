import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { FocusDto, FocusProblem, StartBlockInput } from '@/lib/contracts/focus'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalDeck } from '@/lib/data/decks'
import { insertBlock, selectBlocksSince, selectRated } from '@/lib/data/focus-blocks'
import { lockFocusLearner, type FocusLearner } from '@/lib/data/focus-learners'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { expectation, learnedFromAll, restoredValue, type Start } from '@/lib/focus/starting-value'
import type { Belief } from '@/lib/learning/belief'
import { minuteOfDay } from '@/lib/scheduling'
import { readFocus } from './read-focus'
import { BLOCKS_SINCE, isUnderWay } from './sequence'

/**
 * Begins a block, unless one of the learner's is under way: then that one is what there is, so that two devices at once
 * begin a single block. Dread, and what is expected of the block, are kept only with the learner's consent.
 */
export async function startBlock(
  viewer: Viewer,
  { process, work, minutes, dread }: StartBlockInput,
  now: number,
): Promise<Result<FocusDto, FocusProblem>> {
  const deckId = work.kind === 'sitting' ? work.deckId : null
  if (deckId !== null && !(await isInUse(viewer, deckId))) return err({ code: 'not-found' })
  await transaction(async (connection) => {
    const learner = await lockFocusLearner(connection, viewer)
    const lately = await selectBlocksSince(connection, viewer, now - BLOCKS_SINCE)
    if (lately.some((block) => isUnderWay(block, now))) return
    const hour = minuteOfDay(now, learner.zone) / 60
    const start: Start = { kind: work.kind, cue: 'own', hour, minutes }
    await insertBlock(connection, viewer, {
      blockId: uuidv7({ msecs: now }),
      workKind: start.kind,
      cue: start.cue,
      deckId,
      process,
      minutesChosen: minutes,
      minutes,
      startedAt: now,
      startHour: hour,
      pause: null,
      endedAt: null,
      closedAt: null,
      breakUntil: null,
      dread: learner.recordsDread ? dread : null,
      felt: null,
      predictedFelt: learner.recordsDread
        ? expectation(await valueOf(connection, viewer, learner), start).felt
        : null,
    })
  })
  return ok(await readFocus(viewer, now))
}

async function isInUse(viewer: Viewer, deckId: string): Promise<boolean> {
  const deck = await selectOptionalDeck(viewer, deckId)
  return deck !== null && !deck.isArchived
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
