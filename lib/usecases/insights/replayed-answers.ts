import { cardOrigins } from '@/lib/data/card-states'
import { eventPages, loggedVoids } from '@/lib/data/events'
import type { Database } from '@/lib/data/pool'
import type { Viewer } from '@/lib/contracts/viewer'
import type { LoggedAnswer } from '@/lib/insights/contributions'
import type { FoldedEvent } from '@/lib/insights/fold'
import { newCard, Replay } from '@/lib/scheduling'

/** Few enough that the process attends to others between two pages. */
const EVENTS_A_PAGE = 1000

/** Whether an answer was predicted by a version that kept only what the value function said. */
export const lacksPredictions = ({ served }: LoggedAnswer): boolean => served !== null && served.fsrs === null

/**
 * Gives answers that older versions served the predictions that those did not keep: what FSRS-6, the day's beginning and
 * the two together come to when the log is replayed. What was kept stays as it was served.
 */
export class ReplayedAnswers {
  private constructor(private readonly fold: Replay) {}

  /** Replays the viewer's log up to, not including, a `seq`; it goes on to `end`. */
  static async upTo(
    connection: Database,
    viewer: Viewer,
    seq: number,
    end: number,
  ): Promise<ReplayedAnswers> {
    const origins = await cardOrigins(viewer, connection)
    const voids = await loggedVoids(viewer, end, connection)
    const fold = new Replay({ cards: new Map(origins.map((ids) => [ids.cardId, newCard(ids)])), voids })
    for await (const page of eventPages(viewer, seq, EVENTS_A_PAGE, connection)) {
      for (const event of page) fold.apply(event)
    }
    return new ReplayedAnswers(fold)
  }

  /** The next event of the log, completed. */
  completed(event: FoldedEvent): FoldedEvent {
    const replayed = this.fold.apply(event)
    if (event.kind !== 'answer' || event.served === null || !lacksPredictions(event)) return event
    const { fsrs = null, dawn = null, blend = null } = replayed ?? {}
    return { ...event, served: { ...event.served, fsrs, dawn, blend } }
  }
}
