import type { Stretch } from '@/lib/data/events'
import type { LearnerModel } from '@/lib/data/log'
import { writeLog } from '@/lib/data/log-write'
import { MODEL_VERSION } from '@/lib/learning'
import { storedLearner } from '@/lib/scheduling'
import { PlanOutdated } from '../import/plan'
import { settingsIn } from '../log/batch'
import type { Bringing } from './bring-notes'
import type { PastFold } from './past-fold'

/** Few enough for one statement, and for hearing soon after it that nobody wants it any more. */
const EVENTS_AT_ONCE = 1000
const CARDS_AT_ONCE = 500

/**
 * Writes what was folded, some events and cards at a time, and with each the learner as all of it leaves them: the
 * transaction under way makes them one.
 *
 * @throws PlanOutdated where the log was written to meanwhile
 */
export async function writePast(
  { connection, viewer, breathe }: Bringing,
  model: LearnerModel,
  fold: PastFold,
  wrote: (events: number) => void,
): Promise<Stretch | null> {
  const { records } = fold
  if (records.length === 0) return null
  const cards = fold.storedCards()
  const learner = storedLearner(fold.learner)
  const parts = Math.max(Math.ceil(records.length / EVENTS_AT_ONCE), Math.ceil(cards.length / CARDS_AT_ONCE))
  for (let part = 0; part < parts; part++) {
    const events = records.slice(part * EVENTS_AT_ONCE, (part + 1) * EVENTS_AT_ONCE)
    const isWritten = await writeLog(
      viewer,
      {
        seenRowVersion: model.rowVersion + part,
        modelVersion: MODEL_VERSION,
        ...{ learner, nextSeq: fold.nextSeq, events },
        cards: cards.slice(part * CARDS_AT_ONCE, (part + 1) * CARDS_AT_ONCE),
        journal: null,
        settings: settingsIn(events),
      },
      connection,
    )
    if (!isWritten) throw new PlanOutdated('the log was written to meanwhile')
    wrote((part + 1) * EVENTS_AT_ONCE)
    await breathe()
  }
  return { firstSeq: model.nextSeq, lastSeq: fold.nextSeq - 1 }
}
