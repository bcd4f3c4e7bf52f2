import { describe, expect, it } from 'vitest'
import { AS_THE_FILE_SAYS as layout } from '@/lib/content/csv'
import type { Viewer } from '@/lib/contracts/viewer'
import { recentImports } from '@/lib/data/changes'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { addNote } from '@/lib/usecases/add-note'
import { changeNotes } from '@/lib/usecases/change-notes'
import { editNote } from '@/lib/usecases/edit-note'
import { importNotes } from '@/lib/usecases/import-notes'
import { undoChange } from '@/lib/usecases/undo-change'
import { Device } from '../../support/device'
import { addDeck, openLearner } from '../../support/learners'
import { expectCleanLog, logOf } from './clean-log'

const now = Date.UTC(2026, 2, 1, 12)
const later = now + 60_000
const day = 86_400_000

const head = '#columns:Front,Back,Tags,Deck\n'
const two = `${head}Nile,Mediterranean Sea,africa,Rivers\nRhine,North Sea,,Rivers::Europe\n`

async function imported(viewer: Viewer, text: string, at = now) {
  const bytes = new TextEncoder().encode(text)
  const reply = await importNotes(viewer, { bytes, mode: 'commit', deckName: 'Rivers', layout }, at)
  if (!reply.ok || reply.value.status !== 'done') throw new Error(`not done: ${JSON.stringify(reply)}`)
  return reply.value.done
}

/** Imports a text and returns the id by which that is undone. */
async function changeOf(viewer: Viewer, text: string, at = now): Promise<string> {
  const { changeId } = await imported(viewer, text, at)
  if (changeId === null) throw new Error('nothing was imported')
  return changeId
}

interface Standing {
  noteId: string
  front: string
  back: string
  tags: string[]
  version: number
  shelves: string[]
  stages: string[]
  cardIds: string[]
}

/** The notes that are there, by their question, with their cards. */
async function notesOf(viewer: Viewer): Promise<Standing[]> {
  const { rows } = await database.query<Standing>(
    `SELECT n.id AS "noteId", n.fields->>'front' AS front, n.fields->>'back' AS back, n.tags, n.version,
       array_agg(s.shelf ORDER BY s.card_id)::text[] AS shelves,
       array_agg(s.stage ORDER BY s.card_id)::text[] AS stages,
       array_agg(s.card_id ORDER BY s.card_id)::text[] AS "cardIds"
     FROM notes n JOIN card_states s ON s.user_id = n.user_id AND s.note_id = n.id
     WHERE n.user_id = $1 AND n.deleted_at IS NULL GROUP BY n.id ORDER BY front`,
    [viewer.userId],
  )
  return rows
}

async function deckNames(viewer: Viewer): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    'SELECT name FROM decks WHERE user_id = $1 AND deleted_at IS NULL ORDER BY name',
    [viewer.userId],
  )
  return rows.map(({ name }) => name)
}

async function only(viewer: Viewer): Promise<Standing> {
  const [note] = await notesOf(viewer)
  if (note === undefined) throw new Error('no note')
  return note
}

const edited = (viewer: Viewer, { noteId, version, front, tags }: Standing, back: string, at = later) =>
  editNote(viewer, { noteId, version, kind: 'basic', front, back, hint: '', tags }, at)

