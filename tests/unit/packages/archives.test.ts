import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import type { PackageLimits } from '@/lib/packages/limits'
import { readPackage } from '@/lib/packages/read-package'
import { LIMITS, packageFolder } from '@/tests/support/anki-packages/files'
import { entriesOf, mediaEntries, packageOf } from '@/tests/support/anki-packages/package'
import { sampleCollection } from '@/tests/support/anki-packages/sample'
import { zipOf, type ZipEntry } from '@/tests/support/anki-packages/zip'
import { zstdBomb, zstdClaiming, zstdFrame } from '@/tests/support/anki-packages/zstd'

const files = packageFolder()
afterAll(files.remove)

const sample = sampleCollection(11)
const text = (value: string) => new TextEncoder().encode(value)
const MB = 1_048_576

const read = (bytes: Uint8Array, limits: Partial<PackageLimits> = {}) =>
  readPackage(files.file(bytes), { ...LIMITS, ...limits }, () => undefined)

const problemOf = async (bytes: Uint8Array, limits: Partial<PackageLimits> = {}) => {
  const result = await read(bytes, limits)
  if (!result.ok) return result.error
  result.value.close()
  return null
}

const opened = async (bytes: Uint8Array, limits: Partial<PackageLimits> = {}) => {
  const result = await read(bytes, limits)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** A package of the first generation with another entry in it, or an entry that says something else. */
const withEntry = (entry: ZipEntry) =>
  zipOf([...Object.values(entriesOf(1, sample, { 'a.png': text('a') })), entry])
const saying = (name: string, says: NonNullable<ZipEntry['says']>) => {
  const entries = entriesOf(1, sample, { 'a.png': text('a') })
  return zipOf(Object.values(entries).map((entry) => (entry.name === name ? { ...entry, says } : entry)))
}

describe('a file that is no package', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['text', text('front,back\nfront,back\n'), 'not-a-package'],
    ['one byte', text('P'), 'not-a-package'],
    ['the beginning of an archive', packageOf(1, sample).subarray(0, 2000), 'broken-archive'],
    ['an archive without its end', packageOf(1, sample).subarray(0, -1), 'broken-archive'],
    ['an archive of other things', zipSync({ 'a.txt': text('a') }), 'no-collection'],
    ['an archive of packages', zipSync({ 'a.apkg': packageOf(1, sample) }), 'packages-inside'],
  ])('is refused: %s', async (_, bytes, code) => {
    expect(await problemOf(bytes)).toMatchObject({ code })
  })

  it('is refused where there is none', async () => {
    mkdirSync(path.join(files.folder, 'folder.apkg'))
    for (const name of ['nobody.apkg', 'folder.apkg']) {
      const result = await readPackage(path.join(files.folder, name), LIMITS, () => undefined)
      expect(result).toEqual({ ok: false, error: { code: 'no-file' } })
    }
  })
})

describe('a package that is too large', { timeout: 60_000 }, () => {
  it('is refused by its size before anything is read', async () => {
    const bytes = packageOf(1, sample)
    expect(await problemOf(bytes, { packageBytes: bytes.length - 1 })).toEqual({
      code: 'package-too-large',
      most: bytes.length - 1,
    })
    expect(await problemOf(bytes, { packageBytes: bytes.length })).toBeNull()
  })

  it('is refused by the number of its entries', async () => {
    const many = Array.from({ length: 200_000 }, (_, place) => ({
      name: String(place),
      bytes: new Uint8Array(),
    }))
    expect(await problemOf(zipOf(many), { entries: 100_000 })).toEqual({
      code: 'too-many-entries',
      most: 100_000,
    })
  })

  it('may say that it has more entries than it has', async () => {
    expect(await problemOf(zipOf(Object.values(entriesOf(1, sample)), { count: 900 }))).toEqual({
      code: 'broken-archive',
    })
  })

  it('is refused by the size of its collection, whatever it says', async () => {
    const most = 16 * 1024
    for (const generation of [1, 2, 3] as const) {
      const bytes = packageOf(generation, sampleCollection(generation === 3 ? 18 : 11))
      expect(await problemOf(bytes, { databaseBytes: most })).toEqual({ code: 'database-too-large', most })
    }
    const bomb = (bytes: Uint8Array) =>
      packageOf(3, sample, {}, { 'collection.anki21b': { name: 'collection.anki21b', bytes } })
    expect(await problemOf(bomb(zstdBomb(100_000)))).toEqual({ code: 'database-too-large', most: 16 * MB })
    expect(await problemOf(bomb(zstdClaiming({ exponent: 20 })))).toMatchObject({
      code: 'database-too-large',
    })
    expect(await problemOf(bomb(zstdClaiming({ content: 2_000_000_000 })))).toMatchObject({
      code: 'database-too-large',
    })
    const zeros = { name: 'collection.anki2', bytes: new Uint8Array(20 * MB), isDeflated: true }
    expect(await problemOf(zipOf([{ ...zeros }]))).toEqual({ code: 'database-too-large', most: 16 * MB })
    expect(await problemOf(zipOf([{ ...zeros, says: { size: 4096 } }]))).toEqual({
      code: 'broken-entry',
      entry: 'collection.anki2',
    })
  })

  it('is refused where its entries lie over one another', async () => {
    expect(await problemOf(saying('media', { offset: 0 }))).toEqual({ code: 'overlap' })
  })
})

