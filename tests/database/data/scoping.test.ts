import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  cardStandings,
  lockNotes,
  markDeleted,
  moveNotes,
  setTags,
  unmarkDeleted,
} from '@/lib/data/bulk-notes'
import { cardsOfNotes, insertCards, selectOptionalCard } from '@/lib/data/cards'
import { deckSummaries } from '@/lib/data/deck-summaries'
import {
  archivedDecks,
  countNotes,
  deletedDecks,
  markTree,
  pauseWithParents,
  renameTree,
  unarchiveByName,
  unmarkTree,
} from '@/lib/data/deck-trees'
import { allDecks, decksByName, describeDeck, insertDecks, selectOptionalDeck } from '@/lib/data/decks'
import { cardDates, placeBack, placeFirst } from '@/lib/data/introduction-order'
import { settings, updatePlainSettings } from '@/lib/data/learners'
import { countOftenMissed, deckNames, noteIdsMatching, noteWindow, tagsInUse } from '@/lib/data/note-list'
import { selectOptionalNoteDto } from '@/lib/data/note-pages'
import {
  insertNotes,
  notesAfter,
  notesByKey,
  selectNotes,
  selectOptionalNote,
  setNoteDeleted,
  updateNotes,
} from '@/lib/data/notes'
import { database } from '@/lib/data/pool'
import { countQuestions, questionItems } from '@/lib/data/recall-attempts'
import { pointNotes, recallChoices, recallExtent } from '@/lib/data/recall-points'
import { usualClock } from '@/lib/scheduling'
import { v7 as uuidv7 } from 'uuid'
import { addDeck, addNote, openLearner } from '../../support/learners'

const now = Date.UTC(2026, 2, 1, 12)
const text = { kind: 'basic', fields: { front: 'f', back: 'b', hint: '' }, tags: [] } as const
const keyHash = 'f'.repeat(64)

/** Two learners; what the first has, the second tries to get at. */
async function victimAndIntruder() {
  const [victim, intruder] = [await openLearner(), await openLearner()]
  const deckId = await addDeck(victim, 'Secrets')
  const { noteId, cardIds } = await addNote(victim, deckId)
  return { victim, intruder, deckId, noteId, cardId: cardIds[0] ?? '' }
}

/** Every row a learner has, to see that nothing changed. */
async function rowsOf(viewer: Viewer): Promise<unknown> {
  const { rows } = await database.query(
    `SELECT (SELECT json_agg(d ORDER BY id) FROM decks d WHERE user_id = $1) AS decks,
       (SELECT json_agg(n ORDER BY id) FROM notes n WHERE user_id = $1) AS notes,
       (SELECT json_agg(c ORDER BY id) FROM cards c WHERE user_id = $1) AS cards,
       (SELECT json_agg(s ORDER BY card_id) FROM card_states s WHERE user_id = $1) AS states,
       (SELECT row_to_json(l) FROM learners l WHERE user_id = $1) AS learner`,
    [viewer.userId],
  )
  return rows[0]
}

async function positionOf(cardId: string): Promise<number> {
  const { rows } = await database.query<{ position: number }>(
    'SELECT position::float8 FROM card_states WHERE card_id = $1',
    [cardId],
  )
  return rows[0]?.position ?? 0
}

