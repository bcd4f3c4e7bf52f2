import 'server-only'
import { randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { DEMO, take } from '@/lib/auth/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { insertDecks } from '@/lib/data/decks'
import { ensureLearnerModel } from '@/lib/data/learner-models'
import { insertLearner, updatePlainSettings } from '@/lib/data/learners'
import { NO_SETTINGS, writeLog } from '@/lib/data/log-write'
import type { Database } from '@/lib/data/pool'
import { wholeStarterDecks, type StarterDeck } from '@/lib/data/starter-decks'
import { wholeStarterSets } from '@/lib/data/starter-problem-sets'
import { transaction } from '@/lib/data/transaction'
import { insertAccount } from '@/lib/data/users'
import { MODEL_VERSION } from '@/lib/learning'
import { isTimeZone, storedLearner, studyDay, usualClock, type StudyClock } from '@/lib/scheduling'
import { simulatePast, type Past } from '@/lib/scheduling/simulated-learner'
import { insertWritten, type MadeCard, type NoteForDeck } from './notes/insert-written'
import { writtenStarter } from './notes/written-starter'
import { copyStarterSet } from './problems/take-starter-set'

const DECKS = ['capitals-of-europe', 'learning-how-to-learn']
const DAYS = 42
const NEW_PER_DAY = 2
/** Cards the demo's learner has yet to see, at the least. */
const UNSEEN = 12
const SETTINGS = {
  name: null,
  writing: 'en-GB',
  minutesPerDay: 15,
  newPerDay: 8,
  ownPrediction: 'sometimes',
  largeSurprise: 50,
  singleKeyShortcuts: true,
  decimalSign: 'point',
  problemShare: 0.25,
} as const

/**
 * Opens a demo learner with two decks, the problem sets that ship, and six weeks of answers, made up by a simulated learner and ending yesterday.
 * All of it is written in one transaction; states and model are those that replaying its log gives.
 *
 * @param zone the visitor's time zone, if their browser says
 */
export async function startDemo(
  address: string | null,
  zone: string | null,
  now: number,
): Promise<Result<Viewer, { readonly code: 'too-many'; readonly retrySeconds: number }>> {
  const allowed = await take(DEMO, [address ?? ''], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  const viewer: Viewer = { userId: uuidv7(), isDemo: true }
  const home = zone !== null && isTimeZone(zone) ? zone : 'UTC'
  const [starters, sets] = await Promise.all([wholeStarterDecks(DECKS), wholeStarterSets(null)])
  if (starters.length !== DECKS.length) throw new Error('the starter decks are not in the database')
  await transaction(async (connection) => {
    await insertAccount(connection, { ...viewer, email: null, passwordHash: null, ageBasis: null, now })
    await insertLearner(connection, viewer, home)
    await updatePlainSettings(connection, viewer, SETTINGS)
    for (const set of sets) await copyStarterSet(connection, viewer, set, now)
    const cards = await takeDecks(connection, viewer, starters, now)
    await writePast(connection, viewer, pastOf(cards, usualClock(home), now))
  })
  return ok(viewer)
}

/** Copies the decks; their notes take turns, so that the first cards come from each. */
async function takeDecks(
  connection: Database,
  viewer: Viewer,
  starters: readonly StarterDeck[],
  now: number,
): Promise<readonly MadeCard[]> {
  const decks = starters.map((starter) => ({ ...starter, deckId: uuidv7() }))
  await insertDecks(connection, viewer, decks, now)
  const notes = takingTurns(decks.map(({ deckId, notes }) => writtenStarter(deckId, notes)))
  return (await insertWritten(connection, viewer, notes, now)).cards
}

/** Lists merged so that each is used up at the same rate. */
function takingTurns(lists: readonly (readonly NoteForDeck[])[]): NoteForDeck[] {
  return lists
    .flatMap((list) => list.map((note, index) => ({ note, place: (index + 0.5) / list.length })))
    .sort((a, b) => a.place - b.place)
    .map(({ note }) => note)
}

function pastOf(cards: readonly MadeCard[], clock: StudyClock, now: number): Past {
  return simulatePast({
    cards: cards.slice(0, -UNSEEN).map(({ cardId, noteId, deckId }) => ({ cardId, noteId, deckId })),
    today: studyDay(now, clock),
    days: DAYS,
    clock,
    newPerDay: NEW_PER_DAY,
    minutesPerDay: SETTINGS.minutesPerDay,
    seed: randomInt(2 ** 32),
    makeId: (at) => uuidv7({ msecs: at }),
  })
}

async function writePast(connection: Database, viewer: Viewer, { answers, replayed }: Past): Promise<void> {
  await ensureLearnerModel(viewer, connection)
  const isWritten = await writeLog(
    viewer,
    {
      seenRowVersion: 0,
      modelVersion: MODEL_VERSION,
      learner: storedLearner(replayed.learner),
      nextSeq: answers.length + 1,
      events: answers.map(({ event, sittingId }) => ({
        event,
        // In the story that the log tells, each was sent as soon as it was given.
        acceptedAt: event.at,
        clockCut: false,
        answer: { sittingId, response: null },
      })),
      cards: [...replayed.cards.values()].filter((card) => card.stage !== 'new'),
      journal: null,
      settings: NO_SETTINGS,
    },
    connection,
  )
  if (!isWritten) throw new Error('a new learner’s log was written by somebody else')
}