describe('an entry that is needed', () => {
  it.each([
    ['link', { unixMode: 0o120_777 }],
    ['encrypted', { flags: 1 }],
    ['method', { method: 12 }],
  ] as const)('is refused as %s', async (reason, says) => {
    expect(await problemOf(saying('collection.anki2', says))).toEqual({
      code: 'entry',
      entry: 'collection.anki2',
      reason,
    })
  })

  it('is refused when it is there twice', async () => {
    const again = { name: 'collection.anki2', bytes: text('again') }
    expect(await problemOf(withEntry(again))).toMatchObject({ code: 'entry', reason: 'twice' })
  })

  it.each([
    ['its checksum', { crc: 1 }],
    ['its size', { size: 999_999 }],
    ['a smaller size', { size: 10 }],
    ['how much it takes', { packedSize: 50 }],
  ] as const)('is refused where the archive lies about %s', async (_, says) => {
    expect(await problemOf(saying('collection.anki2', says))).toEqual({
      code: 'broken-entry',
      entry: 'collection.anki2',
    })
  })

  const zstd = (bytes: Uint8Array) =>
    packageOf(3, sample, {}, { 'collection.anki21b': { name: 'collection.anki21b', bytes } })
  const whole = zstdFrame(new Uint8Array(200_000))

  it.each([
    ['cut off', whole.subarray(0, 150_000)],
    ['cut off in its head', whole.subarray(0, 5)],
    ['nothing', new Uint8Array()],
    ['something else', text('SQLite format 3 and not compressed')],
    ['followed by more', Uint8Array.from([...whole, ...whole])],
    ['of a block that is none', Uint8Array.from([...whole.subarray(0, 6), 7, 0, 0, 0])],
    ['in need of a dictionary', Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 1, 0x58, 9, 1, 0, 0])],
  ])('is refused where its Zstandard is %s', async (_, bytes) => {
    expect(await problemOf(zstd(bytes))).toEqual({ code: 'broken-entry', entry: 'collection.anki21b' })
  })

  it('is refused where it is another archive', async () => {
    const nested = { name: 'collection.anki2', bytes: packageOf(1, sample) }
    expect(await problemOf(zipOf([nested]))).toEqual({ code: 'not-a-database', entry: 'collection.anki2' })
  })
})

describe('an entry that is not needed', () => {
  it.each([
    ['leads out of the folder', '../../etc/passwd'],
    ['leads from the root', '/etc/passwd'],
    ['leads from a drive', 'C:\\Windows\\a.dll'],
    ['is no UTF-8', Uint8Array.of(0x2f, 0xff, 0xfe)],
    ['has a NUL in its name', 'a\0b'],
    ['is a text', 'README.txt'],
  ])('is left out where it %s', async (_, name) => {
    const before = readdirSync(files.folder).length
    const result = await opened(withEntry({ name, bytes: text('x') }))
    expect(result.packageWarnings).toMatchObject([{ code: 'entry-strange', count: 1 }])
    expect(result.collection.notes).toHaveLength(7)
    result.close()
    expect(readdirSync(files.folder)).toHaveLength(before + 1)
  })

  it.each([
    ['entry-link', { unixMode: 0o120_777 }],
    ['entry-encrypted', { flags: 1 }],
    ['entry-method', { method: 12 }],
  ] as const)('is left out with its reason: %s', async (code, says) => {
    const result = await opened(saying('0', says))
    expect(result.packageWarnings).toEqual([{ code, count: 1, first: '0' }])
    expect(result.media).toEqual([])
    result.close()
  })
})

