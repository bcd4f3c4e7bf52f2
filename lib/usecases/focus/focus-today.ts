import 'server-only'
import type { FocusTodayDto } from '@/lib/contracts/focus'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectBlocksSince, selectRated } from '@/lib/data/focus-blocks'
import { focusLearner } from '@/lib/data/focus-learners'
import { database } from '@/lib/data/pool'
import { isDayOver } from '@/lib/focus/quitting-time'
import { startingSoFar } from '@/lib/focus/starting'
import { minuteOfDay } from '@/lib/scheduling'
import { blockDto } from './read-focus'
import { BLOCKS_SINCE, currentBlock } from './sequence'

/**
 * What Today shows of focus blocks, and whether the learner's quitting time has come.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function focusToday(viewer: Viewer, now: number): Promise<FocusTodayDto> {
  const [learner, blocks, ratings] = await Promise.all([
    focusLearner(database, viewer),
    selectBlocksSince(database, viewer, now - BLOCKS_SINCE),
    selectRated(database, viewer),
  ])
  const { quittingMinute, recordsDread, zone, dayStartMinute } = learner
  const block = currentBlock(blocks, now)
  const rated = recordsDread ? ratings : []
  const starting = startingSoFar(
    rated.flatMap(({ dread, felt }) => (dread === null ? [] : [{ dread, felt }])),
  )
  return {
    now,
    isDayOver: isDayOver(minuteOfDay(now, zone), quittingMinute, dayStartMinute),
    recordsDread,
    block: block === null ? null : blockDto(block, learner, starting !== null),
    starting,
  }
}
