import 'server-only'
import type { FocusDto, FocusProblem } from '@/lib/contracts/focus'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  selectOptionalBlock,
  selectRated,
  updateRating,
  type BlockRecord,
  type RatedRecord,
} from '@/lib/data/focus-blocks'
import { lockFocusLearner, setStartingValue } from '@/lib/data/focus-learners'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { learnedFrom, learnedFromAll, storedValue, type Rating } from '@/lib/focus/starting-value'
import { readFocus } from './read-focus'
import { isUnderWay } from './sequence'

/**
 * Keeps how a block felt, and learns from it, where the learner keeps dread records. Each block teaches once: the same
 * rating again changes nothing, and another one takes the place of the first.
 */
export async function rateBlock(
  viewer: Viewer,
  { blockId, felt }: { readonly blockId: string; readonly felt: Rating },
  now: number,
): Promise<Result<FocusDto, FocusProblem>> {
  const done = await transaction(async (connection): Promise<Result<null, FocusProblem>> => {
    const { recordsDread } = await lockFocusLearner(connection, viewer)
    if (!recordsDread) return err({ code: 'no-consent' })
    const block = await selectOptionalBlock(connection, viewer, blockId)
    if (block === null) return err({ code: 'not-found' })
    if (isUnderWay(block, now)) return err({ code: 'not-over' })
    if (block.felt !== felt) await learn(connection, viewer, block, felt)
    return ok(null)
  })
  return done.ok ? ok(await readFocus(viewer, now)) : done
}

async function learn(connection: Database, viewer: Viewer, block: BlockRecord, felt: Rating): Promise<void> {
  const others = (await selectRated(connection, viewer)).filter(({ blockId }) => blockId !== block.blockId)
  const rated = ratedRecord(block, felt)
  const before = others.filter((other) => other.startedAt < block.startedAt)
  const { delta } = learnedFrom(learnedFromAll(before), rated.start, felt)
  const all = [...others, rated].toSorted((a, b) => a.startedAt - b.startedAt)
  await updateRating(connection, viewer, block.blockId, { felt, delta })
  await setStartingValue(connection, viewer, storedValue(learnedFromAll(all)))
}

const ratedRecord = (block: BlockRecord, felt: Rating): RatedRecord => ({
  blockId: block.blockId,
  startedAt: block.startedAt,
  dread: block.dread,
  felt,
  start: { kind: block.workKind, cue: block.cue, hour: block.startHour, minutes: block.minutesChosen },
})
