import path from 'node:path'
import type * as WorkerThreads from 'node:worker_threads'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AnkiCollection } from '@/lib/anki/collection'
import type { AnkiPreview, AnkiProgress } from '@/lib/contracts/anki'
import type { Viewer } from '@/lib/contracts/viewer'
import { putAnkiNotes } from '@/lib/data/anki-notes'
import { database } from '@/lib/data/pool'
import { lookAtPackage } from '@/lib/usecases/anki/look-at-package'
import { runningThreads, useBundledThread } from '@/tests/support/anki-packages/bundled-thread'
import { packageFolder } from '@/tests/support/anki-packages/files'
import { packageOf } from '@/tests/support/anki-packages/package'
import { placedAtOnce, placingWith } from '@/tests/support/anki-packages/placing'
import { cardOf, noteOf, reviewOf, sampleCollection } from '@/tests/support/anki-packages/sample'
import { addDeck, addNote, openLearner } from '../../support/learners'
import { done } from '../../support/practice'

vi.mock('node:worker_threads', async (original) => {
  const { withBundledThread } = await import('@/tests/support/anki-packages/bundled-thread')
  return withBundledThread(await original<typeof WorkerThreads>())
})

const now = Date.now()
const files = packageFolder()
const MEDIA = { 'me.mp3': Uint8Array.of(1), 'map.png': Uint8Array.of(2), 'unused.png': Uint8Array.of(3) }

beforeAll(() => useBundledThread(path.join(files.folder, 'thread.cjs')))
afterAll(files.remove)
// Whatever was looked at, and however it ended, the file is let go of.
afterEach(() => expect(runningThreads()).toBe(0))

interface Looking {
  readonly fileName?: string
  readonly generation?: 1 | 2 | 3
  readonly signal?: AbortSignal
  readonly tell?: (progress: AnkiProgress) => void
}

function look(viewer: Viewer, collection: AnkiCollection, given: Looking = {}) {
  const { fileName = 'all.colpkg', generation = 3, signal, tell = () => undefined } = given
  // As it lies on the server: under a name that says nothing.
  const file = files.file(packageOf(generation, collection, MEDIA), 'part')
  return lookAtPackage(viewer, { path: file, fileName }, now, {
    tell,
    ...(signal === undefined ? {} : { signal }),
  })
}

const previewOf = async (...given: Parameters<typeof look>): Promise<AnkiPreview> =>
  done(await look(...given))

