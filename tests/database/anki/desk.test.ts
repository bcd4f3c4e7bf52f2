import { existsSync } from 'node:fs'
import { readFile, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type {
  AnkiChoice,
  AnkiImport,
  AnkiImportProblem,
  AnkiLookReply,
  AnkiPreview,
  AnkiReport,
} from '@/lib/contracts/anki'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import type { Attending, PackageSource } from '@/lib/usecases/anki/package-source'
import { beginImport } from '@/lib/usecases/anki/desk/begin-import'
import { cancelImport } from '@/lib/usecases/anki/desk/cancel-import'
import { clearDesk } from '@/lib/usecases/anki/desk/clear-desk'
import { desk } from '@/lib/usecases/anki/desk/desk'
import { keepLine } from '@/lib/usecases/anki/desk/keep-line'
import { runLine } from '@/lib/usecases/anki/desk/run-line'
import { currentImport, importOf } from '@/lib/usecases/anki/desk/show-import'
import { takePackageIn } from '@/lib/usecases/anki/desk/take-in'
import { openLearner } from '../../support/learners'
import { done } from '../../support/practice'

const MINUTE = 60_000
const CHOICE: AnkiChoice = { deckIds: [11], history: 'mine', changedInBoth: 'here' }
const LEFT_OUT = {
  tooLong: 0,
  cardsWithoutSide: 0,
  reviews: { 'no-rating': 0, 'unknown-kind': 0, 'no-such-time': 0 },
} as AnkiPreview['leftOut']

const PREVIEW: AnkiPreview = {
  kind: 'apkg',
  decks: [{ deckId: 11, name: 'Capitals', notes: 2, cards: 2, isHere: false }],
  noteTypes: [],
  notes: 2,
  cards: 2,
  answers: null,
  reschedulings: 0,
  history: 'none',
  media: { files: 0, missing: [], missingCount: 0 },
  standing: { new: 2, changed: 0, same: 0, changedInBoth: 0 },
  noteChanges: [],
  leftOut: LEFT_OUT,
  warnings: [],
}

const REPORT: AnkiReport = {
  changeId: null,
  decks: [],
  notes: { created: 2, changed: 0, same: 0, keptHere: 0 },
  cards: 2,
  reviews: 0,
  ofDeletedCards: 0,
  reschedulings: 0,
  known: 0,
  overtaken: 0,
  media: 0,
  missingMedia: [],
  unusableMedia: [],
  leftOut: LEFT_OUT,
  noteTypes: [],
  noteChanges: [],
  warnings: [],
  found: null,
}

/** What the desk hands on to; the tests are about the desk. */
const { look, importing } = vi.hoisted(() => ({
  look: vi.fn<
    (viewer: Viewer, source: PackageSource, now: number, by: Attending) => Promise<Result<unknown, unknown>>
  >(),
  importing:
    vi.fn<
      (
        viewer: Viewer,
        source: PackageSource,
        choice: unknown,
        now: number,
        by: Attending,
      ) => Promise<Result<unknown, unknown>>
    >(),
}))
vi.mock('@/lib/usecases/anki/thread/in-thread', () => ({ lookInThread: look, importInThread: importing }))

let now = Date.now()
const clock = () => now

beforeEach(() => {
  now = Date.now()
  look.mockReset().mockResolvedValue(ok(PREVIEW))
  importing.mockReset().mockResolvedValue(ok(REPORT))
})
afterEach(async () => {
  await database.query('DELETE FROM package_imports')
  await clearDesk(now)
})

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

function send(viewer: Viewer, text = 'a package', signal = new AbortController().signal) {
  const sent = { fileName: 'capitals.apkg', pieces: pieces(text), announced: null }
  return takePackageIn(viewer, sent, now, { tell: () => undefined, signal })
}

async function lookedAt(viewer: Viewer): Promise<AnkiImport> {
  const reply: AnkiLookReply = done(await send(viewer))
  if (reply.status !== 'looked') throw new Error(`refused: ${reply.problem.code}`)
  return reply.import
}

async function begun(viewer: Viewer): Promise<string> {
  const { importId } = await lookedAt(viewer)
  done(await beginImport(viewer, importId, CHOICE, now))
  return importId
}

const fileOf = (importId: string): string => desk().files.get(importId)?.path ?? ''
const stateOf = async (viewer: Viewer, importId: string) => done(await importOf(viewer, importId)).state
const problemOf = async (viewer: Viewer, importId: string): Promise<AnkiImportProblem | null> =>
  done(await importOf(viewer, importId)).problem

/** An import that goes on until it is told how to end, or that it is to stop. */
function lasting() {
  let end: (result: Result<AnkiReport, AnkiImportProblem>) => void = () => undefined
  let begin: () => void = () => undefined
  const hasBegun = new Promise<void>((resolve) => (begin = resolve))
  importing.mockImplementationOnce((_viewer, _source, _choice, _now, { tell, signal }) => {
    tell({ stage: 'notes', done: 1, total: 2, secondsLeft: 30 })
    begin()
    return new Promise((resolve) => {
      end = resolve
      signal?.addEventListener('abort', () => resolve(err({ code: 'cancelled' })))
    })
  })
  return { hasBegun, end: (result: Result<AnkiReport, AnkiImportProblem>) => end(result) }
}

describe('a package that is sent', () => {
  it('is looked at and kept for its learner, nothing of it imported', async () => {
    const viewer = await openLearner()
    const looked = await lookedAt(viewer)
    expect(looked).toMatchObject({ fileName: 'capitals.apkg', state: 'looked', preview: PREVIEW })
    expect(await readFile(fileOf(looked.importId), 'utf8')).toBe('a package')
    expect(await currentImport(viewer, now)).toEqual(looked)
    expect(importing).not.toHaveBeenCalled()
  })

  it('is nobody else’s', async () => {
    const [viewer, stranger] = [await openLearner(), await openLearner()]
    const { importId } = await lookedAt(viewer)
    const notFound = err({ code: 'not-found' })
    expect(await importOf(stranger, importId)).toEqual(notFound)
    expect(await beginImport(stranger, importId, CHOICE, now)).toEqual(notFound)
    expect(await cancelImport(stranger, importId, now)).toEqual(notFound)
    expect(await currentImport(stranger, now)).toBeNull()
    expect(await stateOf(viewer, importId)).toBe('looked')
  })

  it('takes the place of the one before, whose file goes', async () => {
    const viewer = await openLearner()
    const first = await lookedAt(viewer)
    const path = fileOf(first.importId)
    const second = await lookedAt(viewer)
    expect(existsSync(path)).toBe(false)
    expect(await importOf(viewer, first.importId)).toEqual(err({ code: 'not-found' }))
    expect(existsSync(fileOf(second.importId))).toBe(true)
  })

  it('leaves nothing behind where it is refused, or looking at it breaks', async () => {
    const viewer = await openLearner()
    const paths: string[] = []
    look.mockImplementation(async (_viewer, { path }) => {
      paths.push(path)
      if (paths.length === 2) throw new Error('broken')
      return Promise.resolve(err({ code: 'empty' }))
    })
    expect(done(await send(viewer))).toEqual({ status: 'refused', problem: { code: 'empty' } })
    await expect(send(viewer)).rejects.toThrow('broken')
    expect(paths.map(existsSync)).toEqual([false, false])
    expect(await currentImport(viewer, now)).toBeNull()
  })

  it('is given up where whoever sent it is gone', async () => {
    const viewer = await openLearner()
    const leaving = new AbortController()
    look.mockImplementationOnce(() => {
      leaving.abort()
      return Promise.resolve(ok(PREVIEW))
    })
    const reply = done(await send(viewer, 'a package', leaving.signal))
    expect(reply).toEqual({ status: 'refused', problem: { code: 'cancelled' } })
    expect(await currentImport(viewer, now)).toBeNull()
  })

  it('is refused where it says or turns out that it is too large', async () => {
    const demo = { ...(await openLearner()), isDemo: true }
    const sent = { fileName: 'big.apkg', pieces: pieces('x'), announced: 300 * 1_048_576 }
    const reply = await takePackageIn(demo, sent, now, {
      tell: () => undefined,
      signal: new AbortController().signal,
    })
    expect(done(reply)).toEqual({
      status: 'refused',
      problem: { code: 'package-too-large', most: 250_000_000 },
    })
    expect(look).not.toHaveBeenCalled()
  })

  it('is forgotten after an hour, with its file', async () => {
    const viewer = await openLearner()
    const { importId } = await lookedAt(viewer)
    const path = fileOf(importId)
    await clearDesk(now + 59 * MINUTE)
    expect(existsSync(path)).toBe(true)
    await clearDesk(now + 61 * MINUTE)
    expect(existsSync(path)).toBe(false)
    expect(await currentImport(viewer, now)).toBeNull()
  })

  it('goes after a day where its server was killed', async () => {
    const viewer = await openLearner()
    const { importId } = await lookedAt(viewer)
    const path = fileOf(importId)
    desk().files.delete(importId)
    await clearDesk(now)
    expect(existsSync(path)).toBe(true)
    const before = now / 1000 - 86_400 - 60
    await utimes(dirname(path), before, before)
    await clearDesk(now)
    expect(existsSync(path)).toBe(false)
  })

  it('is not taken while another of the same learner waits or runs', async () => {
    const viewer = await openLearner()
    const importId = await begun(viewer)
    expect(await send(viewer)).toEqual(err({ code: 'conflict' }))
    expect(await stateOf(viewer, importId)).toBe('waiting')
  })

  it('can be sent so many times an hour', async () => {
    const demo = { ...(await openLearner()), isDemo: true }
    for (let time = 0; time < 10; time++) done(await send(demo))
    expect(await send(demo)).toMatchObject({ ok: false, error: { code: 'too-many' } })
  })

  it('waits until the one before was looked at', async () => {
    const [first, second] = [await openLearner(), await openLearner()]
    let end: () => void = () => undefined
    look.mockImplementationOnce(() => new Promise((resolve) => (end = () => resolve(ok(PREVIEW)))))
    const one = send(first)
    await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(1))
    const told: unknown[] = []
    const sent = { fileName: 'b.apkg', pieces: pieces('x'), announced: null }
    const signal = new AbortController().signal
    const other = takePackageIn(second, sent, now, { tell: (progress) => told.push(progress), signal })
    await vi.waitFor(() => expect(told).toEqual([{ stage: 'waiting', done: 1, total: 1, secondsLeft: null }]))
    expect(look).toHaveBeenCalledTimes(1)
    end()
    expect(done(await one).status).toBe('looked')
    expect(done(await other).status).toBe('looked')
  })
})

