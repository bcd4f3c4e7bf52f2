import { beforeEach, describe, expect, it } from 'vitest'
import type { AssignmentProblem, UpdateCopy } from '@/lib/contracts/assignments'
import type { Result } from '@/lib/contracts/result'
import { cardStandings } from '@/lib/data/bulk-notes'
import { selectCopiedItems } from '@/lib/data/classes/copies'
import { notesAfter, selectOptionalNote, type NoteRecord } from '@/lib/data/notes'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { previewNextVersion, publishVersion, sourceOfNext } from '@/lib/usecases/assignments/next-version'
import { previewUpdate } from '@/lib/usecases/assignments/preview-update'
import { readAssignments } from '@/lib/usecases/assignments/read'
import { startAssignment } from '@/lib/usecases/assignments/start'
import { takeUpdate } from '@/lib/usecases/assignments/take-update'
import { changeRole } from '@/lib/usecases/classes/people'
import { deleteNote } from '@/lib/usecases/delete-note'
import { editNote } from '@/lib/usecases/edit-note'
import type { NoteKind } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import { assignDeck, must, writeDeck, writeNotes, type Sheet } from '../../support/assignments'
import { NOON, openCast, type Cast } from '../../support/classes'
import { Device } from '../../support/device'
import { cardStates, expectReplayed } from '../../support/log-rows'

const DAY_MS = 86_400_000

const NOTES: readonly Sheet[] = [
  { front: 'Capital of Chad?', back: 'N’Djamena', tags: ['africa'] },
  { front: 'Capital of Peru?', back: 'Lima', tags: ['america'] },
  { front: '{{c1::Oslo}} lies in {{c2::Norway}}', kind: 'cloze' },
  { front: 'Capital of Togo?', back: 'Lomé' },
]

interface World {
  readonly cast: Cast
  readonly classId: string
  readonly assignmentId: string
  readonly sourceId: string
  readonly deckId: string
}

let world: World
beforeEach(async () => {
  const cast = await openCast()
  const { classId } = cast
  const sourceId = await writeDeck(cast.instructor, NOTES)
  const assignmentId = await assignDeck(cast, sourceId)
  const { deckId } = must(await startAssignment(cast.learner, { classId, assignmentId }, NOON))
  world = { cast, classId, assignmentId, sourceId, deckId: deckId ?? '' }
})

const codeOf = (done: Result<unknown, AssignmentProblem>): string => (done.ok ? 'done' : done.error.code)

async function noteOf(viewer: Viewer, deckId: string, front: string): Promise<NoteRecord> {
  const note = (await notesAfter(viewer, deckId, null, 100)).find(({ fields }) =>
    fields.front.includes(front),
  )
  if (note === undefined) throw new Error(`no note says ${front}`)
  return note
}

/** Edits the note of a deck that has a text in its front. */
async function rewrite(
  viewer: Viewer,
  deckId: string,
  front: string,
  change: Partial<{ front: string; back: string; kind: NoteKind; tags: string[] }>,
): Promise<NoteRecord> {
  const note = await noteOf(viewer, deckId, front)
  const { noteId, version, kind, fields, tags } = note
  const text = { front: fields.front, back: fields.back, hint: fields.hint }
  must(await editNote(viewer, { noteId, version, kind, tags: [...tags], ...text, ...change } as never, NOON))
  return note
}

/** Publishes the instructor's deck as it stands. */
async function publishNext(number: number): Promise<void> {
  const { cast, classId, assignmentId, sourceId } = world
  must(await publishVersion(cast.instructor, { classId, assignmentId, sourceId, number }, NOON))
}

const choose = (from: number, to: number, more: Partial<UpdateCopy> = {}): UpdateCopy => ({
  ...{ classId: world.classId, assignmentId: world.assignmentId },
  ...{ from, to, takeTheirs: [], withdrawn: [], keepRest: true },
  ...more,
})

const texts = async (): Promise<string[]> =>
  (await notesAfter(world.cast.learner, world.deckId, null, 100)).map(
    ({ fields }) => `${fields.front} ${fields.back}`,
  )

