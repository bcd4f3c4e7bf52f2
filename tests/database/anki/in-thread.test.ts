import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnkiCollection } from '@/lib/anki/collection'
import type { AnkiChoice, AnkiProgress } from '@/lib/contracts/anki'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { beginImport } from '@/lib/usecases/anki/desk/begin-import'
import { cancelImport } from '@/lib/usecases/anki/desk/cancel-import'
import { desk } from '@/lib/usecases/anki/desk/desk'
import { runLine } from '@/lib/usecases/anki/desk/run-line'
import { importOf } from '@/lib/usecases/anki/desk/show-import'
import { takePackageIn } from '@/lib/usecases/anki/desk/take-in'
import { lookAtPackage } from '@/lib/usecases/anki/look-at-package'
import { importInThread, lookInThread } from '@/lib/usecases/anki/thread/in-thread'
import { auditLearner, isClean } from '@/lib/usecases/audit-learner'
import type * as bundledThread from '../../support/anki-packages/bundled-thread'
import {
  killThread,
  runningThreads,
  useBundledTasks,
  useTasks,
} from '../../support/anki-packages/bundled-thread'
import { packageFolder } from '../../support/anki-packages/files'
import { NOW, practisedCollection } from '../../support/anki-packages/imports'
import { packageOf } from '../../support/anki-packages/package'
import { openLearner } from '../../support/learners'
import { done } from '../../support/practice'

vi.hoisted(() => {
  // A thread whose heap is soon full.
  process.env.PACKAGE_HEAP_MB = '64'
})
vi.mock('node:worker_threads', async (original) => {
  const { withBundledThread } = await vi.importActual<typeof bundledThread>(
    '../../support/anki-packages/bundled-thread',
  )
  return withBundledThread(await original())
})

const folder = packageFolder()
const scratch = path.join(folder.folder, 'scratch')
const tasks = path.join(folder.folder, 'task-thread.cjs')
beforeAll(() => useBundledTasks(folder.folder))
beforeEach(() => mkdirSync(scratch, { recursive: true }))
afterEach(() => useTasks(tasks))
afterAll(() => folder.remove())

const choiceOf = ({ decks }: AnkiCollection): AnkiChoice => ({
  ...{ deckIds: decks.map(({ id }) => id), history: 'mine', changedInBoth: 'here' },
})
const CANCELLED = { ok: false, error: { code: 'cancelled' } }

/** Long enough to be stopped in the middle. */
const LARGE = practisedCollection(1500)

async function sourceOf(collection: AnkiCollection) {
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const pictured = {
    ...collection,
    notes: collection.notes.map((note) => ({
      ...note,
      fields: [...note.fields.slice(0, 1), '<img src="a.png">'],
    })),
  }
  const file = folder.file(packageOf(2, pictured, { 'a.png': picture }))
  return { path: file, fileName: 'birds.colpkg', scratch }
}

const TABLES = ['notes', 'decks', 'events', 'media', 'anki_notes', 'anki_cards', 'changes']

async function rowsOf({ userId }: Viewer): Promise<number> {
  const counts = TABLES.map((table) => `(SELECT count(*) FROM ${table} WHERE user_id = $1)`)
  const { rows } = await database.query<{ rows: number }>(`SELECT (${counts.join(' + ')})::int AS rows`, [
    userId,
  ])
  return rows[0]?.rows ?? -1
}

