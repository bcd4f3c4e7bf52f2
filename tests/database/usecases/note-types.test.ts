import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { placeNote, placeNoteType } from '@/lib/anki/notes'
import { renderCard } from '@/lib/content/notes'
import { plainText } from '@/lib/content/plain-text'
import type { Viewer } from '@/lib/contracts/viewer'
import { noteWindow } from '@/lib/data/note-list'
import { selectOptionalNoteDto } from '@/lib/data/note-pages'
import { noteRoomUsed } from '@/lib/data/note-room'
import {
  deleteUnusedNoteTypes,
  putNoteTypes,
  selectNoteTypes,
  selectOptionalNoteType,
  type StoredNoteType,
} from '@/lib/data/note-types'
import { notesAfter, selectOptionalNote, updateNotes } from '@/lib/data/notes'
import { database } from '@/lib/data/pool'
import { selectContents } from '@/lib/data/sittings'
import { transaction } from '@/lib/data/transaction'
import { addNote } from '@/lib/usecases/add-note'
import { startAssignment } from '@/lib/usecases/assignments/start'
import { previewNextVersion } from '@/lib/usecases/assignments/next-version'
import { deleteNote } from '@/lib/usecases/delete-note'
import { editNote } from '@/lib/usecases/edit-note'
import { insertWritten } from '@/lib/usecases/notes/insert-written'
import { fieldsFor, withType } from '@/lib/usecases/notes/with-type'
import { noteOf } from '@/lib/usecases/notes/written-note'
import { recallPoints } from '@/lib/usecases/recall-points'
import { restoreNote } from '@/lib/usecases/restore-note'
import { assignDeck, must } from '../../support/assignments'
import { NOON, openCast } from '../../support/classes'
import { addDeck, openLearner } from '../../support/learners'
import { ankiType, STOCK } from '../../unit/anki/types'
import { expectCleanLog } from './clean-log'

const HASH = 'c'.repeat(64)
const VOCABULARY = ankiType(
  ['Word', 'Meaning', 'Note'],
  [
    ['Say: {{Word}}', '{{FrontSide}}<hr id=answer>{{Meaning}}'],
    ['{{#Note}}{{Meaning}}?{{type:Word}}{{/Note}}', '{{Word}} {{Note}}'],
  ],
)

/** Keeps the type of words for a learner. */
async function keepType(viewer: Viewer, ankiId: number | null = 7): Promise<StoredNoteType> {
  const placed = placeNoteType({ ...VOCABULARY, name: 'Vocabulary' })
  if (placed.kind !== 'custom') throw new Error(placed.kind)
  const type = { ...placed.shape, id: uuidv7(), ankiId }
  await transaction((connection) => putNoteTypes(connection, viewer, [type], NOON))
  return type
}

/** A learner with a deck, and a note of the type of words in it. */
async function learnerWithWord(viewer?: Viewer, name?: string) {
  const learner = viewer ?? (await openLearner())
  const deckId = await addDeck(learner, name)
  const type = await keepType(learner)
  const placed = must(
    placeNote({ fields: ['<b>red</b>', 'rede', ''] }, placeNoteType(VOCABULARY), () => null),
  )
  const { ankiId: _, ...shape } = type
  const written = noteOf(placed.kind, { ...placed.fields, type: shape }, ['tag'])
  const made = await transaction((connection) =>
    insertWritten(connection, learner, [{ deckId, written }], NOON),
  )
  return { viewer: learner, deckId, type, noteId: made.noteIds[0] ?? '', cardId: made.cards[0]?.cardId ?? '' }
}

const rowOf = async (noteId: string) =>
  (
    await database.query<{ note_type_id: string | null; fields: Record<string, unknown> }>(
      'SELECT note_type_id, fields FROM notes WHERE id = $1',
      [noteId],
    )
  ).rows[0]

const question = (card: { kind: never; fields: never; ordinal: number } | undefined): string =>
  card === undefined ? '' : plainText(renderCard(card.kind, card.fields, card.ordinal).question)

