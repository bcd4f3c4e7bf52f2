import type { AnkiCard, AnkiCollection } from '@/lib/anki/collection'
import type { AnkiChoice, AnkiImportProblem, AnkiReport } from '@/lib/contracts/anki'
import type { Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { importPackage } from '@/lib/usecases/anki/import-package'
import type { Attending } from '@/lib/usecases/anki/package-source'
import { packageOf, type Media } from './package'
import { cardOf, noteOf, NOTE_TYPES, reviewOf } from './sample'
import type { packageFolder } from './files'

const DAY_MS = 86_400_000
const DECK = 31
/** The day from which the collection counts its own. */
export const CREATED = Date.UTC(2026, 0, 1, 4)
export const TODAY = 300
export const NOW = CREATED + TODAY * DAY_MS + 8 * 3_600_000

const atDay = (day: number, minute = 0): number => CREATED + day * DAY_MS + 3_600_000 + minute * 60_000

/**
 * So many basic notes in one deck, each with a card that was answered on some days before `TODAY` and is due on a day
 * after it, and answers of a card that has been deleted since.
 */
export function practisedCollection(notes: number): AnkiCollection {
  const places = Array.from({ length: notes }, (_, place) => place)
  return {
    schema: 11,
    createdAt: CREATED / 1000,
    rolloverHour: 4,
    creationOffsetMinutes: 0,
    schedulerVersion: 3,
    noteTypes: NOTE_TYPES.slice(0, 1),
    decks: [{ id: DECK, name: 'Birds::Small', description: '', isFiltered: false, desiredRetention: 0.85 }],
    notes: places.map((place) => noteOf(5000 + place, 1001, [`Bird ${place}?`, `Wren ${place}`])),
    cards: places.map((place) =>
      cardOf(6000 + place, 5000 + place, {
        ...{ deckId: DECK, due: TODAY + (place % 40) - 10, interval: 20, data: '' },
      }),
    ),
    reviews: [
      ...places.flatMap((place) =>
        [250, 255, 270, 290].map((day, turn) =>
          reviewOf(atDay(day, place), 6000 + place, {
            type: turn === 0 ? 0 : 1,
            ease: (place + turn) % 5 === 0 ? 1 : 3,
          }),
        ),
      ),
      ...[100, 104, 110, 130].map((day) => reviewOf(atDay(day), 9999, { ease: day === 110 ? 1 : 3 })),
      reviewOf(atDay(140), 9999, { type: 4, ease: 0 }),
    ].toSorted((a, b) => a.id - b.id),
  }
}

/** The same collection with some cards otherwise. */
export const withCards = (
  collection: AnkiCollection,
  changes: Readonly<Record<number, Partial<AnkiCard>>>,
): AnkiCollection => ({
  ...collection,
  cards: collection.cards.map((card) => ({ ...card, ...changes[card.id] })),
})

/** Brings all decks of a collection in as a package, as its learner's own unless something else is wanted. */
export function importer(folder: ReturnType<typeof packageFolder>) {
  return (
    viewer: Viewer,
    collection: AnkiCollection,
    {
      media = {},
      generation = 2 as 1 | 2 | 3,
      now = NOW,
      attending = { tell: () => undefined } as Attending,
      ...choice
    }: Partial<AnkiChoice> & {
      media?: Media
      generation?: 1 | 2 | 3
      now?: number
      attending?: Attending
    } = {},
  ): Promise<Result<AnkiReport, AnkiImportProblem>> =>
    importPackage(
      viewer,
      { path: folder.file(packageOf(generation, collection, media)), fileName: 'birds.colpkg' },
      {
        ...{ deckIds: collection.decks.map(({ id }) => id), history: 'mine', changedInBoth: 'here' },
        ...choice,
      },
      now,
      attending,
    )
}
