import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { BulkChange } from '@/lib/contracts/changes'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { addNote } from '@/lib/usecases/add-note'
import { changeNotes } from '@/lib/usecases/change-notes'
import { editNote } from '@/lib/usecases/edit-note'
import { undoChange } from '@/lib/usecases/undo-change'
import { Device } from '../../support/device'
import { addDeck, openLearner } from '../../support/learners'
import { expectCleanLog } from './clean-log'

const now = Date.UTC(2026, 2, 1, 12)
const later = now + 60_000
const day = 86_400_000

const content = (front: string, tags: string[] = []) =>
  ({ kind: 'basic-reversed', front, back: `${front}'s answer`, hint: '', tags }) as const

async function learnerWith(fronts: readonly string[], tags: string[] = []) {
  const viewer = await openLearner()
  const deckId = await addDeck(viewer)
  const noteIds: string[] = []
  for (const front of fronts) noteIds.push(await added(viewer, deckId, front, tags))
  return { viewer, deckId, noteIds }
}

async function added(viewer: Viewer, deckId: string, front: string, tags: string[] = []): Promise<string> {
  const made = await addNote(viewer, { deckId, ...content(front, tags) }, now)
  if (!made.ok) throw new Error(`no note: ${made.error.code}`)
  return made.value.noteId
}

async function changed(viewer: Viewer, noteIds: string[], change: BulkChange, at = later) {
  const done = await changeNotes(viewer, { noteIds, change }, at)
  if (!done.ok) throw new Error(done.error.code)
  return { ...done.value, changeId: done.value.changeId ?? '' }
}

async function undone(viewer: Viewer, changeId: string, at = later + 1000) {
  const done = await undoChange(viewer, changeId, at)
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

interface Standing {
  front: string
  deckId: string
  tags: string[]
  isDeleted: boolean
  cardDecks: string[]
  shelves: string[]
  stages: string[]
}

async function standing(viewer: Viewer): Promise<Standing[]> {
  const { rows } = await database.query<Standing>(
    `SELECT n.fields->>'front' AS front, n.deck_id AS "deckId", n.tags, n.deleted_at IS NOT NULL AS "isDeleted",
       array_agg(s.deck_id ORDER BY c.ordinal)::text[] AS "cardDecks",
       array_agg(s.shelf ORDER BY c.ordinal)::text[] AS shelves,
       array_agg(s.stage ORDER BY c.ordinal)::text[] AS stages
     FROM notes n JOIN cards c ON c.note_id = n.id
     JOIN card_states s ON s.user_id = n.user_id AND s.card_id = c.id
     WHERE n.user_id = $1 GROUP BY n.id ORDER BY front, n.id`,
    [viewer.userId],
  )
  return rows
}

async function statesOf(viewer: Viewer): Promise<unknown[]> {
  const { rows } = await database.query('SELECT * FROM card_states WHERE user_id = $1 ORDER BY card_id', [
    viewer.userId,
  ])
  return rows
}

async function cardIds(viewer: Viewer): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    'SELECT card_id AS id FROM card_states WHERE user_id = $1 ORDER BY position',
    [viewer.userId],
  )
  return rows.map(({ id }) => id)
}

async function answerAll(viewer: Viewer, at: number): Promise<void> {
  const device = new Device()
  const answers = (await cardIds(viewer)).map((cardId, index) => device.answer(cardId, at + index * 10_000))
  await acceptEvents(viewer, answers, at + answers.length * 10_000)
}