describe('undoing an import', () => {
  it('deletes the notes and the decks it made, with the decks around them', async () => {
    const viewer = await openLearner()
    const changeId = await changeOf(viewer, two.replaceAll('Rivers', 'Water::Rivers'))
    expect(await deckNames(viewer)).toEqual(['Water', 'Water::Rivers', 'Water::Rivers::Europe'])
    expect(await undoChange(viewer, changeId, later)).toEqual({ ok: true, value: { undone: 2, left: 0 } })
    expect(await notesOf(viewer)).toEqual([])
    expect(await deckNames(viewer)).toEqual([])
    await expectCleanLog(viewer)
  })

  it('keeps the answers given meanwhile in the log', async () => {
    const viewer = await openLearner()
    const changeId = await changeOf(viewer, two)
    const [card] = (await only(viewer)).cardIds
    await acceptEvents(viewer, [new Device().answer(card ?? '', later)], later)
    await undoChange(viewer, changeId, later + 1000)
    expect((await logOf(viewer)).filter(({ kind }) => kind === 'answer')).toHaveLength(1)
    await expectCleanLog(viewer)
  })

  it('can be followed by the same import', async () => {
    const viewer = await openLearner()
    await undoChange(viewer, await changeOf(viewer, two), later)
    expect(await imported(viewer, two, later + 1000)).toMatchObject({ created: 2, changed: 0, same: 0 })
    expect(await deckNames(viewer)).toEqual(['Rivers', 'Rivers::Europe'])
    await expectCleanLog(viewer)
  })

  it('gives changed notes their former text back, with cards, answers and dates', async () => {
    const viewer = await openLearner()
    await imported(viewer, two)
    const before = await notesOf(viewer)
    await acceptEvents(viewer, [new Device().answer(before[0]?.cardIds[0] ?? '', now)], now)
    const text = two.replace('Mediterranean Sea,africa', 'the Mediterranean,africa long')
    const changeId = await changeOf(viewer, text, later)
    expect(await notesOf(viewer)).toMatchObject([
      { back: 'the Mediterranean', tags: ['africa', 'long'], version: 2, stages: ['review'] },
      { back: 'North Sea', version: 1 },
    ])
    expect(await undoChange(viewer, changeId, later + 1000)).toMatchObject({ value: { undone: 1, left: 0 } })
    expect(await notesOf(viewer)).toEqual([{ ...before[0], version: 3, stages: ['review'] }, before[1]])
    expect(await deckNames(viewer)).toEqual(['Rivers', 'Rivers::Europe'])
    await expectCleanLog(viewer)
  })

  it('leaves notes that were edited since, made or changed, and counts them', async () => {
    const viewer = await openLearner()
    await imported(viewer, `${head}Nile,a sea,,Rivers\n`)
    const changeId = await changeOf(viewer, two, now + 1000)
    for (const note of await notesOf(viewer)) await edited(viewer, note, 'my own words')
    expect(await undoChange(viewer, changeId, later + 1000)).toMatchObject({ value: { undone: 0, left: 2 } })
    expect(await notesOf(viewer)).toMatchObject([{ back: 'my own words' }, { back: 'my own words' }])
    expect(await deckNames(viewer)).toEqual(['Rivers', 'Rivers::Europe'])
  })

  it('leaves notes that were deleted since deleted', async () => {
    const viewer = await openLearner()
    const changeId = await changeOf(viewer, two)
    const { noteId } = await only(viewer)
    await changeNotes(viewer, { noteIds: [noteId], change: { verb: 'delete' } }, later)
    expect(await undoChange(viewer, changeId, later + 1000)).toMatchObject({ value: { undone: 1, left: 1 } })
    expect(await notesOf(viewer)).toEqual([])
    await expectCleanLog(viewer)
  })

  it('takes a note back though another of its name was made in another deck, or its own was moved there', async () => {
    const viewer = await openLearner()
    await imported(viewer, `${head}Nile,a sea,,Rivers\n`)
    const changeId = await changeOf(viewer, two, now + 1000)
    const { noteId } = await only(viewer)
    const deckId = await addDeck(viewer, 'Elsewhere')
    await changeNotes(viewer, { noteIds: [noteId], change: { verb: 'move', deckId } }, later)
    await imported(viewer, `${head}Nile,another,,Rivers\n`, later)
    expect(await undoChange(viewer, changeId, later + 1000)).toMatchObject({ value: { undone: 2, left: 0 } })
    expect((await notesOf(viewer)).map(({ back }) => back).toSorted()).toEqual(['a sea', 'another'])
    await expectCleanLog(viewer)
  })

  it('keeps a deck it made that holds a note of one’s own, and the decks that one lies in', async () => {
    const viewer = await openLearner()
    const { decks, changeId } = await imported(viewer, `${two}Po,Adriatic,,Rivers::Europe::Italy\n`)
    const europe = decks.find(({ name }) => name === 'Rivers::Europe')?.deckId ?? ''
    const own = { front: 'Rhône', back: 'at Arles', hint: '', tags: [] }
    await addNote(viewer, { deckId: europe, kind: 'basic', ...own }, later)
    expect(await undoChange(viewer, changeId ?? '', later + 1000)).toMatchObject({ value: { undone: 3 } })
    expect(await notesOf(viewer)).toMatchObject([{ front: 'Rhône' }])
    expect(await deckNames(viewer)).toEqual(['Rivers', 'Rivers::Europe'])
  })

  it('keeps a deck that was there before, though nothing is left in it', async () => {
    const viewer = await openLearner()
    await addDeck(viewer, 'Rivers')
    await undoChange(viewer, await changeOf(viewer, two), later)
    expect(await deckNames(viewer)).toEqual(['Rivers'])
  })

  it('happens once, within thirty days, and for nobody else', async () => {
    const [viewer, other] = [await openLearner(), await openLearner()]
    const changeId = await changeOf(viewer, two)
    expect(await undoChange(other, changeId, later)).toEqual({ ok: false, error: { code: 'not-found' } })
    const tooLate = now + 30 * day + 1
    expect(await undoChange(viewer, changeId, tooLate)).toEqual({ ok: false, error: { code: 'not-found' } })
    expect(await notesOf(viewer)).toHaveLength(2)
    expect(await undoChange(viewer, changeId, now + 30 * day)).toMatchObject({ ok: true })
    expect(await undoChange(viewer, changeId, now + 30 * day)).toMatchObject({
      error: { code: 'already-undone' },
    })
  })

  it('has nothing to undo where a file brought nothing', async () => {
    const viewer = await openLearner()
    await imported(viewer, two)
    expect(await imported(viewer, two, later)).toMatchObject({ same: 2, changeId: null })
  })
})

describe('the imports that can be undone', () => {
  it('are the viewer’s own of the last thirty days, the latest first, without those undone', async () => {
    const [viewer, other] = [await openLearner(), await openLearner()]
    await changeOf(other, two)
    const first = await changeOf(viewer, two, now)
    const second = await changeOf(viewer, two.replace('North Sea', 'the North Sea'), later)
    const both = [
      { changeId: second, at: later, until: later + 30 * day, created: 0, changed: 1, isWhole: false },
      { changeId: first, at: now, until: now + 30 * day, created: 2, changed: 0, isWhole: false },
    ]
    expect(await recentImports(viewer, later, 10)).toEqual(both)
    expect(await recentImports(viewer, later, 1)).toEqual(both.slice(0, 1))
    expect(await recentImports(viewer, now + 30 * day + 1, 10)).toEqual(both.slice(0, 1))
    await undoChange(viewer, second, later + 1000)
    expect(await recentImports(viewer, later + 1000, 10)).toEqual(both.slice(1))
  })
})