describe('media', () => {
  it('have names that lead nowhere, or are left out', async () => {
    const names = ['../a', '/a', 'a\\b', '', '.', '..', 'a\0b', 'a\nb', 'x'.repeat(256), 'good name.png']
    const media = Object.fromEntries(names.map((name) => [name, text(name)]))
    for (const generation of [1, 3] as const) {
      const result = await opened(packageOf(generation, sampleCollection(generation === 3 ? 18 : 11), media))
      expect(result.media).toEqual(['good name.png'])
      expect(result.packageWarnings).toMatchObject([{ code: 'media-name', count: 9 }])
      result.close()
    }
  })

  it('are named once, and are there', async () => {
    const map = (value: unknown) => ({ media: { name: 'media', bytes: text(JSON.stringify(value)) } })
    const twice = await opened(packageOf(1, sample, { 'a.png': text('a') }, map({ 0: 'a.png', 1: 'a.png' })))
    expect(twice.packageWarnings).toEqual([{ code: 'media-twice', count: 1, first: 'a.png' }])
    const missing = await opened(packageOf(1, sample, {}, map({ 0: 'a.png', 5: 'b.png' })))
    expect(missing.packageWarnings).toEqual([{ code: 'media-missing', count: 2, first: 'a.png' }])
    expect(missing.media).toEqual([])
  })

  it.each([
    ['no JSON', text('{"0":')],
    ['a list', text('["a.png"]')],
    ['deep', text('['.repeat(200_000) + ']'.repeat(200_000))],
    ['a number', text('7')],
  ])('stay out where their list is %s', async (_, bytes) => {
    const result = await opened(packageOf(1, sample, {}, { media: { name: 'media', bytes } }))
    expect(result.packageWarnings).toEqual([{ code: 'media-map', count: 1, first: expect.any(String) }])
    expect(result.collection.notes).toHaveLength(7)
  })

  it('may be large, up to what each and all may have', async () => {
    const big = new Uint8Array(2 * MB)
    const [huge, other] = [new Uint8Array(2 * MB + 1), new Uint8Array(MB + 1)]
    const media = { huge, big, other }
    for (const generation of [1, 3] as const) {
      const result = await opened(packageOf(generation, sampleCollection(generation === 3 ? 18 : 11), media))
      const codes = []
      for (const name of ['huge', 'big', 'other', 'huge']) {
        const file = await result.readMedia(name)
        codes.push(file.ok ? file.value.length : file.error)
      }
      expect(codes).toEqual([
        { code: 'file-too-large', most: 2 * MB },
        2 * MB,
        { code: 'media-too-large', most: 3 * MB },
        { code: 'media-too-large', most: 3 * MB },
      ])
      result.close()
    }
  })

  it('are held against what the package says of them', async () => {
    const frame = { name: '0', bytes: zstdFrame(text('another')) }
    const list = { name: 'media', bytes: zstdFrame(mediaEntries({ 'a.png': text('a') })) }
    const other = await opened(packageOf(3, sampleCollection(18), {}, { media: list, 0: frame }))
    expect(await other.readMedia('a.png')).toEqual({ ok: false, error: { code: 'broken-file' } })
    const bomb = { name: '0', bytes: zstdBomb(100_000) }
    const bombed = await opened(packageOf(3, sampleCollection(18), {}, { media: list, 0: bomb }))
    expect(await bombed.readMedia('a.png')).toMatchObject({ ok: false, error: { code: 'file-too-large' } })
    const lying = await opened(saying('0', { crc: 5 }))
    expect(await lying.readMedia('a.png')).toEqual({ ok: false, error: { code: 'broken-file' } })
  })
})
