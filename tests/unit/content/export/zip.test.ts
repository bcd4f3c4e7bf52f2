import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zipped, type ZippedFile } from '@/lib/content/export/zip'

const MARCH = Date.UTC(2026, 2, 1, 12)
const bytes = (text: string) => new TextEncoder().encode(text)

async function* filesOf(...files: readonly ZippedFile[]): AsyncGenerator<ZippedFile, void> {
  for (const file of files) yield await Promise.resolve(file)
}

async function archiveOf(...files: readonly ZippedFile[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of zipped(filesOf(...files), MARCH)) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('a zip archive', () => {
  it('gives its files back, however they came in pieces', async () => {
    const archive = await archiveOf(
      { name: 'data.json', isPacked: false, pieces: [bytes('[1,'), bytes(''), bytes('2]')] },
      { name: 'media/a.webp', isPacked: true, pieces: [Uint8Array.of(0, 255, 7)] },
      { name: 'empty', isPacked: false, pieces: [] },
    )
    expect(unzipSync(archive)).toEqual({
      'data.json': bytes('[1,2]'),
      'media/a.webp': Uint8Array.of(0, 255, 7),
      empty: new Uint8Array(0),
    })
  })

  it('of nothing is an archive too', async () => {
    expect(unzipSync(await archiveOf())).toEqual({})
  })

  it('packs what is not packed, and leaves alone what is', async () => {
    const pieces = [bytes('all the same '.repeat(10_000))]
    const packed = await archiveOf({ name: 'a', isPacked: false, pieces })
    const asItWas = await archiveOf({ name: 'a', isPacked: true, pieces })
    expect(packed.length).toBeLessThan(2000)
    expect(asItWas.length).toBeGreaterThan(130_000)
  })

  it('is made no further than it is taken', async () => {
    let asked = 0
    function* endless(): Generator<Uint8Array, void> {
      for (;;) {
        asked += 1
        yield new Uint8Array(1000)
      }
    }
    const archive = zipped(filesOf({ name: 'a', isPacked: true, pieces: endless() }), MARCH)
    for (let taken = 0; taken < 4; taken++) await archive.next()
    await archive.return()
    expect(asked).toBeLessThanOrEqual(5)
  })

  it('breaks off with the file that can’t be read', async () => {
    function* broken(): Generator<Uint8Array, void> {
      yield new Uint8Array(10)
      throw new Error('away')
    }
    await expect(archiveOf({ name: 'a', isPacked: true, pieces: broken() })).rejects.toThrow('away')
  })
})
