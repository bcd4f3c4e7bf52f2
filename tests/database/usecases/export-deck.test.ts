import { describe, expect, it } from 'vitest'
import type { AddNoteInput } from '@/lib/contracts/decks'
import type { ImportDone } from '@/lib/contracts/import'
import { AS_THE_FILE_SAYS as layout } from '@/lib/content/csv'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { addNote } from '@/lib/usecases/add-note'
import { archiveDeck } from '@/lib/usecases/archive-deck'
import { deleteNote } from '@/lib/usecases/delete-note'
import { exportDeck } from '@/lib/usecases/export-deck'
import { importNotes } from '@/lib/usecases/import-notes'
import { v7 as uuidv7 } from 'uuid'
import { addDeck, openLearner } from '../../support/learners'

const now = Math.floor(Date.now() / 3_600_000) * 3_600_000

async function exported(viewer: Viewer, deckId: string): Promise<string> {
  const file = await exportDeck(viewer, deckId)
  if (!file.ok) throw new Error(file.error.code)
  let text = ''
  for await (const piece of file.value.pieces) text += piece
  return text
}

async function imported(viewer: Viewer, text: string, deckName = 'Elsewhere'): Promise<ImportDone> {
  const bytes = new TextEncoder().encode(text)
  const reply = await importNotes(viewer, { bytes, mode: 'commit', deckName, layout }, now)
  if (!reply.ok || reply.value.status !== 'done') throw new Error(JSON.stringify(reply))
  return reply.value.done
}

/** What a learner's notes say, in the order in which they were made. */
async function textsOf(viewer: Viewer): Promise<unknown[]> {
  const { rows } = await database.query(
    `SELECT d.name, n.kind, n.fields, n.tags, n.key_hash,
       (SELECT array_agg(c.ordinal ORDER BY c.ordinal) FROM cards c WHERE c.note_id = n.id) AS ordinals
     FROM notes n JOIN decks d ON d.id = n.deck_id
     WHERE n.user_id = $1 AND n.deleted_at IS NULL ORDER BY n.id`,
    [viewer.userId],
  )
  return rows
}

const rowsOf = async (viewer: Viewer): Promise<unknown[]> => {
  const { rows } = await database.query(
    `SELECT to_jsonb(n) AS row FROM notes n WHERE user_id = $1
     UNION ALL SELECT to_jsonb(d) FROM decks d WHERE user_id = $1
     UNION ALL SELECT to_jsonb(e) FROM events e WHERE user_id = $1 ORDER BY 1`,
    [viewer.userId],
  )
  return rows
}

const written: readonly Omit<AddNoteInput, 'deckId'>[] = [
  { kind: 'basic', front: '=1+1', back: '@two', hint: '', tags: ['Northern Europe', '-x', 'a\\b'] },
  { kind: 'basic-reversed', front: '  שלום ', back: 'e\u0301, "x"\n- y', hint: "'hint", tags: [] },
  { kind: 'cloze', front: 'The {{c1::Nile}}\n{{c2::flows}}', back: '', hint: '', tags: ['e\u0301'] },
  { kind: 'typed', front: "'=A1", back: '#5', hint: '\tfar', tags: ['t'] },
]

/** A deck with a note of each kind, one deleted, and another deck; returns the id of the first. */
async function deckOf(viewer: Viewer, name = 'A  deck\u00a0of mine, "quoted"'): Promise<string> {
  const [deckId, other] = [await addDeck(viewer, name), await addDeck(viewer)]
  for (const note of written)
    expect(await addNote(viewer, { deckId, ...note }, now)).toMatchObject({ ok: true })
  const gone: AddNoteInput = { deckId, kind: 'basic', front: 'deleted', back: 'b', hint: '', tags: [] }
  const deleted = await addNote(viewer, gone, now)
  if (!deleted.ok) throw new Error('not added')
  await deleteNote(viewer, deleted.value.noteId, now)
  await addNote(viewer, { ...gone, deckId: other, front: 'elsewhere' }, now)
  return deckId
}

describe('exporting a deck', () => {
  it('gives a file that changes nothing when it is imported again', async () => {
    const viewer = await openLearner()
    const deckId = await deckOf(viewer)
    const before = await rowsOf(viewer)
    const done = await imported(viewer, await exported(viewer, deckId))
    expect(done).toMatchObject({ created: 0, changed: 0, same: 4, cards: 0, decks: [{ deckId }] })
    expect(await rowsOf(viewer)).toEqual(before)
  })

  it('gives another learner the same notes, kinds, tags and cards in the same order', async () => {
    const [viewer, other] = [await openLearner(), await openLearner()]
    const deckId = await deckOf(viewer)
    expect(await imported(other, await exported(viewer, deckId))).toMatchObject({ created: 4, cards: 6 })
    const all = await textsOf(viewer)
    expect(await textsOf(other)).toEqual(all.slice(0, written.length))
  })

  it('leaves out what is deleted or in another deck', async () => {
    const viewer = await openLearner()
    const text = await exported(viewer, await deckOf(viewer))
    expect(text).not.toMatch(/deleted|elsewhere/)
  })

  it('reads a large deck to its end, each note once', async () => {
    const viewer = await openLearner()
    const lines = Array.from({ length: 2_500 }, (_, index) => `front ${index},back\n`)
    const { decks } = await imported(viewer, lines.join(''), 'Large')
    const text = await exported(viewer, decks[0]?.deckId ?? '')
    const fronts = text.split('\n').filter((line) => line.startsWith('Basic,Large,'))
    expect(fronts).toEqual(lines.map((line) => `Basic,Large,${line.trimEnd()},,,,,,,,`))
  })

  it('of nothing is a head without rows', async () => {
    const viewer = await openLearner()
    expect(await exported(viewer, await addDeck(viewer))).toMatch(/^\ufeff(#.*\n)+$/)
  })

  it('of an archived deck works too', async () => {
    const viewer = await openLearner()
    const deckId = await deckOf(viewer)
    await archiveDeck(viewer, deckId, now)
    expect(await exported(viewer, deckId)).toContain('Nile')
  })

  it('finds neither another learner’s deck nor one that isn’t there', async () => {
    const [viewer, other] = [await openLearner(), await openLearner()]
    const deckId = await deckOf(other)
    for (const asked of [deckId, uuidv7()]) {
      expect(await exportDeck(viewer, asked)).toEqual({ ok: false, error: { code: 'not-found' } })
    }
  })
})
