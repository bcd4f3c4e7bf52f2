import { strFromU8, unzipSync } from 'fflate'
import initSqlJs, { type Database } from 'sql.js'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { exportPackage, type PackageRequest } from '@/lib/usecases/anki/export-package'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { deleteNote } from '@/lib/usecases/delete-note'
import { addNote } from '@/lib/usecases/add-note'
import { Device } from '../../support/device'
import { openFullLearner } from '../../support/full-learner'
import { addDeck, openLearner, openLearnerWithCards } from '../../support/learners'
import { done } from '../../support/practice'
import { writtenLearner } from '../../support/written-learner'

const now = Date.now()
const DAY = 86_400_000
const EVERYTHING: PackageRequest = { deckId: null, withHistory: true }

/** What the tests look at of a deck or note type in Anki's JSON. */
interface Model {
  readonly name: string
  readonly conf: number
  readonly flds: { readonly ord: number }[]
  readonly tmpls: unknown[]
  readonly req: unknown[]
}

type Files = Readonly<Record<string, Uint8Array>>

async function filesOf(viewer: Viewer, request: PackageRequest): Promise<Files> {
  const pieces: Uint8Array[] = []
  for await (const piece of done(await exportPackage(viewer, request, now)).pieces) pieces.push(piece)
  return unzipSync(Buffer.concat(pieces))
}

async function opened(files: Files, name = 'collection.anki21'): Promise<Database> {
  const { Database: Sqlite } = await initSqlJs()
  return new Sqlite(files[name])
}

const rowsOf = (opened: Database, sql: string): unknown[][] => opened.exec(sql)[0]?.values ?? []

