import { v7 as uuidv7 } from 'uuid'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { studyDay, studyDayStart, usualClock, type Grade } from '@/lib/scheduling'
import { appendEvents } from '@/lib/usecases/log/append'
import type { Incoming } from '@/lib/usecases/log/incoming'
import { recordEvents } from '@/lib/usecases/record-events'
import { analyse } from './analyse'

/** How much a learner of years has behind them. */
export interface Size {
  readonly cards: number
  readonly events: number
}

const DECKS = 20
const ZONE = 'Europe/Lisbon'
const DAYS = 1000
const ANALYSED_AFTER_DAYS: readonly number[] = [1, 10, 100]
const SECONDS_AN_ANSWER = 8
const HOUR_MS = 3_600_000

/**
 * Makes a learner who has practised daily for years: the cards are put into the tables at once, and every answer goes
 * through the same door as a real one, a day at a time. They want to remember nearly everything, so each day brings
 * more than they do. Answers are hit or miss by a fixed sequence, nine of ten right.
 *
 * @param now an instant of the day after the last one practised
 * @param progress called with the number of events so far
 */
export async function makeLongLearner(
  size: Size,
  now: number,
  progress: (events: number) => void,
): Promise<Viewer> {
  const viewer = await insertLearner()
  await insertCards(viewer, size.cards)
  const clock = usualClock(ZONE)
  const today = studyDay(now, clock)
  const firstDay = today - DAYS
  const newADay = Math.ceil(size.cards / DAYS)
  const begins = studyDayStart(firstDay, clock)
  await recordEvents(viewer, [{ kind: 'retention', deckId: null, retention: 0.97 }], begins)
  const hands = new Hands()
  let made = 1
  for (let day = firstDay; day < today; day++) {
    const most = Math.ceil((size.events - made) / (today - day))
    const cardIds = await cardsOfTheDay(viewer, day, most - newADay, newADay)
    const morning = studyDayStart(day, clock) + HOUR_MS
    const answers = cardIds.map((cardId, index) =>
      hands.answer(cardId, morning + index * SECONDS_AN_ANSWER * 1000),
    )
    const appended = await appendEvents(viewer, answers, morning + 20 * HOUR_MS, database)
    if (!appended.ok) throw new Error(appended.error)
    // Years take minutes here: the database would not find the time to look at its own tables.
    if (ANALYSED_AFTER_DAYS.includes(day - firstDay)) await analyse()
    made += answers.length
    progress(made)
  }
  if (made !== size.events) throw new Error(`only ${made} events came about`)
  await analyse()
  return viewer
}

/** What answers, always in the same way. */
class Hands {
  private readonly chance = sequence(20261122)
  private readonly deviceId = uuidv7()
  private readonly sittingId = uuidv7()
  private made = 0

  answer(cardId: string, at: number): Incoming {
    return {
      event: {
        kind: 'answer',
        eventId: uuidv7({ msecs: at }),
        cardId,
        shownAt: at - 5000,
        at,
        grade: gradeBy(this.chance()),
        ownPrediction: null,
        sawPrediction: false,
      },
      kept: {
        device: { deviceId: this.deviceId, deviceSeq: this.made++ },
        answer: { sittingId: this.sittingId, response: null },
      },
    }
  }
}

async function insertLearner(): Promise<Viewer> {
  const viewer = { userId: uuidv7(), isDemo: false }
  await database.query('INSERT INTO users (id, email) VALUES ($1, $2)', [viewer.userId, 'long@example.org'])
  await database.query('INSERT INTO learners (user_id, zone) VALUES ($1, $2)', [viewer.userId, ZONE])
  return viewer
}

async function insertCards(viewer: Viewer, cards: number): Promise<void> {
  const decks = Array.from({ length: DECKS }, (_, index) => ({ id: uuidv7(), name: `Deck ${index + 1}` }))
  await database.query(
    'INSERT INTO decks (id, user_id, name) SELECT d.id, $1, d.name FROM json_to_recordset($2) AS d (id uuid, name text)',
    [viewer.userId, JSON.stringify(decks)],
  )
  const AT_ONCE = 10_000
  for (let first = 0; first < cards; first += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, cards - first) }, (_, index) => ({
      note: uuidv7(),
      card: uuidv7(),
      deck: decks[(first + index) % DECKS]?.id,
      number: first + index,
    }))
    await database.query(INSERT_CARDS, [viewer.userId, JSON.stringify(rows)])
  }
}

const INSERT_CARDS = `
  WITH made AS (
    SELECT * FROM json_to_recordset($2) AS r (note uuid, card uuid, deck uuid, number bigint)
  ), noted AS (
    INSERT INTO notes (id, user_id, deck_id, kind, fields, tags, key_hash)
    SELECT note, $1, deck, 'basic', json_build_object(
      'front', 'What is the answer to question **' || number || '**, in the notation $x_{' || number || '}$?',
      'back', 'It is *answer* ' || number || ': $x^2 + ' || number || '$'), '{}', lpad(number::text, 64, '0')
    FROM made
  ), carded AS (
    INSERT INTO cards (id, user_id, note_id, ordinal) SELECT card, $1, note, 0 FROM made
  )
  INSERT INTO card_states (user_id, card_id, note_id, deck_id, position)
  SELECT $1, card, note, deck, number FROM made`

/** What is due on a day, and the new cards of the day. */
async function cardsOfTheDay(
  viewer: Viewer,
  day: number,
  dueMost: number,
  newCards: number,
): Promise<string[]> {
  const { rows } = await database.query<{ card_id: string }>(
    `(SELECT card_id FROM card_states WHERE user_id = $1 AND shelf = 'active' AND stage <> 'new' AND due_day <= $2
       ORDER BY due_day LIMIT $3)
     UNION ALL
     (SELECT card_id FROM card_states WHERE user_id = $1 AND shelf = 'active' AND stage = 'new'
       ORDER BY position LIMIT $4)`,
    [viewer.userId, day, dueMost, newCards],
  )
  return rows.map((row) => row.card_id)
}

const gradeBy = (chance: number): Grade => (chance < 0.1 ? 1 : chance < 0.25 ? 2 : chance < 0.85 ? 3 : 4)

/** Numbers 0 … 1 that look random and are the same every time (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
