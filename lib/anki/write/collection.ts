import { Temporal } from 'temporal-polyfill'
import type { NoteFields } from '@/lib/content/note-types'
import { studyDayStart, type StudyClock, type StudyDay } from '@/lib/scheduling'
import type { AnkiCard, AnkiCollection, AnkiNote, AnkiNoteType } from '../collection'
import { writtenCard } from './cards'
import { DEFAULT_DECK, writtenDecks } from './decks'
import { AnkiIds } from './ids'
import { mediaIn } from './media-names'
import { writtenNote, writtenOrdinal } from './notes'
import type { OwnCard, OwnCollection, OwnNote } from './own'
import { writtenReviews } from './reviews'

/** A collection in Anki's words, and what it does not say. */
export interface WrittenCollection {
  readonly collection: AnkiCollection
  /** Names of the files that its notes name. */
  readonly media: readonly string[]
  /** Notes that Anki has no kind for. */
  readonly leftOut: number
}

/** What is known of a note that was written. */
interface Placed {
  readonly own: OwnNote
  readonly note: AnkiNote
}

/**
 * Writes a learner's decks, notes, cards and answers as a collection of schema 11.
 *
 * @param breathe waited for now and then, so that others are attended to meanwhile
 */
export async function writtenCollection(
  own: OwnCollection,
  breathe: () => Promise<void>,
): Promise<WrittenCollection> {
  const deckIds = new AnkiIds([DEFAULT_DECK.id])
  const decks = writtenDecks(own.decks, deckIds)
  const types = new Map<number, AnkiNoteType>()
  const placed = new Map<string, Placed>()
  const ids = { notes: new AnkiIds(), types: new AnkiIds() }
  let leftOut = 0
  for (const [index, note] of own.notes.entries()) {
    if (index % NOTES_A_BREATH === 0) await breathe()
    const written = writtenNote(note, ids)
    if (written === null) {
      leftOut += 1
      continue
    }
    types.set(written.type.id, written.type)
    placed.set(note.noteId, { own: note, note: written.note })
  }
  const cardIds = new AnkiIds()
  const firstDay = firstDayOf(own)
  const notes = [...placed.values()]
  return {
    collection: {
      schema: 11,
      createdAt: Math.floor(studyDayStart(firstDay, own.clock) / 1000),
      rolloverHour: Math.floor(own.clock.dayStartMinute / 60),
      creationOffsetMinutes: minutesWest(studyDayStart(firstDay, own.clock), own.clock),
      schedulerVersion: 3,
      decks,
      noteTypes: [...types.values()],
      notes: notes.map(({ note }) => note),
      cards: writtenCards(own, placed, firstDay, (deckId) => deckIds.of(deckId), cardIds),
      reviews: reviewsOf(own, cardIds),
    },
    media: [...new Set(notes.flatMap(({ own: { fields } }) => textsOf(fields).flatMap(mediaIn)))],
    leftOut,
  }
}

const NOTES_A_BREATH = 50

/** All that a note says: of a raw kind its fields as they came, and the templates of its type. */
const textsOf = ({ raw, type, ...texts }: NoteFields): string[] => [
  ...Object.values(texts).map((text) => text ?? ''),
  ...Object.values(raw ?? {}),
  ...(type?.templates ?? []).flatMap(({ front, back }) => [front, back]),
]

/** The study day from which Anki counts: nothing in the collection was due before it. */
function firstDayOf({ cards, history, today }: OwnCollection): StudyDay {
  let first = today
  for (const { state } of cards) {
    if (state.stage !== 'new') first = Math.min(first, state.dueDay, state.memory.lastDay)
  }
  for (const event of history ?? []) if (event.kind === 'answer') first = Math.min(first, event.studyDay)
  return first
}

/** How far the zone's clock was west of UTC at an instant, minutes. */
function minutesWest(instant: number, { zone }: StudyClock): number {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return Math.round(-local.offsetNanoseconds / 60_000_000_000)
}

/** Cards in the order in which they are introduced; those of notes that were left out, or removed, are left out. */
function writtenCards(
  own: OwnCollection,
  placed: ReadonlyMap<string, Placed>,
  firstDay: StudyDay,
  deckIdOf: (deckId: string) => number,
  cardIds: AnkiIds,
): AnkiCard[] {
  const around = { firstDay, today: own.today, withHistory: own.history !== null }
  const answers = answersOfEach(own)
  const targets = new Map(own.decks.map(({ deckId, desiredRetention }) => [deckId, desiredRetention]))
  let position = 0
  return own.cards.flatMap(({ state, ordinal }: OwnCard): AnkiCard[] => {
    const of = placed.get(state.noteId)
    if (of === undefined || state.shelf === 'removed') return []
    const place = {
      id: cardIds.of(state.cardId),
      noteId: of.note.id,
      deckId: deckIdOf(state.deckId),
      ordinal: writtenOrdinal(of.own, ordinal),
      position: (position += 1),
      answers: answers.get(state.cardId) ?? 0,
      desiredRetention: targets.get(state.deckId) ?? own.desiredRetention,
    }
    return [writtenCard(state, place, around)]
  })
}

function answersOfEach({ history }: OwnCollection): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { cardId } of (history ?? []).filter(({ kind }) => kind === 'answer'))
    counts.set(cardId, (counts.get(cardId) ?? 0) + 1)
  return counts
}

/** Answers to cards that are gone go along: they say how their learner remembers. */
function reviewsOf({ history, cards }: OwnCollection, cardIds: AnkiIds) {
  const intervals = new Map(
    cards.map(({ state }) => [state.cardId, state.stage === 'new' ? 0 : state.memory.intervalDays]),
  )
  return writtenReviews(
    history ?? [],
    new AnkiIds(),
    (ours) => cardIds.of(ours),
    (ours) => intervals.get(ours) ?? 0,
  )
}
