import type { AnkiCollection } from '../collection'
import { DEFAULT_DECK } from './decks'
import { guidOf } from './ids'
import { writtenNoteType } from './note-types'

/**
 * What an Anki from before 2.1 finds in a package, which knows no other: a note that says so.
 *
 * @param says what the note says
 */
export function dummyCollection(says: string, createdAt: number): AnkiCollection {
  const type = writtenNoteType('basic', false)
  const id = DUMMY_ID
  return {
    ...{ schema: 11, createdAt, rolloverHour: 4, creationOffsetMinutes: null, schedulerVersion: 1 },
    decks: [{ ...DEFAULT_DECK, description: '', isFiltered: false, desiredRetention: null }],
    noteTypes: [type],
    notes: [
      {
        ...{ id, guid: guidOf('00000000-0000-0000-0000-0000000a4151'), noteTypeId: type.id },
        ...{ modifiedAt: createdAt, tags: [], fields: [says, ''] },
      },
    ],
    cards: [
      {
        ...{ id, noteId: id, deckId: DEFAULT_DECK.id, homeDeckId: 0, ordinal: 0, type: 0, queue: 0, due: 1 },
        ...{ homeDue: 0, interval: 0, factor: 0, reps: 0, lapses: 0, left: 0, flag: 0, data: '' },
      },
    ],
    reviews: [],
  }
}

const DUMMY_ID = 1_780_000_000_000
