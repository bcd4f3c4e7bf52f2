import 'server-only'
import { tallyAnswers, type ItemTally } from '@/lib/classes/tally'
import { tallyAttempts } from '@/lib/classes/tally-attempts'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectCurrentItems } from '@/lib/data/classes/outlook'
import {
  holdCopy,
  noteRolled,
  selectLearnerRules,
  shareAssignment,
  type CopyRecord,
  type RolledAssignment,
} from '@/lib/data/classes/rolling-copies'
import { saveStandings, selectOptionalLearnerStanding } from '@/lib/data/classes/standings'
import {
  saveTallies,
  selectCopiedItemIds,
  selectCountedAnswers,
  selectCountedAttempts,
  selectItemsAnswered,
  selectItemsAttempted,
  selectProgress,
} from '@/lib/data/classes/tallied-items'
import { NO_EVENTS, readLog } from '@/lib/data/log'
import type { Database } from '@/lib/data/pool'
import { selectSkillModel } from '@/lib/data/skill-models'
import { studyDayOf } from '../../log/study-days'
import { standingOf } from './standing-of'

/** The events of both logs that come next. */
export interface Reached {
  readonly seq: number
  readonly practiceSeq: number
}

/**
 * Brings the figures of a copy up to date: the rows of the items its learner did something with, and their standing.
 * In a transaction of its own, which holds the assignment and the copy.
 *
 * @returns false where there was nothing to do, or somebody else is at it
 */
export async function rollUpCopy(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  now: number,
): Promise<boolean> {
  const assignment = await shareAssignment(connection, assignmentId)
  if (assignment?.isUnderWay !== true) return false
  const copy = await holdCopy(connection, viewer, assignmentId, { waits: false })
  return copy !== null && rollUpHeld(connection, viewer, assignment, copy, now)
}

/** The same for a copy that is held already. */
export async function rollUpHeld(
  connection: Database,
  viewer: Viewer,
  assignment: RolledAssignment,
  copy: CopyRecord,
  now: number,
): Promise<boolean> {
  const { assignmentId } = assignment
  const rules = await selectLearnerRules(connection, viewer, assignmentId)
  const moment = await readLog(viewer, NO_EVENTS, connection)
  if (rules === null || moment === null) return false
  const reached = {
    seq: moment.model?.nextSeq ?? 1,
    practiceSeq: copy.isDeck ? 1 : ((await selectSkillModel(connection, viewer))?.nextSeq ?? 1),
  }
  const day = studyDayOf(now, moment.clock)
  if (isUpToDate(copy, reached, day)) return false
  const touched = await itemsTouched(connection, viewer, assignmentId, copy, reached)
  const tallies = await talliesFromLog(connection, viewer, assignmentId, copy, touched, reached)
  // Later than the last roll-up of the items, whatever the clock of the server that did it said.
  const changedAt = Math.max(now, (assignment.rolledAt ?? 0) + 1)
  await saveTallies(connection, viewer, assignmentId, tallies, changedAt)
  const key = { assignmentId, memberId: rules.memberId }
  const items = await selectCurrentItems(connection, viewer, assignmentId)
  const standing = await standingOf(
    {
      of: { connection, viewer, assignmentId, items, clock: moment.clock },
      ...{ assignment, copy, rules, moment },
      progress: await selectProgress(connection, viewer, assignmentId),
      previous: await selectOptionalLearnerStanding(connection, key),
    },
    now,
  )
  await saveStandings(connection, [{ ...key, ...standing }], now)
  await noteRolled(connection, viewer, assignmentId, { ...reached, day })
  return true
}

const isUpToDate = (copy: CopyRecord, { seq, practiceSeq }: Reached, day: number): boolean =>
  copy.rolledDay === day &&
  copy.rolledSeq !== null &&
  (copy.isDeck ? copy.rolledSeq === seq : copy.rolledPracticeSeq === practiceSeq)

/** Items whose rows are behind the log: all of them where none was counted yet. */
function itemsTouched(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  { isDeck, rolledSeq, rolledPracticeSeq }: CopyRecord,
  { seq, practiceSeq }: Reached,
): Promise<string[]> {
  if (rolledSeq === null) return selectCopiedItemIds(connection, viewer, assignmentId)
  return isDeck
    ? selectItemsAnswered(connection, viewer, assignmentId, { since: rolledSeq, before: seq })
    : selectItemsAttempted(connection, viewer, assignmentId, {
        since: rolledPracticeSeq ?? 0,
        before: practiceSeq,
      })
}

/** The rows of some items as the logs make them, up to what was reached. */
export async function talliesFromLog(
  connection: Database,
  viewer: Viewer,
  assignmentId: string,
  { isDeck, countsFrom }: Pick<CopyRecord, 'isDeck' | 'countsFrom'>,
  itemIds: readonly string[],
  { seq, practiceSeq }: Reached,
): Promise<ReadonlyMap<string, ItemTally>> {
  if (itemIds.length === 0) return new Map()
  if (isDeck) {
    const span = { from: countsFrom, before: seq }
    const answers = await selectCountedAnswers(connection, viewer, assignmentId, itemIds, span)
    return new Map(itemIds.map((itemId) => [itemId, tallyAnswers(answers.get(itemId) ?? [])]))
  }
  const span = { from: countsFrom, before: practiceSeq }
  const attempts = await selectCountedAttempts(connection, viewer, assignmentId, itemIds, span)
  return new Map(itemIds.map((itemId) => [itemId, tallyAttempts(attempts.get(itemId) ?? [])]))
}
