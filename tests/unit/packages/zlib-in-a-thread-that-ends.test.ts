import zlib from 'node:zlib'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { readPackage } from '@/lib/packages/read-package'
import { checkedMedia } from '@/lib/usecases/media/checked-media'
import { LIMITS, packageFolder } from '@/tests/support/anki-packages/files'
import { packageOf } from '@/tests/support/anki-packages/package'
import { sampleCollection } from '@/tests/support/anki-packages/sample'

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
  it('is neither picture nor sound, and nothing is unpacked to find out', async () => {
    const packed = zlib.gzipSync(Buffer.alloc(5000, 'a picture'))
    const gunzip = vi.spyOn(zlib, 'createGunzip')
    const streams = vi.spyOn(globalThis, 'DecompressionStream')
    expect(await checkedMedia(packed)).toEqual({ ok: false, error: { code: 'unknown-kind' } })
    expect(gunzip).not.toHaveBeenCalled()
    expect(streams).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })
})