describe('a note of a type from Anki', () => {
  it('is kept beside its type, and is read with it everywhere', async () => {
    const { viewer, deckId, type, noteId, cardId } = await learnerWithWord()
    expect(await rowOf(noteId)).toMatchObject({ note_type_id: type.id, fields: { raw: { Meaning: 'rede' } } })
    expect((await rowOf(noteId))?.fields).not.toHaveProperty('type')
    const note = await selectOptionalNoteDto(viewer, noteId)
    expect(note).toMatchObject({ kind: 'custom', fields: { type: { id: type.id, name: 'Vocabulary' } } })
    const asked = await selectContents(viewer, [cardId], database)
    expect(question(asked.get(cardId) as never)).toBe('Say: red')
    const window = await noteWindow(viewer, { q: 'rede' }, { offset: 0, limit: 10 }, 20_000)
    expect(window?.notes).toMatchObject([{ title: 'Say: red', kind: 'custom' }])
    expect(await recallPoints(viewer, { deckId }, 1)).toMatchObject([{ title: 'Say: red', expected: 'rede' }])
    await expectCleanLog(viewer)
  })

  it('is edited field by field, keeps its type, and makes the cards its templates make', async () => {
    const { viewer, type, noteId } = await learnerWithWord()
    const edit = { noteId, kind: 'custom', front: '', back: '', hint: '', tags: [] } as const
    const raw = { Note: 'a colour' }
    must(await editNote(viewer, { ...edit, version: 1, tags: [], raw, noteTypeId: uuidv7() }, NOON))
    const note = await selectOptionalNoteDto(viewer, noteId)
    expect(note).toMatchObject({
      fields: { front: '**red**', raw: { Word: '<b>red</b>', Note: 'a colour' }, type: { id: type.id } },
      cards: [{ ordinal: 0 }, { ordinal: 1 }],
    })
    expect(renderCard('custom', note?.fields ?? { front: '', back: '' }, 1)).toMatchObject({
      expected: 'red',
    })
    const empty = { Word: '', Meaning: '', Note: '' }
    expect(
      await editNote(
        viewer,
        { ...edit, version: 2, tags: [], raw: { ...empty, Word: 'x'.repeat(100_001) } },
        NOON,
      ),
    ).toMatchObject({
      error: { code: 'invalid', problems: [{ field: 'raw', name: 'Word', code: 'too-long' }] },
    })
    for (const kind of ['basic', 'image-occlusion'] as const)
      expect(
        await editNote(viewer, { ...edit, kind, front: 'a', back: 'b', version: 2, tags: [] }, NOON),
      ).toEqual({ ok: false, error: { code: 'not-found' } })
    await expectCleanLog(viewer)
  })

  it('is deleted and brought back with its cards', async () => {
    const { viewer, noteId } = await learnerWithWord()
    must(await deleteNote(viewer, noteId, NOON))
    must(await restoreNote(viewer, noteId, NOON + 1))
    expect((await selectOptionalNoteDto(viewer, noteId))?.cards).toMatchObject([{ shelf: 'active' }])
  })

  it('is added by the id of its type, of which one can’t be used twice for the same word', async () => {
    const { viewer, deckId, type, noteId } = await learnerWithWord()
    const note = { deckId, kind: 'custom', front: '', back: '', hint: '', tags: [] as string[] } as const
    const raw = { Word: 'blue', Meaning: 'azul', Note: 'n' }
    expect(must(await addNote(viewer, { ...note, tags: [], raw, noteTypeId: type.id }, NOON)).cards).toBe(2)
    expect(
      await addNote(viewer, { ...note, tags: [], raw: { Word: '<b>red</b>' }, noteTypeId: type.id }, NOON),
    ).toEqual({ ok: false, error: { code: 'duplicate', noteId } })
    expect(await addNote(viewer, { ...note, tags: [], raw }, NOON)).toEqual({
      ok: false,
      error: { code: 'type-gone' },
    })
  })

  it('is shown by the templates its type has now', async () => {
    const { viewer, type, noteId, cardId } = await learnerWithWord()
    const templates = [{ name: 'New', front: 'Now: {{Word}}', back: '{{Meaning}}' }]
    await transaction((connection) => putNoteTypes(connection, viewer, [{ ...type, templates }], NOON))
    const asked = await selectContents(viewer, [cardId], database)
    expect(question(asked.get(cardId) as never)).toBe('Now: red')
    expect(await selectOptionalNote(viewer, noteId)).toMatchObject({ version: 1 })
  })
})

