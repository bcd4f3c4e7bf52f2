import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { nextSeq } from '@/lib/data/events'
import { selectHindsight, selectLogged, type Hindsight } from '@/lib/data/insights/logged'
import {
  ensureProgress,
  forgetInsights,
  holdProgress,
  saveProgress,
  type InsightProgress,
} from '@/lib/data/insights/progress'
import { addToRows, deleteRows } from '@/lib/data/insights/rows'
import { database, type Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { firstFold, InsightFold, RECENT_EVENTS, type FoldedEvent } from '@/lib/insights/fold'
import { lacksPredictions, ReplayedAnswers } from './replayed-answers'

/** Few enough that the process attends to others between two pages. */
const EVENTS_A_PAGE = 2000

/** How far a learner's sums have come. */
export interface KeptUp {
  /** Events added up just now. */
  readonly events: number
  /** Later ones are in the log. */
  readonly isBehind: boolean
}

/**
 * Adds to a learner's sums what their log has since: a page of events in each transaction, so that whoever is interrupted
 * goes on where the last one ended. Nothing is added while somebody else is at it.
 *
 * @param most events at once; with more than that waiting nothing is added, or only so many (`allOrNothing` false)
 */
export async function keepUp(
  viewer: Viewer,
  { most, allOrNothing }: { readonly most: number; readonly allOrNothing: boolean },
): Promise<KeptUp> {
  await ensureProgress(database, viewer)
  const before = await nextSeq(viewer, database)
  const run = new Run(viewer, before)
  let events = 0
  for (;;) {
    const room = most - events
    const step = await transaction((connection) => run.step(connection, { most: room, allOrNothing }))
    events += step.events
    if (!step.goesOn || events >= most) return { events, isBehind: step.isBehind }
  }
}

interface Step {
  readonly events: number
  readonly goesOn: boolean
  readonly isBehind: boolean
}

/** One go at a learner's log, up to what it held when that began. */
class Run {
  private hindsight: Hindsight | null = null
  private replayed: ReplayedAnswers | null = null
  /** Where the last step ended. */
  private through: number | null = null

  constructor(
    private readonly viewer: Viewer,
    private readonly before: number,
  ) {}

  async step(
    connection: Database,
    { most, allOrNothing }: { readonly most: number; readonly allOrNothing: boolean },
  ): Promise<Step> {
    const { viewer, before } = this
    const held = await holdProgress(connection, viewer)
    // Somebody else is at it, or was meanwhile.
    if (held === null || (this.through !== null && this.through !== held.throughSeq))
      return { events: 0, goesOn: false, isBehind: held === null || held.throughSeq < before - 1 }
    const waiting = before - 1 - held.throughSeq
    if (waiting <= 0) return { events: 0, goesOn: false, isBehind: false }
    if (allOrNothing && waiting > most) return { events: 0, goesOn: false, isBehind: true }
    const from = held.throughSeq + 1
    this.hindsight ??= await selectHindsight(connection, viewer, { from, before })
    const page = await selectLogged(
      connection,
      viewer,
      this.hindsight,
      held.throughSeq,
      Math.min(most, EVENTS_A_PAGE),
    )
    if (reachesTooFar(held, this.hindsight, page)) return this.beginAnew(connection)
    const events = await this.complete(connection, page, from)
    const throughSeq = events.at(-1)?.seq ?? before - 1
    await this.add(connection, held, events, throughSeq)
    this.through = throughSeq
    const isBehind = throughSeq < before - 1
    return { events: events.length, goesOn: isBehind, isBehind }
  }

  private async beginAnew(connection: Database): Promise<Step> {
    await forgetInsights(connection, this.viewer)
    this.hindsight = null
    this.replayed = null
    this.through = 0
    return { events: 0, goesOn: true, isBehind: true }
  }

  private async complete(
    connection: Database,
    page: readonly FoldedEvent[],
    from: number,
  ): Promise<readonly FoldedEvent[]> {
    if (page.some((event) => event.kind === 'answer' && lacksPredictions(event)))
      this.replayed ??= await ReplayedAnswers.upTo(connection, this.viewer, from, this.before)
    const { replayed } = this
    return replayed === null ? page : page.map((event) => replayed.completed(event))
  }

  private async add(
    connection: Database,
    held: InsightProgress,
    events: readonly FoldedEvent[],
    throughSeq: number,
  ): Promise<void> {
    const takenBack = new Set(this.hindsight?.takenBack.map(({ targetSeq }) => targetSeq))
    if (held.throughSeq === 0) await deleteRows(connection, this.viewer)
    const fold = new InsightFold(held.state ?? firstFold(held.firstZone))
    for (const event of events) fold.apply(event, takenBack.has(event.seq))
    await addToRows(connection, this.viewer, fold.take())
    const voidsBefore = Math.max(held.voidsBefore, this.before)
    await saveProgress(connection, this.viewer, { throughSeq, voidsBefore, state: fold.state })
  }
}

/**
 * Whether an answer that is in the sums is taken back, and the fold cannot take it away: it is too far back, or what it
 * added came from a replay.
 */
function reachesTooFar(
  { throughSeq, voidsBefore, state }: InsightProgress,
  { takenBack }: Hindsight,
  page: readonly FoldedEvent[],
): boolean {
  const isFar = takenBack.some(
    ({ targetSeq, voidSeq }) =>
      targetSeq <= throughSeq && voidSeq >= voidsBefore && voidSeq - targetSeq >= RECENT_EVENTS,
  )
  const counted = new Set((state?.recent ?? []).flatMap(({ seq, isCounted }) => (isCounted ? seq : [])))
  const isReplayed = (event: FoldedEvent): boolean =>
    event.kind === 'void' &&
    event.target !== null &&
    counted.has(event.target.seq) &&
    lacksPredictions(event.target)
  return isFar || page.some(isReplayed)
}