describe('moving many notes', () => {
  it('puts them and their cards into the other deck, and back again', async () => {
    const { viewer, noteIds } = await learnerWith(['a', 'b', 'c'])
    const before = await standing(viewer)
    const deckId = await addDeck(viewer)
    const done = await changed(viewer, noteIds.slice(0, 2), { verb: 'move', deckId })
    expect(done).toMatchObject({ notes: 2, left: 0 })
    const after = await standing(viewer)
    expect(after.map((note) => note.deckId === deckId)).toEqual([true, true, false])
    expect(after[0]?.cardDecks).toEqual([deckId, deckId])
    await expectCleanLog(viewer)
    expect(await undone(viewer, done.changeId)).toEqual({ undone: 2, left: 0 })
    expect(await standing(viewer)).toEqual(before)
    await expectCleanLog(viewer)
  })

  it('leaves a note whose name is taken there, and says how many', async () => {
    const { viewer, noteIds } = await learnerWith(['a', 'b'])
    const deckId = await addDeck(viewer)
    await added(viewer, deckId, 'b')
    expect(await changed(viewer, noteIds, { verb: 'move', deckId })).toMatchObject({ notes: 1, left: 1 })
  })

  it('moves one of two notes that bring the same name from two decks', async () => {
    const { viewer, noteIds } = await learnerWith(['a'])
    const other = await added(viewer, await addDeck(viewer), 'a')
    const deckId = await addDeck(viewer)
    const done = await changed(viewer, [...noteIds, other], { verb: 'move', deckId })
    expect(done).toMatchObject({ notes: 1, left: 1 })
  })

  it('is undone for the notes that still lie where it put them', async () => {
    const { viewer, noteIds } = await learnerWith(['a', 'b'])
    const first = await changed(viewer, noteIds, { verb: 'move', deckId: await addDeck(viewer) })
    await changed(viewer, noteIds.slice(0, 1), { verb: 'move', deckId: await addDeck(viewer) }, later + 500)
    expect(await undone(viewer, first.changeId)).toEqual({ undone: 1, left: 1 })
  })

  it('refuses a deck that is somebody else’s', async () => {
    const { viewer, noteIds } = await learnerWith(['a'])
    const deckId = await addDeck(await openLearner())
    const done = await changeNotes(viewer, { noteIds, change: { verb: 'move', deckId } }, later)
    expect(done).toEqual({ ok: false, error: { code: 'deck-gone' } })
  })
})

describe('tagging many notes', () => {
  it('adds and removes tags, and undoes only what it did', async () => {
    const { viewer, noteIds } = await learnerWith(['a', 'b'], ['old', 'kept'])
    const done = await changed(viewer, noteIds, { verb: 'tag', add: ['new', 'kept'], remove: ['old'] })
    expect((await standing(viewer)).map(({ tags }) => tags)).toEqual([
      ['kept', 'new'],
      ['kept', 'new'],
    ])
    const [noteId = ''] = noteIds
    const edit = { noteId, version: 2, ...content('a edited', ['kept', 'new', 'mine']) }
    expect((await editNote(viewer, edit, later + 500)).ok).toBe(true)
    expect(await undone(viewer, done.changeId)).toEqual({ undone: 2, left: 0 })
    expect((await standing(viewer)).map(({ front, tags }) => [front, tags])).toEqual([
      ['a edited', ['kept', 'mine', 'old']],
      ['b', ['kept', 'old']],
    ])
  })

  it('leaves a note that would have more tags than one can have', async () => {
    const many = Array.from({ length: 100 }, (_, index) => `tag ${index}`)
    const { viewer, noteIds } = await learnerWith(['a'], many)
    const done = await changed(viewer, noteIds, { verb: 'tag', add: ['one more'], remove: [] })
    expect(done).toMatchObject({ changeId: '', notes: 0, left: 1 })
  })

  it('tells a form that was open meanwhile of the other text', async () => {
    const { viewer, noteIds } = await learnerWith(['a'])
    await changed(viewer, noteIds, { verb: 'tag', add: ['new'], remove: [] })
    const edited = await editNote(viewer, { noteId: noteIds[0] ?? '', version: 1, ...content('a') }, later)
    expect(edited).toMatchObject({ ok: false, error: { code: 'conflict' } })
  })
})

describe('setting many notes aside', () => {
  it('parks their cards, and gives each back the shelf it had', async () => {
    const { viewer, noteIds } = await learnerWith(['a', 'b'])
    await changed(viewer, noteIds.slice(1), { verb: 'shelve', shelf: 'suspended' }, now + 1)
    const done = await changed(viewer, noteIds, { verb: 'shelve', shelf: 'suspended' })
    expect(done.notes).toBe(1)
    const shelves = async () => (await standing(viewer)).flatMap((note) => note.shelves)
    expect(await shelves()).toEqual(['suspended', 'suspended', 'suspended', 'suspended'])
    expect(await undone(viewer, done.changeId)).toEqual({ undone: 1, left: 0 })
    expect(await shelves()).toEqual(['active', 'active', 'suspended', 'suspended'])
    await expectCleanLog(viewer)
  })
})

