import 'server-only'
import type { BlockDto, FocusDto } from '@/lib/contracts/focus'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectBlocksSince, selectLastRated, type BlockRecord } from '@/lib/data/focus-blocks'
import { decksDue, focusLearner, setsToPractise, type FocusLearner } from '@/lib/data/focus-learners'
import { selectOptionalItemOfBlock } from '@/lib/data/plan-items'
import { database } from '@/lib/data/pool'
import { selectThoughts } from '@/lib/data/stray-thoughts'
import { BREAK } from '@/lib/focus/cycle'
import { isDayOver } from '@/lib/focus/quitting-time'
import { BLOCKS_TO_SPEAK } from '@/lib/focus/starting'
import { minuteOfDay, studyDay } from '@/lib/scheduling'
import { isEvening } from '@/lib/sleep/evening'
import { BLOCKS_SINCE, breakOf, currentBlock, placeOf } from './sequence'

/**
 * All that the page of a block shows.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function readFocus(viewer: Viewer, now: number): Promise<FocusDto> {
  const [learner, blocks, ratings] = await Promise.all([
    focusLearner(database, viewer),
    selectBlocksSince(database, viewer, now - BLOCKS_SINCE),
    selectLastRated(database, viewer, BLOCKS_TO_SPEAK),
  ])
  const block = currentBlock(blocks, now)
  const minute = minuteOfDay(now, learner.zone)
  const lastRated = learner.recordsDread && ratings.length === BLOCKS_TO_SPEAK ? ratings : []
  const [decks, sets, thoughts, planItem] = await Promise.all([
    decksDue(database, viewer, studyDay(now, learner)),
    setsToPractise(database, viewer),
    block === null ? [] : selectThoughts(database, viewer, block.blockId),
    block === null ? null : selectOptionalItemOfBlock(database, viewer, block.blockId),
  ])
  return {
    now,
    zone: learner.zone,
    recordsDread: learner.recordsDread,
    singleKeyShortcuts: learner.singleKeyShortcuts,
    isDayOver: isDayOver(minute, learner.quittingMinute, learner.dayStartMinute),
    isEvening: isEvening(minute, learner.bedtimeMinute, learner.dayStartMinute),
    block: block === null ? null : blockDto(block, learner, lastRated.length > 0),
    planItem: planItem === null ? null : { itemId: planItem.itemId, isDone: planItem.isDone },
    place: block === null ? 1 : placeOf(block, blocks, now),
    breakMinutes: block === null ? BREAK.short : breakOf(block, blocks, now),
    rest: restOf(blocks[0], now),
    thoughts,
    lastRated,
    decks,
    sets,
  }
}

/**
 * A block as it is shown; nothing of dread where its records are off.
 *
 * @param speaks there are blocks enough to say what one like it has come to
 */
export function blockDto(block: BlockRecord, { recordsDread }: FocusLearner, speaks: boolean): BlockDto {
  const { blockId, workKind, deckId, setId, process, startedAt, minutes, pause, endedAt } = block
  return {
    ...{ blockId, workKind, deckId, setId, process, startedAt, minutes, pause, endedAt },
    dread: recordsDread ? block.dread : null,
    felt: recordsDread ? block.felt : null,
    expected: recordsDread && speaks ? block.predictedFelt : null,
  }
}

function restOf(latest: BlockRecord | undefined, now: number): FocusDto['rest'] {
  const { closedAt = null, breakUntil = null } = latest ?? {}
  return closedAt === null || breakUntil === null || breakUntil <= now
    ? null
    : { from: closedAt, until: breakUntil }
}
