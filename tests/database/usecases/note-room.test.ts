import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AS_THE_FILE_SAYS } from '@/lib/content/csv'
import { LIMITS } from '@/lib/contracts/limits'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { addNote } from '@/lib/usecases/add-note'
import { importNotes } from '@/lib/usecases/import-notes'
import { addDeck, openLearner } from '../../support/learners'

/** Not long ago: counts of long ago are swept away. */
const now = Date.now()

let viewer: Viewer
let deckId = ''
beforeEach(async () => {
  viewer = await openLearner()
  deckId = await addDeck(viewer)
  vi.spyOn(LIMITS.notes, 'learner', 'get').mockReturnValue(3 as never)
})
afterEach(() => vi.restoreAllMocks())

const add = (front: string) =>
  addNote(viewer, { deckId, kind: 'basic', front, back: 'b', hint: '', tags: [] }, now)
const bring = (mode: 'preview' | 'commit', lines: readonly string[]) =>
  importNotes(
    viewer,
    {
      bytes: new TextEncoder().encode(lines.map((line) => `${line},b\n`).join('')),
      mode,
      deckName: 'Rivers',
      layout: AS_THE_FILE_SAYS,
    },
    now,
  )
const NO_ROOM = { ok: false, error: { code: 'no-room', most: 3 } }

describe('the room for notes', () => {
  it('is used up by deleted notes too, and says how much there is', async () => {
    for (const front of ['a', 'b', 'c']) expect(await add(front)).toMatchObject({ ok: true })
    expect(await add('d')).toEqual(NO_ROOM)
    await database.query('UPDATE notes SET deleted_at = now() WHERE user_id = $1', [viewer.userId])
    expect(await add('d')).toEqual(NO_ROOM)
  })

  it('is each learner’s own', async () => {
    for (const front of ['a', 'b', 'c']) await add(front)
    viewer = await openLearner()
    deckId = await addDeck(viewer)
    expect(await add('a')).toMatchObject({ ok: true })
  })

  it('keeps out a file that does not fit, whole, when it is looked at and when it is imported', async () => {
    await add('a')
    const refused = { ok: true, value: { status: 'refused', problems: [{ code: 'no-room', detail: '3' }] } }
    expect(await bring('preview', ['one', 'two', 'three'])).toMatchObject(refused)
    expect(await bring('commit', ['one', 'two', 'three'])).toMatchObject(refused)
    expect(await bring('commit', ['one', 'two'])).toMatchObject({ ok: true, value: { status: 'done' } })
    expect(await bring('commit', ['one', 'two'])).toMatchObject({ ok: true, value: { status: 'done' } })
  })
})

describe('the room for their text', () => {
  it('is full once so many bytes are kept', async () => {
    vi.restoreAllMocks()
    vi.spyOn(LIMITS.noteBytes, 'learner', 'get').mockReturnValue(1000 as never)
    expect(await add('a')).toMatchObject({ ok: true })
    const fields = { front: Array.from({ length: 400 }, () => crypto.randomUUID()).join(''), back: '' }
    await database.query('UPDATE notes SET fields = $2 WHERE user_id = $1', [viewer.userId, fields])
    expect(await add('b')).toMatchObject({ ok: false, error: { code: 'no-room' } })
  })
})
