import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { mediaRef } from '@/lib/content/media'
import type { Viewer } from '@/lib/contracts/viewer'
import { mediaBytesUsed, selectOptionalMedia } from '@/lib/data/media'
import { database } from '@/lib/data/pool'
import { addMedia } from '@/lib/usecases/add-media'
import { addDeck, addNote, openLearner } from '../../support/learners'

const now = Date.UTC(2026, 2, 1, 12)
const DAY_MS = 86_400_000
/** A demo's: less to fill. */
const ROOM = 20_000_000

const openDemo = async (): Promise<Viewer> => ({ ...(await openLearner()), isDemo: true })

const plain = (width: number, height: number, colour = '#336699') =>
  sharp({ create: { width, height, channels: 3, background: colour } })

async function added(viewer: Viewer, bytes: Uint8Array, at = now) {
  const reply = await addMedia(viewer, bytes, at)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}

async function hashOf(viewer: Viewer, bytes: Uint8Array, at = now): Promise<string> {
  const reply = await added(viewer, bytes, at)
  if (reply.status === 'refused') throw new Error(reply.problem.code)
  return mediaRef(reply.media.address)?.hash ?? ''
}

/** Fills a learner's room but for so many bytes, with something that was added long ago. */
async function fill(viewer: Viewer, left: number, at = now - 60 * DAY_MS): Promise<void> {
  const size = ROOM - left
  await database.query(
    `INSERT INTO media (user_id, hash, mime, bytes, size, created_at)
     VALUES ($1, repeat('a', 64), 'audio/wav', convert_to(repeat('x', $2), 'UTF8'), $2, $3)`,
    [viewer.userId, size, new Date(at)],
  )
}

describe('adding a picture', () => {
  it('keeps it upright and small, without what was hidden in it', async () => {
    const viewer = await openLearner()
    // Lies on its side: the camera said so, and where it was.
    const photo = await plain(3000, 1500)
      .withExif({ IFD0: { Artist: 'somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const media = await selectOptionalMedia(viewer, await hashOf(viewer, photo))
    expect(media?.mime).toBe('image/webp')
    const { width, height, exif, orientation, format } = await sharp(media?.bytes).metadata()
    expect({ width, height, exif, orientation, format }).toEqual({
      width: 1024,
      height: 2048,
      exif: undefined,
      orientation: undefined,
      format: 'webp',
    })
  })

  it('again keeps it once', async () => {
    const viewer = await openLearner()
    const bytes = await plain(20, 20).png().toBuffer()
    expect(await hashOf(viewer, bytes)).toBe(await hashOf(viewer, bytes))
    const { rowCount } = await database.query('SELECT FROM media WHERE user_id = $1', [viewer.userId])
    expect(rowCount).toBe(1)
  })

  it('keeps a moving one moving', async () => {
    const viewer = await openLearner()
    const frames = await Promise.all(
      ['#000000', '#ffffff'].map((colour) => plain(8, 8, colour).png().toBuffer()),
    )
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const media = await selectOptionalMedia(viewer, await hashOf(viewer, gif))
    expect((await sharp(media?.bytes, { animated: true }).metadata()).pages).toBe(2)
  })
})

describe('a file that is not what it seems', () => {
  const text = (content: string) => new TextEncoder().encode(content)

  it.each([
    ['a page', text('<!doctype html><script>alert(1)</script>'), 'unknown-kind'],
    [
      'an SVG',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'unknown-kind',
    ],
    ['a page behind the mark of a GIF', text('GIF89a/*<script>alert(1)</script>*/'), 'unreadable'],
    ['nothing', new Uint8Array(), 'unknown-kind'],
    ['a PDF', text('%PDF-1.7 …'), 'unknown-kind'],
  ])('is refused: %s', async (_, bytes, code) => {
    const viewer = await openLearner()
    expect(await added(viewer, bytes)).toMatchObject({ status: 'refused', problem: { code } })
    expect(await mediaBytesUsed(viewer)).toBe(0)
  })

  it('is refused: a picture cut off in the middle', async () => {
    const viewer = await openLearner()
    const whole = await sharp(
      Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, at) => (at * 7919) % 256)),
      {
        raw: { width: 300, height: 300, channels: 3 },
      },
    )
      .png()
      .toBuffer()
    const half = whole.subarray(0, whole.length / 2)
    expect(await added(viewer, half)).toMatchObject({ problem: { code: 'unreadable' } })
  })

  it('is refused: a small file that is a vast picture', async () => {
    const viewer = await openLearner()
    const vast = await plain(12_000, 6_000).png({ compressionLevel: 9 }).toBuffer()
    expect(vast.byteLength).toBeLessThan(1_000_000)
    expect(await added(viewer, vast)).toMatchObject({ problem: { code: 'too-many-pixels' } })
  })

  it('loses what is written behind a picture', async () => {
    const viewer = await openLearner()
    const bytes = Buffer.concat([await plain(20, 20).jpeg().toBuffer(), text('<script>alert(1)</script>')])
    const media = await selectOptionalMedia(viewer, await hashOf(viewer, bytes))
    expect(media?.bytes.toString('latin1')).not.toContain('script')
  })
})

