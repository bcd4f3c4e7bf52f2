import type { EventReceipt } from '@/lib/contracts/reviews'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import type { LogQuestion } from '@/lib/data/log'
import { writeLog } from '@/lib/data/log-write'
import type { Database } from '@/lib/data/pool'
import { rebuildLearner } from '../rebuild-learner'
import { acceptBatch, type Acceptance } from './acceptance'
import { currentMoment, type LogProblem } from './current-moment'
import { cardIdsOf, type Incoming } from './incoming'

/** Tries against others who write to the same log at the same moment. */
const TRIES = 3
/** Events taken in by one statement. Voids are many more: should they reach back far, the log is replayed once for all. */
const AT_ONCE = 1000
const VOIDS_AT_ONCE = 50_000

/**
 * Appends events to a learner's log in the order given, and brings card states and model up to date with it. Read,
 * fold and write: two statements for each thousand events, and never a transaction held open between them.
 *
 * After `busy` some of the events may have been taken in; given again, those are duplicates.
 */
export async function appendEvents(
  viewer: Viewer,
  incoming: readonly Incoming[],
  now: number,
  connection: Database,
): Promise<Result<EventReceipt[], LogProblem>> {
  const receipts: EventReceipt[] = []
  while (receipts.length < incoming.length) {
    const most = incoming[receipts.length]?.event.kind === 'void' ? VOIDS_AT_ONCE : AT_ONCE
    const next = incoming.slice(receipts.length, receipts.length + most)
    const appended = await appendSome(viewer, next, now, connection)
    if (!appended.ok) return appended
    receipts.push(...appended.value)
  }
  return ok(receipts)
}

/** Takes in the first events: all of them, but for answers taken back from afar, which go on their own. */
async function appendSome(
  viewer: Viewer,
  incoming: readonly Incoming[],
  now: number,
  connection: Database,
): Promise<Result<readonly EventReceipt[], LogProblem>> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const moment = await currentMoment(viewer, questionOf(incoming), connection)
    if (!moment.ok) return moment
    const acceptance = acceptBatch(moment.value, incoming, now)
    if (acceptance.write === null || (await writeLog(viewer, acceptance.write, connection))) {
      return settled(viewer, acceptance, connection)
    }
  }
  return err('busy')
}

async function settled(
  viewer: Viewer,
  acceptance: Acceptance,
  connection: Database,
): Promise<Result<readonly EventReceipt[], LogProblem>> {
  if (!acceptance.needsRebuild) return ok(acceptance.receipts)
  const rebuilt = await rebuildLearner(viewer, connection)
  return rebuilt.ok ? ok(acceptance.receipts) : rebuilt
}

function questionOf(incoming: readonly Incoming[]): LogQuestion {
  const targets = incoming.flatMap(({ event }) => (event.kind === 'void' ? [event.targetEventId] : []))
  return {
    cardIds: cardIdsOf(incoming),
    eventIds: [...incoming.map(({ event }) => event.eventId), ...targets],
    journal: targets.length > 0,
  }
}