/** Transactions that are under way, this one aside. */
async function underWay(): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`,
  )
  return rows[0]?.count ?? -1
}

async function connections(): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database()',
  )
  return rows[0]?.count ?? -1
}

/** Nothing of it is there: no row, no transaction that could still write some, no file, no thread. */
async function nothingIsLeft(viewer: Viewer): Promise<void> {
  await vi.waitFor(async () => expect(await underWay()).toBe(0), { timeout: 10_000 })
  expect(await rowsOf(viewer)).toBe(0)
  expect(runningThreads()).toBe(0)
}

describe('a thread for a package', { timeout: 60_000 }, () => {
  it('finds inside what is found without it, and writes nothing', async () => {
    const viewer = await openLearner()
    const source = await sourceOf(practisedCollection(12))
    const here = await lookAtPackage(viewer, source, NOW, { tell: () => undefined })
    expect(here.ok).toBe(true)
    expect(await lookInThread(viewer, source, NOW, { tell: () => undefined })).toEqual(here)
    expect(await rowsOf(viewer)).toBe(0)
  })

  it('brings it in, tells how far it is, and leaves no connection, file or thread', async () => {
    const viewer = await openLearner()
    const collection = practisedCollection(12)
    const told = new Set<AnkiProgress['stage']>()
    const before = await connections()
    const report = await importInThread(viewer, await sourceOf(collection), choiceOf(collection), NOW, {
      tell: ({ stage }) => told.add(stage),
    })
    expect(done(report)).toMatchObject({ notes: { created: 12 }, cards: 12, reviews: 52, media: 1 })
    expect([...told]).toEqual(['reading', 'media', 'notes', 'writing', 'learning'])
    expect(isClean(done(await auditLearner(viewer)))).toBe(true)
    await vi.waitFor(async () => expect(await connections()).toBeLessThanOrEqual(before))
    expect(readdirSync(scratch)).toEqual([])
    expect(runningThreads()).toBe(0)
  })

  it('says why a package is refused', async () => {
    const source = { path: folder.file(Buffer.from('no package')), fileName: 'a.apkg' }
    const refused = await lookInThread(await openLearner(), source, NOW, { tell: () => undefined })
    expect(refused).toEqual({ ok: false, error: { code: 'not-a-package' } })
  })

  it.each(['reading', 'media', 'notes', 'writing', 'learning'] as const)(
    'stops by itself when it is cancelled while %s',
    async (at) => {
      const viewer = await openLearner()
      const stopping = new AbortController()
      const reply = await importInThread(viewer, await sourceOf(LARGE), choiceOf(LARGE), NOW, {
        signal: stopping.signal,
        tell: ({ stage }) => {
          if (stage === at) stopping.abort()
        },
      })
      expect(reply).toEqual(CANCELLED)
      expect(readdirSync(scratch)).toEqual([])
      await nothingIsLeft(viewer)
    },
  )

  it('is not even started where nobody waits any more', async () => {
    const signal = AbortSignal.abort()
    const source = await sourceOf(practisedCollection(1))
    expect(await lookInThread(await openLearner(), source, NOW, { tell: () => undefined, signal })).toEqual(
      CANCELLED,
    )
    expect(runningThreads()).toBe(0)
  })
})

/** Has the desk import a package; what is to happen meanwhile happens once it is under way. */
async function throughTheDesk(
  viewer: Viewer,
  collection: AnkiCollection,
  meanwhile: (importId: string) => void,
) {
  const source = await sourceOf(collection)
  const pieces = (async function* () {
    yield await readFile(source.path)
  })()
  const sent = { fileName: source.fileName, pieces, announced: null }
  const attending = { tell: () => undefined, signal: new AbortController().signal }
  const looked = done(await takePackageIn(viewer, sent, NOW, attending))
  if (looked.status !== 'looked') throw new Error(looked.problem.code)
  const { importId } = looked.import
  const file = desk().files.get(importId)?.path ?? ''
  expect(existsSync(file)).toBe(true)
  done(await beginImport(viewer, importId, choiceOf(collection), NOW))
  meanwhile(importId)
  await runLine(() => NOW)
  expect(existsSync(path.dirname(file))).toBe(false)
  const { state, problem } = done(await importOf(viewer, importId))
  return { state, problem }
}

/** Waits until the import that runs has come so far. */
const reached = (stage: AnkiProgress['stage']): Promise<void> =>
  vi.waitFor(() => expect(desk().running?.progress.stage).toBe(stage), { timeout: 30_000, interval: 1 })

const program = (text: string): void => {
  const file = path.join(folder.folder, 'another-thread.cjs')
  writeFileSync(file, text)
  useTasks(file)
}

describe('an import whose thread', { timeout: 60_000 }, () => {
  it('is killed in mid-transaction broke, leaves nothing, and can be done again', async () => {
    const viewer = await openLearner()
    const broken = await throughTheDesk(viewer, LARGE, () => void reached('learning').then(killThread))
    expect(broken).toEqual({ state: 'refused', problem: { code: 'failed' } })
    await nothingIsLeft(viewer)
    const again = await throughTheDesk(viewer, practisedCollection(12), () => undefined)
    expect(again.state).toBe('done')
  })

  it('is killed while pictures wait on the disk leaves none there', async () => {
    const viewer = await openLearner()
    const broken = await throughTheDesk(viewer, LARGE, () => void reached('notes').then(killThread))
    expect(broken).toEqual({ state: 'refused', problem: { code: 'failed' } })
    await nothingIsLeft(viewer)
  })

  it('runs is cancelled by its learner', async () => {
    const viewer = await openLearner()
    const ended = await throughTheDesk(viewer, LARGE, (importId) => {
      void reached('notes').then(() => cancelImport(viewer, importId, NOW))
    })
    expect(ended).toEqual({ state: 'cancelled', problem: null })
    await nothingIsLeft(viewer)
  })

  it('needs more memory than it has is refused, and nothing else ends', async () => {
    const viewer = await openLearner()
    const ended = await throughTheDesk(viewer, practisedCollection(3), () =>
      program('const all = []; for (;;) all.push(new Array(1000).fill(all.length))'),
    )
    expect(ended).toEqual({ state: 'refused', problem: { code: 'memory' } })
    await nothingIsLeft(viewer)
  })

  it.each([
    ['meets a fault of ours', 'throw new TypeError("a fault of ours")'],
    ['ends without a word', 'process.exit(0)'],
  ])('%s broke', async (_, text) => {
    const viewer = await openLearner()
    const ended = await throughTheDesk(viewer, practisedCollection(3), () => program(text))
    expect(ended).toEqual({ state: 'refused', problem: { code: 'failed' } })
    await nothingIsLeft(viewer)
  })

  it('hears nothing when it is told to stop is ended', async () => {
    program('for (;;);')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const stopping = new AbortController()
    const source = { path: 'nowhere', fileName: 'a.apkg' }
    const reply = lookInThread(await openLearner(), source, NOW, {
      ...{ tell: () => undefined, signal: stopping.signal },
    })
    stopping.abort()
    vi.advanceTimersByTime(29_000)
    expect(runningThreads()).toBe(1)
    vi.advanceTimersByTime(2000)
    vi.useRealTimers()
    expect(await reply).toEqual(CANCELLED)
    expect(runningThreads()).toBe(0)
  })
})