describe('an import', () => {
  it('is of decks in the package', async () => {
    const viewer = await openLearner()
    const { importId } = await lookedAt(viewer)
    const other = await beginImport(viewer, importId, { ...CHOICE, deckIds: [11, 12] }, now)
    expect(other).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await stateOf(viewer, importId)).toBe('looked')
  })

  it('is begun once', async () => {
    const viewer = await openLearner()
    const importId = await begun(viewer)
    expect(await beginImport(viewer, importId, CHOICE, now)).toEqual(err({ code: 'conflict' }))
  })

  it('is given the file and the choice, and ends with its report, the file gone', async () => {
    const viewer = await openLearner()
    const importId = await begun(viewer)
    const path = fileOf(importId)
    await runLine(clock)
    expect(importing).toHaveBeenCalledWith(
      viewer,
      { path, fileName: 'capitals.apkg', scratch: dirname(path) },
      CHOICE,
      now,
      expect.anything(),
    )
    expect(done(await importOf(viewer, importId))).toMatchObject({
      state: 'done',
      report: REPORT,
      progress: null,
      problem: null,
    })
    expect(existsSync(path)).toBe(false)
  })

  it('runs after those that were begun before it, one at a time', async () => {
    const viewers = [await openLearner(), await openLearner(), await openLearner()]
    const ids: string[] = []
    for (const viewer of viewers) {
      ids.push(await begun(viewer))
      now += 1000
    }
    let under = 0
    importing.mockImplementation(async () => {
      under += 1
      expect(under).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 20))
      under -= 1
      return ok(REPORT)
    })
    await Promise.all([runLine(clock), runLine(clock), runLine(clock)])
    expect(importing.mock.calls.map(([{ userId }]) => userId)).toEqual(viewers.map(({ userId }) => userId))
    for (const [at, viewer] of viewers.entries()) {
      expect(await stateOf(viewer, ids[at] ?? '')).toBe('done')
    }
  })

  it('says how many come first', async () => {
    const [first, second, third] = [await openLearner(), await openLearner(), await openLearner()]
    const running = await begun(first)
    const import1 = lasting()
    const line = runLine(clock)
    await import1.hasBegun
    now += 1000
    const next = await begun(second)
    now += 1000
    const last = await begun(third)
    await keepLine(now)
    expect(done(await importOf(second, next)).progress).toMatchObject({ stage: 'waiting', done: 1 })
    expect(done(await importOf(third, last)).progress).toMatchObject({ stage: 'waiting', done: 2 })
    import1.end(ok(REPORT))
    await line
    expect(await stateOf(first, running)).toBe('done')
    expect(await stateOf(third, last)).toBe('done')
  })

  it('tells how far it has come', async () => {
    const viewer = await openLearner()
    const importId = await begun(viewer)
    const { hasBegun, end } = lasting()
    const line = runLine(clock)
    await hasBegun
    await vi.waitFor(
      async () =>
        expect(done(await importOf(viewer, importId)).progress).toEqual({
          stage: 'notes',
          done: 1,
          total: 2,
          secondsLeft: 30,
        }),
      { timeout: 5000 },
    )
    end(ok(REPORT))
    await line
  })

  it('is cancelled while it waits', async () => {
    const viewer = await openLearner()
    const importId = await begun(viewer)
    const path = fileOf(importId)
    expect(done(await cancelImport(viewer, importId, now))?.state).toBe('cancelled')
    expect(existsSync(path)).toBe(false)
    await runLine(clock)
    expect(importing).not.toHaveBeenCalled()
  })

  it('is cancelled while it runs', async () => {
    const viewer = await openLearner()
    const importId = await begun(viewer)
    const path = fileOf(importId)
    const { hasBegun } = lasting()
    const line = runLine(clock)
    await hasBegun
    expect(done(await cancelImport(viewer, importId, now))?.state).toBe('running')
    await line
    expect(await stateOf(viewer, importId)).toBe('cancelled')
    expect(existsSync(path)).toBe(false)
  })

  it('stops where its learner has gone', async () => {
    const viewer = await openLearner()
    await begun(viewer)
    const { hasBegun } = lasting()
    const line = runLine(clock)
    await hasBegun
    await database.query('DELETE FROM package_imports WHERE user_id = $1', [viewer.userId])
    await line
    expect(desk().running).toBeNull()
  })

  it('is forgotten when it is over and put away', async () => {
    const viewer = await openLearner()
    const importId = await begun(viewer)
    await runLine(clock)
    expect(done(await cancelImport(viewer, importId, now))).toBeNull()
    expect(await currentImport(viewer, now)).toBeNull()
  })

  it('says why it was refused', async () => {
    const viewer = await openLearner()
    const importId = await begun(viewer)
    importing.mockResolvedValueOnce(err({ code: 'no-room', what: 'notes', most: 10 }))
    await runLine(clock)
    expect(await stateOf(viewer, importId)).toBe('refused')
    expect(await problemOf(viewer, importId)).toEqual({ code: 'no-room', what: 'notes', most: 10 })
  })

  it('that breaks is a failure of ours, and the next one runs', async () => {
    const [first, second] = [await openLearner(), await openLearner()]
    const broken = await begun(first)
    now += 1000
    const next = await begun(second)
    importing.mockRejectedValueOnce(new Error('broken'))
    await runLine(clock)
    expect(await problemOf(first, broken)).toEqual({ code: 'failed' })
    expect(await stateOf(second, next)).toBe('done')
  })

  it('of a server that has ended is lost', async () => {
    const [viewer, other] = [await openLearner(), await openLearner()]
    const [importId, alive] = [await begun(viewer), await begun(other)]
    await database.query('UPDATE package_imports SET server_id = $2 WHERE user_id = $1', [
      viewer.userId,
      randomUUID(),
    ])
    await runLine(clock)
    await clearDesk(now + 59_000)
    expect(await stateOf(viewer, importId)).toBe('waiting')
    await clearDesk(now + 61_000)
    expect(await stateOf(viewer, importId)).toBe('lost')
    expect(await problemOf(viewer, importId)).toEqual({ code: 'lost' })
    expect(await stateOf(other, alive)).toBe('done')
  })

  it('that waits for long is not lost as long as its server says so', async () => {
    const viewer = await openLearner()
    const importId = await begun(viewer)
    await keepLine(now + 50_000)
    await clearDesk(now + 100_000)
    expect(await stateOf(viewer, importId)).toBe('waiting')
  })

  it('whose file is gone is lost', async () => {
    const viewer = await openLearner()
    const importId = await begun(viewer)
    await desk().files.get(importId)?.remove()
    desk().files.delete(importId)
    await runLine(clock)
    expect(await problemOf(viewer, importId)).toEqual({ code: 'lost' })
    expect(importing).not.toHaveBeenCalled()
  })

  it('is shown for a day and kept for thirty', async () => {
    const viewer = await openLearner()
    const importId = await begun(viewer)
    await runLine(clock)
    const DAY = 86_400_000
    expect((await currentImport(viewer, now + DAY - 1))?.importId).toBe(importId)
    expect(await currentImport(viewer, now + DAY + 1)).toBeNull()
    await clearDesk(now + 30 * DAY - 1)
    expect(await stateOf(viewer, importId)).toBe('done')
    await clearDesk(now + 30 * DAY + 1)
    expect(await importOf(viewer, importId)).toEqual(err({ code: 'not-found' }))
  })
})