describe('what one learner has', () => {
  it('can’t be read by another who knows its ids', async () => {
    const { victim, intruder, deckId, noteId, cardId } = await victimAndIntruder()
    const found = await selectOptionalNote(intruder, noteId)
    expect(found).toBeNull()
    expect(await selectOptionalNoteDto(intruder, noteId)).toBeNull()
    expect(await selectOptionalDeck(intruder, deckId)).toBeNull()
    expect(await selectOptionalCard(intruder, cardId)).toBeNull()
    expect(await deckSummaries(intruder, 20_000, [deckId])).toEqual([])
    expect(await decksByName(intruder, ['Secrets'])).toEqual([])
    expect(await allDecks(intruder)).toEqual([])
    expect(await countNotes(intruder, [deckId])).toBe(0)
    await markTree(victim, deckId, 'archived_at', now)
    expect(await archivedDecks(intruder)).toEqual([])
    expect(await deletedDecks(intruder, 0)).toEqual([])
    const all = { offset: 0, limit: 50 }
    expect(await noteWindow(intruder, { deck: deckId }, all, 20_000)).toBeNull()
    expect(await noteWindow(intruder, {}, all, 20_000)).toEqual({ notes: [], total: 0 })
    expect(await noteIdsMatching(intruder, { deck: deckId }, 20_000)).toBeNull()
    expect(await countOftenMissed(intruder, deckId)).toBe(0)
    expect(await deckNames(intruder)).toEqual([])
    expect(await tagsInUse(intruder)).toEqual([])
    expect(await notesAfter(intruder, deckId, null, 10)).toEqual([])
    expect(await cardsOfNotes(database, intruder, [noteId])).toEqual([])
    expect(await selectNotes(database, intruder, [noteId])).toEqual([])
    expect(await lockNotes(database, intruder, [noteId])).toEqual([])
    expect(await cardStandings(database, intruder, [noteId])).toEqual([])
    expect(await cardDates(database, intruder, [noteId])).toEqual([])
    expect(await pointNotes(intruder, { deckId }, 1)).toEqual([])
    expect(await recallExtent(intruder, { deckId }, 1)).toMatchObject({ total: 0 })
    expect(await recallChoices(intruder)).toEqual({ decks: [], tags: [] })
    expect(await countQuestions(intruder, deckId)).toBe(0)
    expect(await questionItems(intruder, deckId, usualClock('UTC'))).toEqual([])
    const { rows } = await database.query<{ key_hash: string }>('SELECT key_hash FROM notes WHERE id = $1', [
      noteId,
    ])
    expect(await notesByKey(intruder, [deckId], [rows[0]?.key_hash ?? ''])).toEqual([])
  })

  it('can’t be changed by another who knows its ids', async () => {
    const { victim, intruder, deckId, noteId, cardId } = await victimAndIntruder()
    const before = await rowsOf(victim)
    await describeDeck(database, intruder, deckId, 'Mine')
    await renameTree(database, intruder, 'Secrets', 'Mine')
    for (const mark of ['archived_at', 'paused_at', 'deleted_at'] as const) {
      expect(await markTree(intruder, deckId, mark, now)).toBe(false)
      expect(await unmarkTree(intruder, deckId, mark)).toEqual([])
    }
    await unarchiveByName(database, intruder, ['Secrets'])
    await pauseWithParents(database, intruder, [{ deckId, parentId: deckId }])
    expect(await updateNotes(database, intruder, [{ ...text, keyHash, noteId, version: 1 }], now)).toEqual([])
    expect(await setNoteDeleted(database, intruder, noteId, now)).toBe(false)
    await placeFirst(database, intruder, [cardId])
    await placeBack(database, intruder, [{ cardId, before: 1, after: await positionOf(cardId) }])
    const own = await addDeck(intruder)
    expect(await moveNotes(database, intruder, [{ noteId, toDeckId: own }])).toEqual([])
    await setTags(database, intruder, [{ noteId, tags: ['mine'] }], now)
    expect(await markDeleted(database, intruder, [noteId], now)).toEqual([])
    expect(await unmarkDeleted(database, intruder, [noteId], now)).toEqual([])
    await updatePlainSettings(database, intruder, { ...(await settings(intruder)), newPerDay: 0 })
    expect(await rowsOf(victim)).toEqual(before)
  })

  it('can’t be added to by another', async () => {
    const { victim, intruder, deckId, noteId } = await victimAndIntruder()
    const [ofVictim, ofIntruder] = [await rowsOf(victim), await rowsOf(intruder)]
    const note = { ...text, keyHash, noteId: uuidv7(), deckId }
    expect(await insertNotes(database, intruder, [note], now)).toEqual([])
    await insertCards(database, intruder, [{ cardId: uuidv7(), noteId, ordinal: 1 }], now)
    expect(await rowsOf(victim)).toEqual(ofVictim)
    expect(await rowsOf(intruder)).toMatchObject({ ...(ofIntruder as object), notes: null, cards: null })
  })

  it('can’t be taken over by making something under an id it has', async () => {
    const { victim, intruder, deckId, noteId } = await victimAndIntruder()
    const before = await rowsOf(victim)
    expect(await insertDecks(database, intruder, [{ deckId, name: 'Mine', description: '' }], now)).toEqual(
      [],
    )
    const own = await addDeck(intruder)
    expect(await insertNotes(database, intruder, [{ ...text, keyHash, noteId, deckId: own }], now)).toEqual(
      [],
    )
    expect(await rowsOf(victim)).toEqual(before)
  })
})
