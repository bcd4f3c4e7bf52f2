import { usualClock, type AnswerEvent, type CardIds } from '@/lib/scheduling'
import { simulatePast } from '@/lib/scheduling/simulated-learner'
import type { LoggedAnswer } from './log'
import { prepare, type PreparedLog } from './protocol'

/** One made-up learner's answers, as the app's own log has them and as a review log has them. */
export interface MadePast {
  readonly cards: readonly CardIds[]
  readonly events: readonly AnswerEvent[]
  readonly log: PreparedLog
}

/** Notes of two cards each. */
const CARDS_OF_NOTE = 2
/** In UTC a study day begins at four. */
const DAY_START = 4 * 3600
/** The past is made to end on 2026-01-01, in days since 1970. */
const TODAY = 20_454
/** The simulated learner gives at least this many answers a day on average, days off included, after a slow start. */
const ANSWERS_A_DAY = 25
/** Days more that make up for the start, when few cards are known yet. */
const SLOW_START = 60
/** Five answers or more go to each card within the past. */
const ANSWERS_OF_CARD = 5

/** The first so many answers of a simulated learner who learns ten new cards a day; the same each time. */
export function madePast(answers: number): MadePast {
  const cards = Array.from({ length: Math.ceil(answers / ANSWERS_OF_CARD) }, (_, place) => ({
    cardId: `card ${place}`,
    noteId: `note ${Math.floor(place / CARDS_OF_NOTE)}`,
    deckId: 'deck',
  }))
  let ids = 0
  const past = simulatePast({
    cards,
    today: TODAY,
    days: Math.ceil(answers / ANSWERS_A_DAY) + SLOW_START,
    clock: usualClock('UTC'),
    newPerDay: 10,
    minutesPerDay: 15,
    seed: 1,
    makeId: () => `event ${ids++}`,
  })
  const events = past.answers.slice(0, answers).map(({ event }) => event)
  if (events.length < answers) throw new Error(`the simulated learner gave ${events.length} answers only`)
  return { cards, events, log: prepare(loggedAnswers(events, cards), DAY_START) }
}

function loggedAnswers(events: readonly AnswerEvent[], cards: readonly CardIds[]): LoggedAnswer[] {
  const notes = new Map(cards.map(({ cardId, noteId }) => [cardId, noteId]))
  return events.map(({ cardId, at, shownAt, grade }) => ({
    cardId,
    noteId: notes.get(cardId) ?? null,
    deckId: null,
    answeredAt: at,
    rating: grade,
    durationMs: at - shownAt,
    state: null,
  }))
}
