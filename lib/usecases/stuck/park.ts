import 'server-only'
import { cleanText } from '@/lib/content/source-text'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Again, ParkedDto, ParkStuckInput, StuckProblem } from '@/lib/contracts/stuck'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectBlocksSince, updateBlock } from '@/lib/data/focus-blocks'
import { lockFocusLearner } from '@/lib/data/focus-learners'
import { database, type Database } from '@/lib/data/pool'
import { parkOpenRound } from '@/lib/data/practice-rounds'
import {
  insertStuckPoint,
  parkAgain,
  settleStuckOfRound,
  settleStuckPoint,
  type StuckPoint,
} from '@/lib/data/stuck-points'
import { transaction } from '@/lib/data/transaction'
import { stopped } from '@/lib/focus/block'
import { BREAK } from '@/lib/focus/cycle'
import { BLOCKS_SINCE, isUnderWay } from '../focus/sequence'
import { subjectOf } from './subject'

const MINUTE = 60_000

/** When something parked is offered again, milliseconds since the epoch; null: tonight. */
const againAt = (again: Again, now: number): number | null =>
  again === 'tonight' ? null : now + again * MINUTE

/**
 * Parks where the learner stuck, to be offered again after a while or tonight, and begins a break: a block under way is
 * stopped there, and its short break begins.
 */
export async function parkStuck(
  viewer: Viewer,
  { stuckId, about, stuck, again }: ParkStuckInput,
  now: number,
): Promise<Result<ParkedDto, StuckProblem>> {
  const subject = await subjectOf(viewer, about)
  if (subject === null) return err({ code: 'not-found' })
  return transaction(async (connection) => {
    const { zone } = await lockFocusLearner(connection, viewer)
    const point = {
      ...subject,
      stuckId,
      stuck: cleanText(stuck),
      parkedAt: now,
      againAt: againAt(again, now),
    }
    if (point.roundId !== null) await parkRound(connection, viewer, point.roundId, point)
    await insertStuckPoint(connection, viewer, point)
    const isBreak = await beginBreak(connection, viewer, now)
    return ok({ againAt: point.againAt, isBreak, zone })
  })
}

/** Takes a problem off the screen; it sticks in one place, so that what was said before no longer holds. */
async function parkRound(
  connection: Database,
  viewer: Viewer,
  roundId: string,
  { stuckId, parkedAt }: Pick<StuckPoint, 'stuckId' | 'parkedAt'>,
): Promise<void> {
  await parkOpenRound(connection, viewer, roundId)
  await settleStuckOfRound(connection, viewer, roundId, parkedAt, stuckId)
}

/** Stops the block under way for its short break; false when none is. */
async function beginBreak(connection: Database, viewer: Viewer, now: number): Promise<boolean> {
  const [block] = await selectBlocksSince(connection, viewer, now - BLOCKS_SINCE)
  if (block === undefined || !isUnderWay(block, now)) return false
  const end = stopped(block, now)
  if (!end.ok) return false
  const breakUntil = now + BREAK.short * MINUTE
  await updateBlock(connection, viewer, block.blockId, { ...block, ...end.value, closedAt: now, breakUntil })
  return true
}

/** Parks something again that still sticks. */
export async function parkStuckAgain(
  viewer: Viewer,
  { stuckId, again }: { readonly stuckId: string; readonly again: Again },
  now: number,
): Promise<Result<null, StuckProblem>> {
  const times = { parkedAt: now, againAt: againAt(again, now) }
  return (await parkAgain(database, viewer, stuckId, times)) ? ok(null) : err({ code: 'not-found' })
}

/** It sticks no more, or that is taken back. */
export async function settleStuck(
  viewer: Viewer,
  { stuckId, isSettled }: { readonly stuckId: string; readonly isSettled: boolean },
  now: number,
): Promise<Result<null, StuckProblem>> {
  const settled = await settleStuckPoint(database, viewer, stuckId, isSettled ? now : null)
  return settled ? ok(null) : err({ code: 'not-found' })
}