describe('adding a sound', () => {
  it('keeps it as it is', async () => {
    const viewer = await openLearner()
    const wav = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0', 'latin1'), Buffer.alloc(24)])
    const media = await selectOptionalMedia(viewer, await hashOf(viewer, wav))
    expect(media).toMatchObject({ mime: 'audio/wav' })
    expect(media?.bytes.equals(wav)).toBe(true)
  })
})

describe('room for media', () => {
  it('ends, also for several that are added at once', async () => {
    const viewer = await openDemo()
    await fill(viewer, 100, now)
    const some = await Promise.all(
      ['#111111', '#222222', '#333333'].map((colour) => plain(4, 4, colour).png().toBuffer()),
    )
    const sizes = await Promise.all(
      some.map(async (bytes) => (await sharp(bytes).webp({ quality: 84 }).toBuffer()).byteLength),
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(100)
    const replies = await Promise.all(some.map((bytes) => added(viewer, bytes)))
    expect(replies.filter(({ status }) => status === 'added')).toHaveLength(Math.floor(100 / (sizes[0] ?? 1)))
    expect(await mediaBytesUsed(viewer)).toBeLessThanOrEqual(ROOM)
    const refused = replies.find(({ status }) => status === 'refused')
    expect(refused).toMatchObject({ problem: { code: 'no-room', most: ROOM } })
  })

  it('is made by forgetting what no card has named for a month', async () => {
    const viewer = await openDemo()
    await fill(viewer, 10)
    const bytes = await plain(4, 4).png().toBuffer()
    expect(await added(viewer, bytes)).toMatchObject({ status: 'added' })
    expect(await selectOptionalMedia(viewer, 'a'.repeat(64))).toBeNull()
  })

  it('is not made of what was added again lately', async () => {
    const viewer = await openDemo()
    const bytes = await plain(20, 20).png().toBuffer()
    const hash = await hashOf(viewer, bytes, now - 60 * DAY_MS)
    await fill(viewer, 300)
    expect(await hashOf(viewer, bytes)).toBe(hash)
    await added(viewer, await plain(4, 4).png().toBuffer())
    await added(
      viewer,
      await sharp({
        create: {
          width: 900,
          height: 900,
          channels: 3,
          background: '#123',
          noise: { type: 'gaussian', mean: 128, sigma: 60 },
        },
      })
        .png()
        .toBuffer(),
    )
    expect(await selectOptionalMedia(viewer, hash)).not.toBeNull()
  })

  it('is not made of what a card names', async () => {
    const viewer = await openDemo()
    await fill(viewer, 10)
    const { noteId } = await addNote(viewer, await addDeck(viewer))
    await database.query(
      `UPDATE notes SET fields = jsonb_set(fields, '{front}', to_jsonb($2::text)) WHERE id = $1`,
      [noteId, `![a](media:${'a'.repeat(64)}.wav)`],
    )
    const bytes = await plain(4, 4).png().toBuffer()
    expect(await added(viewer, bytes)).toMatchObject({ problem: { code: 'no-room' } })
  })
})

describe('a picture', () => {
  it('is nobody else’s to see', async () => {
    const viewer = await openLearner()
    const hash = await hashOf(viewer, await plain(20, 20).png().toBuffer())
    expect(await selectOptionalMedia(await openLearner(), hash)).toBeNull()
  })
})