describe('starting many notes afresh', () => {
  it('makes their cards new, and undoing gives back every date to the bit', async () => {
    const { viewer, noteIds } = await learnerWith(['a', 'b'])
    await answerAll(viewer, now)
    const before = await statesOf(viewer)
    const done = await changed(viewer, noteIds, { verb: 'reset' }, now + day)
    expect(done.notes).toBe(2)
    expect((await standing(viewer)).flatMap(({ stages }) => stages)).toEqual(['new', 'new', 'new', 'new'])
    expect(await undone(viewer, done.changeId, now + day + 1000)).toEqual({ undone: 2, left: 0 })
    expect(await statesOf(viewer)).toEqual(before)
    await expectCleanLog(viewer)
  })

  it('counts an answer given since as if the reset had never been', async () => {
    const { viewer, noteIds } = await learnerWith(['a'])
    await answerAll(viewer, now)
    const done = await changed(viewer, noteIds, { verb: 'reset' }, now + day)
    await answerAll(viewer, now + 2 * day)
    await undone(viewer, done.changeId, now + 3 * day)
    const { rows } = await database.query<{ reps: number }>(
      'SELECT reps FROM card_states WHERE user_id = $1',
      [viewer.userId],
    )
    expect(rows).toEqual([{ reps: 2 }, { reps: 2 }])
    await expectCleanLog(viewer)
  })

  it('is undone for more cards than the journal holds', async () => {
    const fronts = Array.from({ length: 130 }, (_, index) => `note ${index}`)
    const { viewer, noteIds } = await learnerWith(fronts)
    await answerAll(viewer, now)
    const before = await statesOf(viewer)
    const done = await changed(viewer, noteIds, { verb: 'reset' }, now + day)
    expect(await undone(viewer, done.changeId, now + day + 1000)).toEqual({ undone: 130, left: 0 })
    expect(await statesOf(viewer)).toEqual(before)
    await expectCleanLog(viewer)
  })
})

describe('deleting many notes', () => {
  it('takes them out of sight, and brings them back with cards and shelves', async () => {
    const { viewer, noteIds } = await learnerWith(['a', 'b'])
    await changed(viewer, noteIds.slice(0, 1), { verb: 'shelve', shelf: 'suspended' }, now + 1)
    const before = await standing(viewer)
    const done = await changed(viewer, noteIds, { verb: 'delete' })
    expect((await standing(viewer)).map((note) => note.isDeleted)).toEqual([true, true])
    expect(await undone(viewer, done.changeId)).toEqual({ undone: 2, left: 0 })
    expect(await standing(viewer)).toEqual(before)
    await expectCleanLog(viewer)
  })

  it('leaves a note deleted whose name was taken since', async () => {
    const { viewer, deckId, noteIds } = await learnerWith(['a', 'b'])
    const done = await changed(viewer, noteIds, { verb: 'delete' })
    await added(viewer, deckId, 'a')
    expect(await undone(viewer, done.changeId)).toEqual({ undone: 1, left: 1 })
  })
})

describe('a change', () => {
  it('is nobody else’s to make or to undo', async () => {
    const { viewer, noteIds } = await learnerWith(['a'])
    const stranger = await openLearner()
    expect(await changed(stranger, noteIds, { verb: 'delete' })).toEqual({ changeId: '', notes: 0, left: 0 })
    const { changeId } = await changed(viewer, noteIds, { verb: 'delete' })
    expect(await undoChange(stranger, changeId, later)).toEqual({ ok: false, error: { code: 'not-found' } })
  })

  it('is undone once', async () => {
    const { viewer, noteIds } = await learnerWith(['a'])
    const { changeId } = await changed(viewer, noteIds, { verb: 'delete' })
    await undone(viewer, changeId)
    const again = await undoChange(viewer, changeId, later + 2000)
    expect(again).toEqual({ ok: false, error: { code: 'already-undone' } })
  })

  it('can be undone for thirty days', async () => {
    const { viewer, noteIds } = await learnerWith(['a'])
    const { changeId } = await changed(viewer, noteIds, { verb: 'delete' })
    const after = await undoChange(viewer, changeId, later + 31 * day)
    expect(after).toEqual({ ok: false, error: { code: 'not-found' } })
    expect(await undone(viewer, changeId, later + 29 * day)).toEqual({ undone: 1, left: 0 })
  })

  it('passes over notes that are gone', async () => {
    const { viewer, noteIds } = await learnerWith(['a'])
    const done = await changed(viewer, [...noteIds, uuidv7()], { verb: 'delete' })
    expect(done.notes).toBe(1)
  })
})
