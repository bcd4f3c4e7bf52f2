import type { AnkiCollection } from '@/lib/anki/collection'
import { packageOf } from './package'
import { cardOf, NOTE_TYPES, noteOf, reviewOf } from './sample'

const DAY_S = 86_400

/** Seconds since the epoch at which the collection was made: a hundred days before the tests. */
const madeAt = (): number => Math.floor(Date.now() / 1000) - 100 * DAY_S

const ANSWERED_DAYS_AGO = [40, 30, 20] as const

/** Two decks: three capitals, answered and due since yesterday, and a river that was never asked. */
function capitals(): AnkiCollection {
  const createdAt = madeAt()
  const cardIds = [601, 602, 603]
  return {
    schema: 11,
    createdAt,
    rolloverHour: 4,
    creationOffsetMinutes: 0,
    schedulerVersion: 3,
    noteTypes: NOTE_TYPES,
    decks: [
      { id: 31, name: 'Geography', description: '', isFiltered: false, desiredRetention: null },
      { id: 32, name: 'Geography::Capitals', description: '', isFiltered: false, desiredRetention: null },
      { id: 33, name: 'Rivers', description: '', isFiltered: false, desiredRetention: null },
    ],
    notes: [
      noteOf(501, 1001, ['Capital of Peru', 'Lima <img src="lima.png">']),
      noteOf(502, 1001, ['Capital of Chile', 'Santiago']),
      noteOf(503, 1001, ['Capital of Ecuador', 'Quito']),
      noteOf(504, 1001, ['River of Cairo', 'Nile']),
    ],
    cards: [
      ...cardIds.map((id, at) => cardOf(id, 501 + at, { deckId: 32, due: 99, interval: 10, data: '' })),
      cardOf(604, 504, {
        ...{ deckId: 33, type: 0, queue: 0, due: 1, interval: 0, factor: 0, reps: 0, lapses: 0, data: '' },
      }),
    ],
    reviews: cardIds.flatMap((cardId, at) =>
      ANSWERED_DAYS_AGO.map((days, time) =>
        reviewOf((createdAt + (100 - days) * DAY_S) * 1000 + at * 60_000, cardId, {
          type: time === 0 ? 0 : 1,
          interval: 10,
        }),
      ),
    ),
  }
}

// A program of its own: it prints the package.
process.stdout.write(packageOf(2, capitals()))
