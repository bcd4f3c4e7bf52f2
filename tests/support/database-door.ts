import type { Viewer } from '@/lib/contracts/viewer'
import { cardOrigins } from '@/lib/data/card-states'
import { eventPages } from '@/lib/data/events'
import { database } from '@/lib/data/pool'
import type { LearnerEvent } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { recordEvents } from '@/lib/usecases/record-events'
import { addDeck, addNote } from './learners'
import { cardStates, learnerRow, receiptsOf } from './log-rows'
import { CARDS, type Door } from './world'

/** The real door to the real database. */
export async function databaseDoor(viewer: Viewer): Promise<Door> {
  const deckIds = [await addDeck(viewer), await addDeck(viewer)]
  // The first note has two cards, so that siblings come into it.
  for (let made = 1; made < CARDS; made++) {
    await addNote(viewer, deckIds[made % 2] ?? '', { ordinals: made === 1 ? [0, 1] : [0] })
  }
  return {
    cards: await cardOrigins(viewer, database),
    accept: async (events, now) => receiptsOf(await acceptEvents(viewer, events, now)),
    record: async (events, now) => receiptsOf(await recordEvents(viewer, events, now)),
    log: () => logOf(viewer),
    async caches() {
      const { model, retentions } = await learnerRow(viewer)
      return { learner: model?.state ?? null, retentions, cards: await cardStates(viewer) }
    },
  }
}

/** A learner's log, oldest first. */
export async function logOf(viewer: Viewer): Promise<LearnerEvent[]> {
  const log: LearnerEvent[] = []
  for await (const page of eventPages(viewer, Number.MAX_SAFE_INTEGER, 500, database)) log.push(...page)
  return log
}
