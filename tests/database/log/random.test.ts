import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { cardOrigins } from '@/lib/data/card-states'
import { eventPages } from '@/lib/data/events'
import { database } from '@/lib/data/pool'
import type { LearnerEvent } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { recordEvents } from '@/lib/usecases/record-events'
import { addDeck, addNote, openLearner } from '../../support/learners'
import { cardStates, expectReplayed, learnerRow, receiptsOf } from '../../support/log-rows'
import { CARDS, move, World, type Door } from '../../support/world'

/** The real door to the real database. */
async function databaseDoor(viewer: Viewer): Promise<Door> {
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

async function logOf(viewer: Viewer): Promise<LearnerEvent[]> {
  const log: LearnerEvent[] = []
  for await (const page of eventPages(viewer, Number.MAX_SAFE_INTEGER, 500, database)) log.push(...page)
  return log
}

describe('whatever learners, devices and pages do', () => {
  it('the rows are what the log makes of them, and nothing is lost or counted twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 60, size: 'max' }), async (moves) => {
        const viewer = await openLearner('Europe/Berlin')
        const world = new World(await databaseDoor(viewer))
        for (const made of moves) await world.do(made)
        await world.check()
        await world.end()
        await world.check()
        await expectReplayed(viewer)
      }),
      { numRuns: 30, interruptAfterTimeLimit: 20_000 },
    )
  })
})
