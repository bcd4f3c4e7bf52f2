import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type * as WorkerThreads from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { PackageLimits } from '@/lib/packages/limits'
import { openPackage } from '@/lib/packages/open-package'
import { bundleThread, runningThreads, useBundledThread } from '@/tests/support/anki-packages/bundled-thread'
import { LIMITS, packageFolder } from '@/tests/support/anki-packages/files'
import { entriesOf, packageOf } from '@/tests/support/anki-packages/package'
import { cardOf, noteOf, reviewOf, sampleCollection } from '@/tests/support/anki-packages/sample'
import { zipOf } from '@/tests/support/anki-packages/zip'
import { zstdBomb } from '@/tests/support/anki-packages/zstd'

const files = packageFolder()

vi.mock('node:worker_threads', async (original) => {
  const { withBundledThread } = await import('@/tests/support/anki-packages/bundled-thread')
  return withBundledThread(await original<typeof WorkerThreads>())
})

beforeAll(() => useBundledThread(path.join(files.folder, 'thread.cjs')))
afterAll(files.remove)

const open = (bytes: Uint8Array, limits: Partial<PackageLimits> = {}, options = {}) =>
  openPackage(files.file(bytes, 'colpkg'), { ...LIMITS, ...limits }, options)

const large = () => ({
  ...sampleCollection(11),
  notes: Array.from({ length: 4100 }, (_, place) => noteOf(place + 1, 1001, [`front ${place}`, 'back'])),
  cards: Array.from({ length: 4100 }, (_, place) => cardOf(place + 1, place + 1)),
  reviews: Array.from({ length: 6000 }, (_, place) => reviewOf(place + 1, 1 + (place % 4100))),
})

/** One whose only statement takes very long: a table so broken that it seems to have no end is none of them. */
const slow = () => {
  const entries = entriesOf(3, sampleCollection(18))
  const endless = { name: 'collection.anki21b', bytes: zstdBomb(200_000) }
  return zipOf(Object.values({ ...entries, 'collection.anki21b': endless }))
}

describe('the thread of a package', { timeout: 60_000 }, () => {
  it('gives what reading it here gives, all rows in order', async () => {
    const collection = large()
    const opened = await open(packageOf(2, collection, { 'a.png': Uint8Array.of(1, 2, 3) }))
    if (!opened.ok) throw new Error(opened.error.code)
    expect(opened.value.collection).toEqual(collection)
    expect(opened.value).toMatchObject({ kind: 'colpkg', generation: 2, warnings: [] })
    const media = []
    for await (const file of opened.value.media.each()) media.push(file)
    expect(media).toEqual([{ name: 'a.png', content: { ok: true, value: Uint8Array.of(1, 2, 3) } }])
    await opened.value.close()
    expect(runningThreads()).toBe(0)
  })

  it('tells how far it has come', async () => {
    const told: string[] = []
    const tell = ({ stage, done, total }: { stage: string; done: number; total: number }) =>
      told.push(`${stage} ${done} ${total}`)
    const opened = await open(packageOf(1, large()), {}, { tell })
    expect(told).toContain('notes 4000 4100')
    expect(told).toContain('reviews 6000 6000')
    expect(told[0]).toMatch(/^unpacking \d+ \d+$/)
    if (opened.ok) await opened.value.close()
  })

  it('reads media asked for at once one after another, and none once it is closed', async () => {
    const names = ['a', 'b', 'c', 'd']
    const opened = await open(
      packageOf(3, sampleCollection(18), Object.fromEntries(names.map((name) => [name, Buffer.from(name)]))),
    )
    if (!opened.ok) throw new Error(opened.error.code)
    const read = await Promise.all([...names, 'e'].map((name) => opened.value.media.read(name)))
    expect(read.map((file) => (file.ok ? Buffer.from(file.value).toString() : file.error.code))).toEqual([
      ...names,
      'no-such-file',
    ])
    await opened.value.close()
    expect(await opened.value.media.read('a')).toEqual({ ok: false, error: { code: 'cancelled' } })
  })

  it('says why a package is refused, and ends', async () => {
    expect(await open(Buffer.from('no package'))).toEqual({ ok: false, error: { code: 'not-a-package' } })
    expect(runningThreads()).toBe(0)
  })

  it('ends when it has worked for as long as it may', async () => {
    const opened = await open(slow(), { workMs: 500, databaseBytes: 1e12 })
    expect(opened).toEqual({ ok: false, error: { code: 'too-slow', seconds: 1 } })
    expect(runningThreads()).toBe(0)
  })

  it('ends when its heap is full, and nothing else does', async () => {
    const many = { ...large(), notes: [] as never[], cards: [] as never[] }
    const reviews = Array.from({ length: 60_000 }, (_, place) => reviewOf(place + 1, place))
    const opened = await open(packageOf(1, { ...many, reviews }), { heapMb: 8 })
    expect(opened).toEqual({ ok: false, error: { code: 'memory' } })
    expect(runningThreads()).toBe(0)
  })

  it('can be cancelled before, while and after it opens a package', async () => {
    const cancelled = { ok: false, error: { code: 'cancelled' } }
    expect(await open(packageOf(1, large()), {}, { signal: AbortSignal.abort() })).toEqual(cancelled)
    const while_ = new AbortController()
    setTimeout(() => while_.abort(), 300)
    expect(await open(slow(), { databaseBytes: 1e12 }, { signal: while_.signal })).toEqual(cancelled)
    const after = new AbortController()
    const opened = await open(
      packageOf(1, sampleCollection(11), { a: Buffer.from('a') }),
      {},
      { signal: after.signal },
    )
    if (!opened.ok) throw new Error(opened.error.code)
    after.abort()
    expect(await opened.value.media.read('a')).toEqual(cancelled)
    await opened.value.close()
    expect(runningThreads()).toBe(0)
  })

  it('leaves nothing behind: no file, and none open', async () => {
    const before = readdirSync(files.folder)
    const file = files.file(packageOf(3, sampleCollection(18), { a: Buffer.from('a') }))
    const opened = await openPackage(file, LIMITS)
    if (!opened.ok) throw new Error(opened.error.code)
    await opened.value.close()
    rmSync(file)
    expect(readdirSync(files.folder)).toEqual(before)
    const links = readdirSync('/proc/self/fd').length
    for (let time = 0; time < 3; time++) await open(Buffer.from('PK no package'))
    expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(links + 1)
  })

  it('needs nothing of the server around it', async () => {
    const { metafile } = await bundleThread(null)
    const rooms = Object.keys(metafile.inputs).filter((input) => input.startsWith('lib/'))
    expect(rooms.filter((input) => !/^lib\/(packages|anki|contracts\/result)/.test(input))).toEqual([])
  })
})