describe('a new version', () => {
  it('says what it would change, keeps each item’s id, and reaches nobody before they take it up', async () => {
    const { cast, classId, assignmentId, sourceId } = world
    const { instructor, learner } = cast
    await rewrite(instructor, sourceId, 'Peru', { back: 'Lima, on the coast' })
    await writeNotes(instructor, sourceId, [{ front: 'Capital of Fiji?', back: 'Suva' }])
    must(await deleteNote(instructor, (await noteOf(instructor, sourceId, 'Togo')).noteId, NOON))
    expect(await sourceOfNext(instructor, { classId, assignmentId })).toBe(sourceId)
    expect(await previewNextVersion(instructor, { classId, assignmentId, sourceId })).toMatchObject({
      number: 1,
      added: { all: 1, first: [{ title: 'Capital of Fiji?' }] },
      changed: {
        first: [
          {
            title: 'Capital of Peru?',
            parts: [{ part: 'back', before: 'Lima', after: 'Lima, on the coast' }],
          },
        ],
      },
      returned: { all: 0 },
      withdrawn: { first: [{ title: 'Capital of Togo?' }] },
    })
    const before = await texts()
    await publishNext(1)
    expect(await texts()).toEqual(before)
    expect(await readAssignments(learner, classId, NOON)).toMatchObject([{ own: 'update-waiting', items: 4 }])
    const nothing = await publishVersion(instructor, { classId, assignmentId, sourceId, number: 2 }, NOON)
    expect(codeOf(nothing)).toBe('nothing-to-publish')
    const late = await publishVersion(instructor, { classId, assignmentId, sourceId, number: 1 }, NOON)
    expect(codeOf(late)).toBe('outdated')
  })

  it('keeps what a learner knows, card by card', async () => {
    const { cast, sourceId, deckId } = world
    const { instructor, learner } = cast
    const own = await notesAfter(learner, deckId, null, 100)
    const cards = await cardStandings(
      database,
      learner,
      own.map(({ noteId }) => noteId),
    )
    const device = new Device()
    const answers = cards.map(({ cardId }, at) => device.answer(cardId, NOON + at * 10_000, 3))
    expect((await acceptEvents(learner, answers, NOON + DAY_MS)).ok).toBe(true)
    const known = await cardStates(learner)
    await rewrite(instructor, sourceId, 'Peru', { front: 'What is the capital of Peru?', tags: ['andes'] })
    // One cloze deletion goes, another comes.
    await rewrite(instructor, sourceId, 'Oslo', { front: '{{c1::Oslo}} lies in Norway, by the {{c3::sea}}' })
    await publishNext(1)
    must(await takeUpdate(learner, choose(1, 2), NOON + DAY_MS))
    const after = await notesAfter(learner, deckId, null, 100)
    expect(after.map(({ noteId }) => noteId)).toEqual(own.map(({ noteId }) => noteId))
    expect(after[1]).toMatchObject({ fields: { front: 'What is the capital of Peru?' }, tags: ['andes'] })
    const states = await cardStates(learner)
    const cloze = await cardStandings(database, learner, [own[2]?.noteId ?? ''])
    expect(cloze.map(({ stage, shelf }) => `${stage} ${shelf}`).toSorted()).toHaveLength(3)
    expect(cloze.filter(({ shelf }) => shelf === 'removed')).toHaveLength(1)
    const removed = new Set(cloze.filter(({ shelf }) => shelf === 'removed').map(({ cardId }) => cardId))
    for (const [cardId, state] of known) if (!removed.has(cardId)) expect(states.get(cardId)).toEqual(state)
    expect(states.size).toBe(known.size + 1)
    await expectReplayed(learner)
  })

  it('leaves what the learner has edited as it is, unless they say otherwise, and their own tags', async () => {
    const { cast, sourceId, deckId, classId, assignmentId } = world
    const { instructor, learner } = cast
    await rewrite(learner, deckId, 'Peru', { back: 'Lima (my word)' })
    await rewrite(learner, deckId, 'Chad', { back: 'Ndjamena', tags: ['africa', 'mine'] })
    await rewrite(learner, deckId, 'Togo', { tags: ['hard'] })
    for (const front of ['Peru', 'Chad', 'Togo'])
      await rewrite(instructor, sourceId, front, { back: `${front}, the new answer` })
    await publishNext(1)
    const preview = must(await previewUpdate(learner, { classId, assignmentId }))
    const shown = preview?.changed.first.map(({ title, isEdited }) => [title, isEdited])
    expect(shown).toEqual([
      ['Capital of Chad?', true],
      ['Capital of Peru?', true],
      ['Capital of Togo?', false],
    ])
    expect(preview?.changed.first[1]?.parts).toEqual([
      { part: 'back', before: 'Lima (my word)', after: 'Peru, the new answer' },
    ])
    const chad = preview?.changed.first[0]?.itemId ?? ''
    must(await takeUpdate(learner, choose(1, 2, { takeTheirs: [chad] }), NOON))
    expect(await noteOf(learner, deckId, 'Peru')).toMatchObject({ fields: { back: 'Lima (my word)' } })
    expect(await noteOf(learner, deckId, 'Chad')).toMatchObject({
      fields: { back: 'Chad, the new answer' },
      tags: ['africa', 'mine'],
    })
    expect(await noteOf(learner, deckId, 'Togo')).toMatchObject({
      fields: { back: 'Togo, the new answer' },
      tags: ['hard'],
    })
  })

  it('leaves withdrawn notes with those who want them, and brings them back with a later version', async () => {
    const { cast, sourceId, deckId, classId, assignmentId } = world
    const { instructor, learner } = cast
    for (const front of ['Togo', 'Chad'])
      must(await deleteNote(instructor, (await noteOf(instructor, sourceId, front)).noteId, NOON))
    await publishNext(1)
    const preview = must(await previewUpdate(learner, { classId, assignmentId }))
    const togo = preview?.withdrawn.first.find(({ title }) => title.includes('Togo'))?.itemId ?? ''
    must(await takeUpdate(learner, choose(1, 2, { withdrawn: [togo] }), NOON))
    const shelfOf = async (front: string) => {
      const { noteId } = await noteOf(learner, deckId, front)
      return (await cardStandings(database, learner, [noteId])).map(({ shelf }) => shelf)
    }
    expect([await shelfOf('Togo'), await shelfOf('Chad')]).toEqual([['suspended'], ['active']])
    const stateOf = async () => {
      const items = await selectCopiedItems(database, learner, assignmentId)
      return items.map(({ state }) => state).toSorted()
    }
    expect(await stateOf()).toEqual(['current', 'current', 'dropped', 'kept'])
    await writeNotes(instructor, sourceId, [
      { front: 'Capital of Togo?', back: 'Lomé!' },
      { front: 'Capital of Chad?', back: 'N’Djamena', tags: ['africa'] },
    ])
    await publishNext(2)
    expect(must(await previewUpdate(learner, { classId, assignmentId }))).toMatchObject({
      added: { all: 0 },
      returned: { all: 2 },
    })
    const before = await noteOf(learner, deckId, 'Togo')
    must(await takeUpdate(learner, choose(2, 3), NOON))
    expect(await noteOf(learner, deckId, 'Togo')).toMatchObject({
      noteId: before.noteId,
      fields: { back: 'Lomé!' },
    })
    expect([await shelfOf('Togo'), await stateOf()]).toEqual([
      ['active'],
      ['current', 'current', 'current', 'current'],
    ])
    await expectReplayed(learner)
  })

  it('can be skipped, and two notes that take each other’s names both do', async () => {
    const { cast, sourceId, deckId } = world
    const { instructor, learner } = cast
    await writeNotes(instructor, sourceId, [{ front: 'Capital of Fiji?', back: 'Suva' }])
    await publishNext(1)
    const [chad, peru] = [await noteOf(learner, deckId, 'Chad'), await noteOf(learner, deckId, 'Peru')]
    await rewrite(instructor, sourceId, 'Chad', { front: 'for a moment' })
    await rewrite(instructor, sourceId, 'Peru', { front: 'Capital of Chad?', back: 'N’Djamena' })
    await rewrite(instructor, sourceId, 'for a moment', { front: 'Capital of Peru?', back: 'Lima' })
    await publishNext(2)
    expect(codeOf(await takeUpdate(learner, choose(1, 2), NOON))).toBe('outdated')
    must(await takeUpdate(learner, choose(1, 3), NOON))
    expect(await selectOptionalNote(learner, chad.noteId)).toMatchObject({
      fields: { front: 'Capital of Peru?' },
    })
    expect(await selectOptionalNote(learner, peru.noteId)).toMatchObject({
      fields: { front: 'Capital of Chad?' },
    })
    expect(await texts()).toContain('Capital of Fiji? Suva')
    expect(codeOf(await takeUpdate(learner, choose(1, 3), NOON))).toBe('outdated')
    const { rows } = await database.query(
      'SELECT number, rolled_seq FROM assigned_copies WHERE user_id = $1',
      [learner.userId],
    )
    expect(rows).toEqual([{ number: 3, rolled_seq: null }])
  })

  it('takes up a note of the learner’s own that is in the way, and leaves deleted ones deleted', async () => {
    const { cast, sourceId, deckId, assignmentId, classId } = world
    const { instructor, learner } = cast
    const [mine] = await writeNotes(learner, deckId, [{ front: 'Capital of Fiji?', back: 'mine' }])
    const togo = await noteOf(learner, deckId, 'Togo')
    must(await deleteNote(learner, togo.noteId, NOON))
    await writeNotes(instructor, sourceId, [{ front: 'Capital of Fiji?', back: 'Suva' }])
    await rewrite(instructor, sourceId, 'Togo', { back: 'Lomé, on the coast' })
    await publishNext(1)
    expect(must(await previewUpdate(learner, { classId, assignmentId }))?.changed.first).toMatchObject([
      { isDeleted: true },
    ])
    must(await takeUpdate(learner, choose(1, 2), NOON))
    expect(await noteOf(learner, deckId, 'Fiji')).toMatchObject({ noteId: mine, fields: { back: 'mine' } })
    expect(await selectOptionalNote(learner, togo.noteId)).toMatchObject({
      isDeleted: true,
      fields: { back: 'Lomé' },
    })
    const copied = await selectCopiedItems(database, learner, assignmentId)
    expect(copied.map(({ ownId }) => ownId)).toContain(mine)
  })

  it('is published by another instructor from a deck of their own, and never from what they can’t see', async () => {
    const { cast, classId, assignmentId, sourceId } = world
    const { instructor, assistant, memberId } = cast
    const which = { classId, assignmentId }
    expect(await sourceOfNext(assistant, which)).toBeNull()
    must(await changeRole(instructor, { classId, memberId: memberId.assistant, role: 'instructor' }))
    expect(await sourceOfNext(assistant, which)).toBeNull()
    expect(await previewNextVersion(assistant, { ...which, sourceId })).toBeNull()
    expect(codeOf(await publishVersion(assistant, { ...which, sourceId, number: 1 }, NOON))).toBe('no-source')
    const theirs = await writeDeck(assistant, [
      ...NOTES.slice(0, 3),
      { front: 'Capital of Togo?', back: 'Lomé, says Asa' },
    ])
    expect(await previewNextVersion(assistant, { ...which, sourceId: theirs })).toMatchObject({
      added: { all: 0 },
      changed: { all: 1 },
      withdrawn: { all: 0 },
    })
    must(await publishVersion(assistant, { ...which, sourceId: theirs, number: 1 }, NOON))
    expect(await sourceOfNext(assistant, which)).toBe(theirs)
    expect(await sourceOfNext(instructor, which)).toBe(sourceId)
  })
})
