import { describe, expect, it } from 'vitest'
import type { PlacedAnkiNote } from '@/lib/anki/placing'
import { putAnkiNotes } from '@/lib/data/anki-notes'
import { database } from '@/lib/data/pool'
import { Cancelled, breathing } from '@/lib/usecases/anki/breathing'
import { planNotes } from '@/lib/usecases/anki/plan-notes'
import { addDeck, addNote, openLearner } from '../../support/learners'

const WAS = 'a'.repeat(64)
const IS = 'b'.repeat(64)

const placed = (guid: string, brought: string): PlacedAnkiNote => ({
  ...{ guid, brought, ankiId: 7, typeId: 1, deckName: 'A', kind: 'basic', tags: [], cards: [] },
  fields: { front: 'f', back: 'b' },
})

/** A learner with four notes that came from Anki: as they came, changed here, deleted here, and one of somebody else's. */
async function learnerWithNotes() {
  const viewer = await openLearner()
  const deckId = await addDeck(viewer)
  const noteIds: string[] = []
  for (const guid of ['kept', 'mine', 'gone']) {
    const { noteId } = await addNote(viewer, deckId)
    noteIds.push(noteId)
    await putAnkiNotes(database, viewer, [{ guid, noteId, ankiId: 7, brought: WAS, version: 1 }])
  }
  await database.query('UPDATE notes SET version = 2 WHERE id = $1', [noteIds[1]])
  await database.query('UPDATE notes SET deleted_at = now() WHERE id = $1', [noteIds[2]])
  return { viewer, noteIds }
}

describe('notes of a package', () => {
  it.each([
    ['never came', 'other', IS, 'new'],
    ['is as it was', 'kept', WAS, 'same'],
    ['is as it was there, and was changed here', 'mine', WAS, 'same'],
    ['was changed there', 'kept', IS, 'changed'],
    ['was changed there and here', 'mine', IS, 'changed-in-both'],
    ['was deleted here', 'gone', WAS, 'new'],
  ])('one that %s', async (_, guid, brought, standing) => {
    const { viewer, noteIds } = await learnerWithNotes()
    const [planned] = await planNotes(database, viewer, [placed(guid, brought)], breathing())
    expect(planned?.standing).toBe(standing)
    const place = ['kept', 'mine', 'gone'].indexOf(guid)
    expect(planned?.here?.noteId ?? null).toBe(noteIds[place] ?? null)
    if (guid === 'gone') expect(planned?.here?.isDeleted).toBe(true)
  })

  it('are none of somebody else’s', async () => {
    await learnerWithNotes()
    const other = await openLearner()
    const planned = await planNotes(database, other, [placed('kept', WAS)], breathing())
    expect(planned).toMatchObject([{ standing: 'new', here: null }])
  })

  it('are all held against what is here, however many', async () => {
    const { viewer } = await learnerWithNotes()
    const many = Array.from({ length: 2500 }, (_, place) => placed(`x${place}`, IS))
    const planned = await planNotes(database, viewer, [...many, placed('kept', WAS)], breathing())
    expect(planned).toHaveLength(2501)
    expect(planned.filter(({ standing }) => standing === 'new')).toHaveLength(2500)
    expect(planned.at(-1)).toMatchObject({ standing: 'same' })
  })

  it('are planned no further once nobody wants it', async () => {
    const viewer = await openLearner()
    const planning = planNotes(database, viewer, [placed('a', IS)], breathing(AbortSignal.abort()))
    await expect(planning).rejects.toBeInstanceOf(Cancelled)
  })
})
