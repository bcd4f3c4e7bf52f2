import zlib from 'node:zlib'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { readPackage } from '@/lib/packages/read-package'
import { checkedMedia } from '@/lib/usecases/media/checked-media'
import { LIMITS, packageFolder } from '@/tests/support/anki-packages/files'
import { packageOf } from '@/tests/support/anki-packages/package'
import { sampleCollection } from '@/tests/support/anki-packages/sample'
import { zipOf } from '@/tests/support/anki-packages/zip'

const files = packageFolder()
afterAll(files.remove)

// Ending a thread between the making of a stream of zlib and its beginning ended the whole process (Node 20).
describe('a package that is read', () => {
  it.each([1, 2, 3] as const)('needs no stream of zlib, of generation %i', async (generation) => {
    const made = (['createInflateRaw', 'createInflate', 'createGunzip', 'createUnzip'] as const).map((name) =>
      vi.spyOn(zlib, name),
    )
    const file = files.file(packageOf(generation, sampleCollection(generation === 3 ? 18 : 11)))
    const read = await readPackage(file, LIMITS, () => undefined)
    expect(read.ok && read.value.collection.notes).toHaveLength(7)
    for (const spy of made) expect(spy).not.toHaveBeenCalled()
    if (read.ok) read.value.close()
    vi.restoreAllMocks()
  })
})

describe('a file of a package that is packed itself', () => {
  it.each([
    ['gzip', zlib.gzipSync(Buffer.alloc(5000, 'a picture'))],
    ['zip', zipOf([{ name: '[Content_Types].xml', bytes: Buffer.alloc(5000, 'a picture') }])],
  ])('as %s is neither picture nor sound, and nothing is unpacked to find out', async (_, packed) => {
    const streams = vi.spyOn(globalThis, 'DecompressionStream')
    expect(await checkedMedia(packed)).toEqual({ ok: false, error: { code: 'unknown-kind' } })
    expect(streams).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })
})
