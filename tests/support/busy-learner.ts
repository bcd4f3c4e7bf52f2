import { v7 as uuidv7 } from 'uuid'
import type { Viewer } from '@/lib/contracts/viewer'
import { cardOrigins } from '@/lib/data/card-states'
import { ensureLearnerModel } from '@/lib/data/learner-models'
import { NO_SETTINGS, writeLog } from '@/lib/data/log-write'
import { database } from '@/lib/data/pool'
import { MODEL_VERSION } from '@/lib/learning'
import { newCard, Replay, storedLearner, studyDay, usualClock } from '@/lib/scheduling'
import { simulatePast } from '@/lib/scheduling/simulated-learner'
import { addDeck, addNote, openLearner } from './learners'

const ZONE = 'Europe/Lisbon'
const NOTES = 220
const DAYS = 150
/** From an evening to the morning before it. */
const EARLIER_MS = 10 * 3_600_000

/** Somebody who practised for five months, on some days in the morning; most notes have two cards, and there are three decks, the second in the first. */
export async function openBusyLearner(
  now: number,
): Promise<{ readonly viewer: Viewer; readonly deckIds: readonly string[] }> {
  const viewer = await openLearner(ZONE)
  const deckIds: string[] = []
  for (const name of ['Busy', 'Busy::Inner', 'Other']) deckIds.push(await addDeck(viewer, name))
  for (let made = 0; made < NOTES; made++)
    await addNote(viewer, deckIds[made % 3] ?? '', { ordinals: made % 4 === 0 ? [0] : [0, 1] })
  const clock = usualClock(ZONE)
  const cards = (await cardOrigins(viewer, database)).toSorted((a, b) => (a.cardId < b.cardId ? -1 : 1))
  const past = simulatePast({
    ...{
      cards,
      today: studyDay(now, clock),
      days: DAYS,
      clock,
      newPerDay: 6,
      minutesPerDay: 30,
      seed: 20261127,
    },
    makeId: (at) => uuidv7({ msecs: at }),
  })
  const fold = new Replay({ cards: new Map(cards.map((ids) => [ids.cardId, newCard(ids)])) })
  const events = past.answers.map(({ event, sittingId }) => {
    const earlier = event.studyDay % 2 === 0 ? EARLIER_MS : 0
    const shownAt = event.shownAt - earlier
    const day = studyDay(shownAt, clock)
    const given = { ...event, shownAt, at: event.at - earlier, studyDay: day, served: null }
    return { event: { ...given, served: fold.apply(given) }, sittingId }
  })
  await ensureLearnerModel(viewer, database)
  const isWritten = await writeLog(
    viewer,
    {
      ...{ seenRowVersion: 0, modelVersion: MODEL_VERSION, learner: storedLearner(fold.state.learner) },
      nextSeq: events.length + 1,
      events: events.map(({ event, sittingId }) => ({
        ...{ event, acceptedAt: event.at, clockCut: false, answer: { sittingId, response: null } },
      })),
      cards: [...fold.state.cards.values()].filter((card) => card.stage !== 'new'),
      ...{ journal: null, settings: NO_SETTINGS },
    },
    database,
  )
  if (!isWritten) throw new Error('the log was written by somebody else')
  return { viewer, deckIds }
}