describe('a package for Anki', () => {
  it('has the files of its generation, the collection first', async () => {
    const { viewer, owner } = await openFullLearner()
    await database.query(
      `UPDATE notes SET fields = jsonb_set(fields, '{back}', to_jsonb($2::text))
       WHERE id = (SELECT id FROM notes WHERE user_id = $1 AND kind = 'basic' AND deleted_at IS NULL LIMIT 1)`,
      [viewer.userId, `![](media:${owner.mediaHash}.wav)`],
    )
    const files = await filesOf(viewer, EVERYTHING)
    expect(Object.keys(files).toSorted()).toEqual([
      '0',
      'collection.anki2',
      'collection.anki21',
      'media',
      'meta',
    ])
    expect([...(files['meta'] ?? [])]).toEqual([8, 2])
    expect(JSON.parse(strFromU8(files['media'] ?? new Uint8Array()))).toEqual({ 0: `${owner.mediaHash}.wav` })
    const { rows } = await database.query<{ bytes: Buffer }>('SELECT bytes FROM media WHERE user_id = $1', [
      viewer.userId,
    ])
    expect(rows[0]?.bytes.equals(files['0'] ?? Buffer.of())).toBe(true)
  })

  it.each(['collection.anki21', 'collection.anki2'])(
    'has in %s a whole database with the tables, indexes and JSON of schema 11',
    async (name) => {
      const viewer = await writtenLearner(`apkg-${name}@example.org`, now)
      const sqlite = await opened(await filesOf(viewer, EVERYTHING), name)
      expect(rowsOf(sqlite, 'PRAGMA integrity_check')).toEqual([['ok']])
      const names = (type: string) =>
        rowsOf(sqlite, `SELECT name FROM sqlite_master WHERE type = '${type}' ORDER BY name`).flat()
      expect(names('table')).toEqual(['cards', 'col', 'graves', 'notes', 'revlog'])
      expect(names('index')).toEqual([
        ...['ix_cards_nid', 'ix_cards_sched', 'ix_cards_usn', 'ix_notes_csum', 'ix_notes_usn'],
        ...['ix_revlog_cid', 'ix_revlog_usn'],
      ])
      const [ver, ...json] = rowsOf(sqlite, 'SELECT ver, conf, models, decks, dconf, tags FROM col').flat()
      expect(ver).toBe(11)
      const [conf, models, decks, dconf] = json.map(
        (text) => JSON.parse(String(text)) as Record<string, Model>,
      )
      expect(conf).toMatchObject({ activeDecks: [1], curDeck: 1 })
      expect(decks?.['1']).toMatchObject({ id: 1, name: 'Default', dyn: 0 })
      for (const deck of Object.values(decks ?? {})) expect(dconf).toHaveProperty(String(deck.conf))
      const [modelIds, deckIds] = [Object.keys(models ?? {}), Object.keys(decks ?? {})]
      expect(rowsOf(sqlite, 'SELECT DISTINCT mid FROM notes').flat().map(String)).toEqual(modelIds)
      for (const did of rowsOf(sqlite, 'SELECT DISTINCT did FROM cards').flat())
        expect(deckIds).toContain(String(did))
      expect(rowsOf(sqlite, 'SELECT count(*) FROM cards WHERE nid NOT IN (SELECT id FROM notes)')).toEqual([
        [0],
      ])
      for (const model of Object.values(models ?? {})) {
        expect(model.flds.map(({ ord }: { ord: number }) => ord)).toEqual([...model.flds.keys()])
        expect(model.req).toHaveLength(model.tmpls.length)
      }
    },
  )

  it('has every answer that stands with its moment and grade, and none that was taken back', async () => {
    const viewer = await writtenLearner('apkg-answers@example.org', now)
    const sqlite = await opened(await filesOf(viewer, EVERYTHING))
    const { rows } = await database.query<{ at: string; grade: number }>(
      `SELECT (extract(epoch FROM e.at) * 1000)::bigint AS at, e.grade FROM events e
       WHERE e.user_id = $1 AND e.kind = 'answer' AND NOT EXISTS (
         SELECT FROM events v WHERE v.user_id = $1 AND v.target_event_id = e.event_id) ORDER BY 1`,
      [viewer.userId],
    )
    expect(rows).toHaveLength(8)
    expect(rowsOf(sqlite, 'SELECT id, ease FROM revlog ORDER BY id')).toEqual(
      rows.map(({ at, grade }) => [Number(at), grade]),
    )
    expect(rowsOf(sqlite, 'SELECT count(*) FROM cards WHERE type <> 0')).toEqual([[3]])
  })

  it('for somebody else has no answers and only new cards', async () => {
    const viewer = await writtenLearner('apkg-given@example.org', now)
    const sqlite = await opened(await filesOf(viewer, { deckId: null, withHistory: false }))
    expect(rowsOf(sqlite, 'SELECT count(*) FROM revlog')).toEqual([[0]])
    expect(rowsOf(sqlite, 'SELECT DISTINCT type, queue, reps, data FROM cards')).toEqual([[0, 0, 0, '{}']])
  })

  it('of a deck has that and the decks in it, and the answers to their cards', async () => {
    const { viewer, deckId, cardIds } = await openLearnerWithCards(2)
    await database.query(`UPDATE decks SET name = 'Outer' WHERE id = $1`, [deckId])
    const [inner, other] = [await addDeck(viewer, 'Outer::Inner'), await addDeck(viewer, 'Other')]
    const note = { kind: 'basic' as const, back: 'b', hint: '', tags: [] }
    const innerNote = done(await addNote(viewer, { ...note, deckId: inner, front: 'in' }, now))
    const gone = done(await addNote(viewer, { ...note, deckId: inner, front: 'gone' }, now))
    await addNote(viewer, { ...note, deckId: other, front: 'elsewhere' }, now)
    await deleteNote(viewer, gone.noteId, now)
    const device = new Device()
    await acceptEvents(viewer, [device.answer(cardIds[0] ?? '', now - DAY, 3)], now)
    const sqlite = await opened(await filesOf(viewer, { deckId, withHistory: true }))
    const decks = JSON.parse(String(rowsOf(sqlite, 'SELECT decks FROM col').flat()[0])) as Record<
      string,
      Model
    >
    expect(
      Object.values(decks)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Default', 'Outer', 'Outer::Inner'])
    expect(rowsOf(sqlite, `SELECT sfld FROM notes ORDER BY id`).flat()).toContain('in')
    expect(rowsOf(sqlite, 'SELECT count(*) FROM notes')).toEqual([[3]])
    expect(rowsOf(sqlite, 'SELECT count(*) FROM revlog')).toEqual([[1]])
    expect(innerNote).toBeDefined()
  })

  it('is refused for a deck of somebody else’s, and after ten in an hour', async () => {
    const [viewer, other] = [await openLearner(), await openLearner()]
    const deckId = await addDeck(other)
    expect(await exportPackage(viewer, { deckId, withHistory: true }, now)).toEqual({
      ok: false,
      error: { code: 'not-found' },
    })
    for (let i = 0; i < 10; i++) await exportPackage(viewer, EVERYTHING, now)
    expect(await exportPackage(viewer, EVERYTHING, now)).toMatchObject({
      ok: false,
      error: { code: 'too-many' },
    })
  })
})