describe('a type of notes', () => {
  it('is its learner’s alone', async () => {
    const { viewer, type, noteId, deckId } = await learnerWithWord()
    const intruder = await openLearner()
    expect(await selectOptionalNoteType(intruder, type.id)).toBeNull()
    expect(await selectNoteTypes(intruder)).toEqual([])
    await transaction(async (connection) => {
      await putNoteTypes(connection, intruder, [{ ...type, name: 'Mine' }], NOON)
      await deleteUnusedNoteTypes(connection, intruder, [type.id])
    })
    expect(await selectNoteTypes(viewer)).toEqual([type])
    const content = { front: '', back: '', raw: { Word: 'x' } }
    for (const at of [{ noteId }, { noteTypeId: type.id }])
      expect(await withType(intruder, 'custom', content, at)).toEqual(content)
    const note = { deckId, kind: 'custom', front: '', back: '', hint: '', noteTypeId: type.id } as const
    expect(await addNote(intruder, { ...note, tags: [], raw: { Word: 'x' } }, NOON)).toMatchObject({
      ok: false,
    })
  })

  it('of somebody else’s that a note names is kept in the note itself', async () => {
    const { type } = await learnerWithWord()
    const other = await openLearner()
    const deckId = await addDeck(other)
    const { ankiId: _, ...shape } = type
    const written = noteOf('custom', { front: 'a', back: '', raw: { Word: 'a' }, type: shape }, [])
    const made = await transaction((connection) =>
      insertWritten(connection, other, [{ deckId, written }], NOON),
    )
    const noteId = made.noteIds[0] ?? ''
    expect(await rowOf(noteId)).toMatchObject({
      note_type_id: null,
      fields: { type: { name: 'Vocabulary' } },
    })
    const before = await selectOptionalNote(other, noteId)
    if (before === null) throw new Error('no note')
    const fields = fieldsFor(before, 'custom', { front: '', back: '', raw: { Word: 'b' } })
    expect(fields).toMatchObject({ raw: { Word: 'b' }, type: { name: 'Vocabulary' } })
  })

  it('takes room, and is forgotten once no note has it', async () => {
    const { viewer, type, noteId } = await learnerWithWord()
    const { bytes } = await noteRoomUsed(viewer)
    await transaction((connection) => deleteUnusedNoteTypes(connection, viewer, [type.id]))
    expect(await selectNoteTypes(viewer)).toHaveLength(1)
    const note = await selectOptionalNote(viewer, noteId)
    if (note === null) throw new Error('no note')
    await transaction(async (connection) => {
      const plain = { ...note, kind: 'basic' as const, fields: { front: 'a', back: 'b', hint: '' } }
      await updateNotes(connection, viewer, [plain], NOON)
      await deleteUnusedNoteTypes(connection, viewer, [type.id])
    })
    expect(await selectNoteTypes(viewer)).toEqual([])
    expect((await noteRoomUsed(viewer)).bytes).toBeLessThan(bytes)
  })

  it('can’t go while a note has it, but goes with the account', async () => {
    const { viewer, type } = await learnerWithWord()
    const remove = database.query('DELETE FROM note_types WHERE note_type_id = $1', [type.id])
    await expect(remove).rejects.toThrow('notes_user_id_note_type_id_fkey')
    await database.query('DELETE FROM users WHERE id = $1', [viewer.userId])
    const left = await database.query('SELECT FROM note_types WHERE user_id = $1', [viewer.userId])
    expect(left.rowCount).toBe(0)
  })
})

describe('notes of types from Anki in a class', () => {
  it('come to a learner with their type, and are seen to be the same', async () => {
    const cast = await openCast()
    const { classId, instructor, learner } = cast
    const { deckId: sourceId } = await learnerWithWord(instructor, 'Words')
    const image = must(
      placeNote(
        { fields: ['{{c1::image-occlusion:rect:left=.1:top=.1:width=.2:height=.2}}', '<img src="a.png">'] },
        placeNoteType(STOCK['image-occlusion']),
        () => `media:${HASH}.webp`,
      ),
    )
    const written = noteOf(image.kind, image.fields, [])
    await transaction((connection) =>
      insertWritten(connection, instructor, [{ deckId: sourceId, written }], NOON),
    )
    const assignmentId = await assignDeck(cast, sourceId)
    const { deckId } = must(await startAssignment(learner, { classId, assignmentId }, NOON))
    const notes = await notesAfter(learner, deckId ?? '', null, 10)
    expect(notes.map(({ kind }) => kind).toSorted()).toEqual(['custom', 'image-occlusion'])
    expect(notes.find(({ kind }) => kind === 'custom')?.fields).toMatchObject({
      raw: { Word: '<b>red</b>' },
      type: { name: 'Vocabulary' },
    })
    expect(await previewNextVersion(instructor, { classId, assignmentId, sourceId })).toMatchObject({
      ...{ changed: { all: 0 }, added: { all: 0 } },
    })
  })
})
