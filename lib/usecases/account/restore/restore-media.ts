import 'server-only'
import { createHash } from 'node:crypto'
import { endingOf } from '@/lib/content/media'
import type { Viewer } from '@/lib/contracts/viewer'
import { restoreMedia } from '@/lib/data/export/restore-rows'
import type { Database } from '@/lib/data/pool'
import type { Archive } from '@/lib/packages/zip-archive'
import { mediaRoom } from '../../add-media'
import { ARCHIVE_LIMITS } from './archive-limits'
import { Refused, refusing } from './refused'

/** A row of the section `media`. */
export interface MediaRow {
  readonly hash: string
  readonly mime: string
  readonly size: number
  readonly createdAt: string
}

/** As which file of an export a picture or sound is kept. */
export const mediaFileOf = ({ hash, mime }: Pick<MediaRow, 'hash' | 'mime'>): string =>
  `media/${hash}.${endingOf(mime) ?? 'bin'}`

/**
 * Keeps the pictures and sounds of an export, one after another. Each must be what its name says.
 *
 * @throws Refused
 */
export async function restoreAllMedia(
  connection: Database,
  viewer: Viewer,
  archive: Archive,
  media: readonly MediaRow[],
): Promise<void> {
  const bytes = media.reduce((sum, { size }) => sum + size, 0)
  if (bytes > ARCHIVE_LIMITS.mediaBytes) throw new Refused({ code: 'too-large' })
  if (bytes > mediaRoom(viewer)) throw new Refused({ code: 'no-room', what: 'media' })
  for (const row of media) {
    const file = mediaFileOf(row)
    const size = archive.sizeOf(file)
    if (size === undefined) throw new Refused({ code: 'missing-media', file })
    if (size > ARCHIVE_LIMITS.mediaFileBytes) throw new Refused({ code: 'too-large' })
    const read = await bytesOf(archive, file)
    const hash = createHash('sha256').update(read).digest('hex')
    if (hash !== row.hash || read.byteLength !== row.size || endingOf(row.mime) === null)
      throw new Refused({ code: 'another-media', file })
    await refusing('media', () => restoreMedia(connection, viewer, { ...row, bytes: read }))
  }
}

async function bytesOf(archive: Archive, file: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of archive.pieces(file)) pieces.push(piece)
  } catch {
    throw new Refused({ code: 'broken' })
  }
  return Buffer.concat(pieces)
}
