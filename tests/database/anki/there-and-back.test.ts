import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import type { AddNoteInput } from '@/lib/contracts/decks'
import { addNote } from '@/lib/usecases/add-note'
import { auditLearner, isClean } from '@/lib/usecases/audit-learner'
import { exportPackage } from '@/lib/usecases/anki/export-package'
import { importPackage } from '@/lib/usecases/anki/import-package'
import { lookAtPackage } from '@/lib/usecases/anki/look-at-package'
import type * as bundledThread from '../../support/anki-packages/bundled-thread'
import { useBundledThread } from '../../support/anki-packages/bundled-thread'
import { packageFolder } from '../../support/anki-packages/files'
import { openLearner } from '../../support/learners'
import { done } from '../../support/practice'
import { writtenLearner } from '../../support/written-learner'

vi.mock('node:worker_threads', async (original) => {
  const { withBundledThread } = await vi.importActual<typeof bundledThread>(
    '../../support/anki-packages/bundled-thread',
  )
  return withBundledThread(await original())
})

const folder = packageFolder()
beforeAll(() => useBundledThread(path.join(folder.folder, 'thread.cjs')))
afterAll(() => folder.remove())

const now = Date.now()
const attending = { tell: () => undefined }

/** Somebody with answers, and with notes of every kind that Anki can have. */
async function owned(email: string): Promise<Viewer> {
  const viewer = await writtenLearner(email, now)
  const { rows } = await database.query<{ id: string }>('SELECT id FROM decks WHERE user_id = $1', [
    viewer.userId,
  ])
  const deckId = rows[0]?.id ?? ''
  const more = { deckId, tags: ['bird', 'Vögel::klein'] }
  const notes: readonly Omit<AddNoteInput, 'deckId' | 'tags'>[] = [
    { kind: 'basic', front: '**Bird** of $x^2$?', back: '- a\n- b', hint: 'sings', source: 'Brehm, vol. 3' },
    {
      kind: 'basic-reversed',
      front: 'el pájaro',
      back: 'the bird',
      hint: '',
      frontLang: 'es',
      backLang: 'en',
    },
    { kind: 'typed', front: 'Wren in German?', back: 'Zaunkönig', hint: '' },
    {
      kind: 'cloze',
      front: 'The {{c1::wren}} is {{c2::small::size}}',
      back: 'and loud',
      hint: '',
      metaphor: 'a mouse',
    },
  ]
  for (const note of notes) done(await addNote(viewer, { ...note, ...more }, now))
  return viewer
}

async function exported(viewer: Viewer): Promise<string> {
  const pieces: Uint8Array[] = []
  const file = done(await exportPackage(viewer, { deckId: null, withHistory: true }, now))
  for await (const piece of file.pieces) pieces.push(piece)
  return folder.file(Buffer.concat(pieces))
}

async function brought(file: string, to?: Viewer): Promise<Viewer> {
  const viewer = to ?? (await openLearner())
  const source = { path: file, fileName: 'spindle.apkg' }
  const { decks } = done(await lookAtPackage(viewer, source, now, attending))
  const choice = {
    deckIds: decks.map(({ deckId }) => deckId),
    history: 'mine',
    changedInBoth: 'here',
  } as const
  done(await importPackage(viewer, source, choice, now, attending))
  return viewer
}

/** Questions that are only thought about have no place in Anki, and stay at home. */
const GOES = "n.user_id = $1 AND n.deleted_at IS NULL AND n.kind <> 'question'"

const rowsOf = async (viewer: Viewer, sql: string) => (await database.query(sql, [viewer.userId])).rows

const notesOf = (viewer: Viewer) =>
  rowsOf(
    viewer,
    `SELECT d.name AS deck, n.kind, '{"hint": ""}' || n.fields AS fields, n.tags FROM notes n JOIN decks d ON d.id = n.deck_id
     WHERE ${GOES} ORDER BY d.name, n.kind, n.fields->>'front'`,
  )

const cardsOf = (viewer: Viewer) =>
  rowsOf(
    viewer,
    `SELECT n.fields->>'front' AS front, c.ordinal, s.stage, s.shelf, s.due_day AS due, s.reps, s.lapses,
       s.last_day AS last
     FROM card_states s JOIN notes n ON n.id = s.note_id JOIN cards c ON c.id = s.card_id
     WHERE ${GOES} AND s.shelf <> 'removed' ORDER BY 1, 2`,
  )

const answersOf = (viewer: Viewer) =>
  rowsOf(
    viewer,
    `SELECT n.fields->>'front' AS front, c.ordinal, e.at, e.grade, e.study_day AS day
     FROM events e JOIN cards c ON c.id = e.card_id JOIN notes n ON n.id = c.note_id
     WHERE ${GOES} AND e.kind = 'answer' AND NOT EXISTS (
       SELECT FROM events v WHERE v.user_id = $1 AND v.kind = 'void' AND v.target_event_id = e.event_id)
     ORDER BY e.at, 1, 2`,
  )

describe('a package that was exported here', () => {
  it('brings the same notes, cards, dates and answers to another account', async () => {
    const owner = await owned('there-and-back@example.org')
    const other = await brought(await exported(owner))
    expect(await notesOf(other)).toEqual(await notesOf(owner))
    expect(await cardsOf(other)).toEqual(await cardsOf(owner))
    expect(await answersOf(other)).toEqual(await answersOf(owner))
    const audit = done(await auditLearner(other))
    expect(isClean(audit)).toBe(true)
  })

  it('makes nothing twice in the account it came from', async () => {
    const owner = await owned('there-and-home@example.org')
    const before = [await notesOf(owner), await cardsOf(owner), await answersOf(owner)]
    await brought(await exported(owner), owner)
    expect([await notesOf(owner), await cardsOf(owner), await answersOf(owner)]).toEqual(before)
  })

  it('says the same once it has been there and back again', async () => {
    const owner = await owned('there-and-back-again@example.org')
    const other = await brought(await exported(owner))
    const again = await brought(await exported(other))
    expect(await notesOf(again)).toEqual(await notesOf(other))
    expect(await cardsOf(again)).toEqual(await cardsOf(other))
    const guids = (viewer: Viewer) =>
      rowsOf(viewer, 'SELECT guid FROM anki_notes WHERE user_id = $1 ORDER BY guid')
    expect(await guids(again)).toEqual(await guids(other))
  })
})
