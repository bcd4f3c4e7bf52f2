import 'server-only'
import { creditOf } from '@/lib/classes/credit'
import { selectAssignmentsBehind } from '@/lib/data/classes/rolling-items'
import {
  selectClocksOfCopies,
  selectCopiesBehind,
  selectNotStarted,
  type BehindCopy,
  type ClockDay,
} from '@/lib/data/classes/rolling-copies'
import { NOTHING_YET, saveStandings } from '@/lib/data/classes/standings'
import { database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { log } from '@/lib/logging'
import { isTimeZone, studyDay } from '@/lib/scheduling'
import { rollUpCopy } from './roll-up-copy'
import { rollUpItems } from './roll-up-items'

/** Of a turn. What is left is done in the next. */
const NOT_STARTED_MOST = 2000
const COPIES_MOST = 200
const ASSIGNMENTS_MOST = 50

/** What a turn did. */
export interface RolledUp {
  /** Standings of learners who have not started. */
  readonly notStarted: number
  readonly copies: number
  readonly items: number
  /** What broke, and is tried again in the next turn. */
  readonly failed: number
}

/**
 * Works out what classes see: the rows of learners who did something or for whom another day began, then those of the
 * items these touched. Several servers may do so at once: what one is at the others pass over or wait for. One that breaks
 * holds up none of the others.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function rollUpClasses(now: number): Promise<RolledUp> {
  const notStarted = await standNotStarted(now)
  const behind = await selectCopiesBehind(database, await daysOfClocks(now), COPIES_MOST)
  const copies = await each(behind, (copy) => rollUpOne(copy, now))
  const assignments = await selectAssignmentsBehind(database, ASSIGNMENTS_MOST)
  const items = await each(assignments, (assignmentId) =>
    transaction((connection) => rollUpItems(connection, assignmentId, now)),
  )
  return { notStarted, copies: copies.done, items: items.done, failed: copies.failed + items.failed }
}

const rollUpOne = async ({ userId, assignmentId }: BehindCopy, now: number): Promise<number> =>
  (await transaction((connection) => rollUpCopy(connection, { userId, isDemo: false }, assignmentId, now)))
    ? 1
    : 0

async function each<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<number>) {
  let [done, failed] = [0, 0]
  for (const thing of things) {
    try {
      done += await work(thing)
    } catch (error) {
      failed += 1
      log.error('a class is not rolled up', {}, error)
    }
  }
  return { done, failed }
}

/** Gives learners who have not started a standing, so that whoever reads them reads one table. */
function standNotStarted(now: number): Promise<number> {
  return transaction(async (connection) => {
    const learners = await selectNotStarted(connection, NOT_STARTED_MOST)
    const standings = learners.map(({ assignmentId, memberId, items, creditBefore, ...rules }) => {
      const credit = creditOf(rules, { onTime: [], late: [], recall: 0, before: creditBefore })
      return {
        ...{ ...NOTHING_YET, assignmentId, memberId, items, creditBefore },
        ...{ creditDays: credit.days, creditRecall: credit.recall, credit: credit.credit },
      }
    })
    await saveStandings(connection, standings, now)
    return standings.length
  })
}

async function daysOfClocks(now: number): Promise<readonly ClockDay[]> {
  const clocks = await selectClocksOfCopies(database)
  return clocks
    .filter(({ zone }) => isTimeZone(zone))
    .map((clock) => ({ ...clock, day: studyDay(now, { ...clock, heldDay: null, heldFrom: null }) }))
}
