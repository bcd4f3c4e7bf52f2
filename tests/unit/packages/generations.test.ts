import { afterAll, describe, expect, it } from 'vitest'
import type { Generation } from '@/lib/anki/read/package-shape'
import { readPackage } from '@/lib/packages/read-package'
import { LIMITS, packageFolder } from '@/tests/support/anki-packages/files'
import { entriesOf, metaOf, packageOf } from '@/tests/support/anki-packages/package'
import { sampleCollection } from '@/tests/support/anki-packages/sample'
import { zipOf } from '@/tests/support/anki-packages/zip'

const files = packageFolder()
afterAll(files.remove)

const media = {
  'me.mp3': new TextEncoder().encode('ID3 a sound'),
  'bär.jpg': Uint8Array.from({ length: 300_000 }, (_, place) => (place * 31) % 251),
  empty: new Uint8Array(),
}

const opened = async (bytes: Uint8Array) => {
  const read = await readPackage(files.file(bytes), LIMITS, () => undefined)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

describe.each([1, 2, 3] as const)('a package of generation %i', (generation: Generation) => {
  const collection = sampleCollection(generation === 3 ? 18 : 11)

  it('gives the collection as it was written, and warns of nothing', async () => {
    const read = await opened(packageOf(generation, collection, media))
    expect(read.collection).toEqual(collection)
    expect(read.generation).toBe(generation)
    expect([read.warnings, read.packageWarnings]).toEqual([[], []])
    read.close()
  })

  it('gives each of its media', async () => {
    const read = await opened(packageOf(generation, collection, media))
    expect([...read.media].sort()).toEqual(Object.keys(media).sort())
    for (const [name, bytes] of Object.entries(media)) {
      const given = await read.readMedia(name)
      expect(given.ok && Buffer.from(given.value).equals(bytes)).toBe(true)
    }
    expect(await read.readMedia('nobody.png')).toEqual({ ok: false, error: { code: 'no-such-file' } })
    read.close()
  })

  it('is read without its list of media', async () => {
    const { media: _, ...rest } = entriesOf(generation, collection, media)
    const read = await opened(zipOf(Object.values(rest)))
    expect(read.media).toEqual([])
    expect(read.collection.notes).toHaveLength(7)
    read.close()
  })

  it('is read without saying what it is, where an old Anki made it', async () => {
    const { meta: _, ...rest } = entriesOf(generation, collection)
    const read = await opened(zipOf(Object.values(rest)))
    // Without `meta`, today's packages look like those of old: what is read is the note that asks to update.
    expect(read.collection.notes).toHaveLength(generation === 3 ? 1 : 7)
    expect(read.generation).toBe(generation === 3 ? 1 : generation)
    read.close()
  })
})

describe('what a package says it is', () => {
  const problemOf = async (bytes: Uint8Array) => {
    const read = await readPackage(files.file(bytes), LIMITS, () => undefined)
    return read.ok ? null : read.error
  }
  const changed = (meta: Uint8Array) =>
    packageOf(3, sampleCollection(18), {}, { meta: { name: 'meta', bytes: meta } })

  it('is believed, so that the other collection is never taken', async () => {
    const { 'collection.anki21b': _, ...rest } = entriesOf(3, sampleCollection(18))
    expect(await problemOf(zipOf(Object.values(rest)))).toEqual({
      code: 'no-collection',
      entry: 'collection.anki21b',
    })
  })

  it.each([
    ['of a later Anki', metaOf(4), { code: 'newer', version: 4 }],
    ['of none', metaOf(0), { code: 'meta' }],
    ['nothing', new Uint8Array(), { code: 'meta' }],
    ['no message', Uint8Array.of(255, 255, 255), { code: 'meta' }],
  ])('may be %s', async (_, meta, problem) => {
    expect(await problemOf(changed(meta))).toEqual(problem)
  })
})