describe('a package that is looked at', () => {
  it.each([1, 2, 3] as const)('says what is in it, in generation %s', async (generation) => {
    const viewer = await openLearner()
    await addDeck(viewer, 'Sprachen')
    const preview = await previewOf(viewer, sampleCollection(generation === 3 ? 18 : 11), { generation })
    expect(preview).toMatchObject({
      kind: 'colpkg',
      decks: [
        { deckId: 1, name: 'Default', notes: 5, cards: 4, isHere: false },
        { deckId: 21, name: 'Sprachen', notes: 1, cards: 1, isHere: true },
        { deckId: 22, name: 'Sprachen::Deutsch ◌', notes: 2, cards: 3, isHere: false },
      ],
      ...{ notes: 7, cards: 8, reschedulings: 2, history: 'mine' },
      answers: { count: 5, ofDeletedCards: 1, from: 1_700_000_000_000, to: 1_700_000_300_000 },
      media: { files: 2, missing: ['bär.jpg'], missingCount: 1 },
      standing: { new: 7, changed: 0, same: 0, changedInBoth: 0 },
      leftOut: {
        ...{ tooLong: 0, cardsWithoutSide: 1 },
        reviews: { 'no-rating': 0, 'unknown-kind': 0, 'no-such-time': 0 },
      },
      warnings: [],
    })
    expect(preview.noteTypes.map(({ kind, notes }) => [kind, notes])).toEqual([
      ...[
        ['basic', 1],
        ['basic-reversed', 1],
        ['optional-reversed', 1],
        ['typed', 1],
        ['cloze', 1],
        ['image-occlusion', 1],
        ['custom', 1],
      ],
    ])
    expect(preview.noteTypes[0]?.changes).toEqual([{ code: 'styling', detail: '' }])
    expect(preview.noteChanges).toContainEqual({ code: 'missing-media', notes: 1 })
  })

  it.each([
    ['shared.apkg', 'apkg', 'none'],
    ['ALL.COLPKG', 'colpkg', 'mine'],
    ['something.zip', null, 'none'],
  ])('is what its name says: %s', async (fileName, kind, history) => {
    const preview = await previewOf(await openLearner(), sampleCollection(18), { fileName })
    expect([preview.kind, preview.history]).toEqual([kind, history])
  })

  it('writes nothing', async () => {
    const viewer = await openLearner()
    await previewOf(viewer, sampleCollection(18))
    for (const table of ['decks', 'notes', 'note_types', 'media', 'anki_notes', 'changes'])
      expect((await database.query(`SELECT FROM ${table} WHERE user_id = $1`, [viewer.userId])).rows).toEqual(
        [],
      )
  })

  it('is held against what came before', async () => {
    const viewer = await openLearner()
    const deckId = await addDeck(viewer)
    const placed = placedAtOnce(sampleCollection(18), placingWith(Object.keys(MEDIA)))
    const versions: Record<number, number> = { 502: 2, 504: 2 }
    for (const { guid, ankiId, brought } of placed.notes.slice(0, 4)) {
      const { noteId } = await addNote(viewer, deckId)
      await database.query('UPDATE notes SET version = $2 WHERE id = $1', [noteId, versions[ankiId] ?? 1])
      const before = ankiId >= 503 ? 'f'.repeat(64) : brought
      await putAnkiNotes(database, viewer, [{ guid, noteId, ankiId, brought: before, version: 1 }])
    }
    const { standing } = await previewOf(viewer, sampleCollection(18))
    expect(standing).toEqual({ new: 3, changed: 1, same: 2, changedInBoth: 1 })
  })

  it('tells how far it is, on and on', async () => {
    const told: AnkiProgress[] = []
    await previewOf(await openLearner(), sampleCollection(18), { tell: (progress) => told.push(progress) })
    const reading = told.filter(({ stage }) => stage === 'reading')
    expect(reading.map(({ done: part }) => part)).toEqual(
      reading.map(({ done: part }) => part).toSorted((a, b) => a - b),
    )
    expect(reading.at(-1)).toMatchObject({ done: 100, total: 100 })
    expect(told.at(-1)).toEqual({ stage: 'notes', done: 7, total: 7, secondsLeft: null })
  })

  it('may hold answers without a card that is left', async () => {
    const collection = { ...sampleCollection(18), notes: [], cards: [] }
    expect(await previewOf(await openLearner(), collection)).toMatchObject({
      ...{ decks: [], notes: 0, answers: { count: 5, ofDeletedCards: 5 } },
    })
  })

  it('that holds nothing is refused', async () => {
    const collection = { ...sampleCollection(18), cards: [], reviews: [] }
    expect(await look(await openLearner(), collection)).toEqual({
      ok: false,
      error: { code: 'nothing-inside' },
    })
  })

  it('names some of what is missing, and counts all', async () => {
    const fields = Array.from({ length: 300 }, (_, place) => `<img src="p${place}.png">`).join('')
    const collection = {
      ...sampleCollection(18),
      notes: [noteOf(1, 1001, ['a', fields])],
      cards: [cardOf(1, 1)],
    }
    const { media } = await previewOf(await openLearner(), { ...collection, reviews: [reviewOf(1, 1)] })
    expect(media.missing).toHaveLength(200)
    expect(media.missingCount).toBe(300)
  })

  it('that has no room is refused', async () => {
    const viewer = { ...(await openLearner()), isDemo: true }
    const deckId = await addDeck(viewer)
    await database.query(
      `INSERT INTO notes (id, user_id, deck_id, kind, fields, tags, key_hash)
       SELECT gen_random_uuid(), $1, $2, 'basic', '{"front": "f", "back": "b"}', '{}', lpad(n::text, 64, '0')
       FROM generate_series(1, 19994) n`,
      [viewer.userId, deckId],
    )
    expect(await look(viewer, sampleCollection(18))).toEqual({
      ok: false,
      error: { code: 'no-room', what: 'notes', most: 20_000 },
    })
  })

  it('is given up when nobody wants it any more', async () => {
    const viewer = await openLearner()
    const cancelled = { ok: false, error: { code: 'cancelled' } }
    expect(await look(viewer, sampleCollection(18), { signal: AbortSignal.abort() })).toEqual(cancelled)
    const ending = new AbortController()
    const tell = ({ stage }: AnkiProgress): void => {
      if (stage === 'notes') ending.abort()
    }
    expect(await look(viewer, sampleCollection(18), { signal: ending.signal, tell })).toEqual(cancelled)
  })

  it('that is none says so', async () => {
    const file = files.file(new TextEncoder().encode('no package'))
    const looked = await lookAtPackage(await openLearner(), { path: file, fileName: 'a.apkg' }, now, {
      tell: () => undefined,
    })
    expect(looked).toEqual({ ok: false, error: { code: 'not-a-package' } })
  })

  it('is looked at thirty times a minute and no more', async () => {
    const viewer = await openLearner()
    const file = files.file(new Uint8Array())
    const again = () =>
      lookAtPackage(viewer, { path: file, fileName: 'a.apkg' }, now, { tell: () => undefined })
    for (let time = 0; time < 30; time++) expect(await again()).toMatchObject({ error: { code: 'empty' } })
    expect(await again()).toMatchObject({ error: { code: 'too-many', retrySeconds: expect.any(Number) } })
  })
})
