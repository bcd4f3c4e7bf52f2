import type { ItemBody } from '@/lib/classes'
import type { Viewer } from '@/lib/contracts/viewer'
import { UNDO_MILLISECONDS } from '@/lib/data/changes'
import { newMediaBytes, takePublishedMedia } from '@/lib/data/classes/copies'
import { deleteUnusedMedia, mediaBytesUsed } from '@/lib/data/media'
import type { Database } from '@/lib/data/pool'
import { mediaRoom } from '../add-media'
import { mediaOf } from './media-of'

/**
 * Copies what texts of a publication name to the viewer's own media, as far as there is room: all of it, or nothing.
 * The viewer's media have to be held.
 *
 * @returns false where there is no room
 */
export async function takeMedia(
  connection: Database,
  viewer: Viewer,
  publicationId: string,
  bodies: readonly ItemBody[],
  now: number,
): Promise<boolean> {
  const hashes = mediaOf(bodies)
  if (hashes.length === 0) return true
  const fits = async (): Promise<boolean> => {
    const more = await newMediaBytes(connection, viewer, publicationId, hashes)
    return (await mediaBytesUsed(viewer, connection)) + more <= mediaRoom(viewer)
  }
  if (!(await fits())) await deleteUnusedMedia(connection, viewer, now - UNDO_MILLISECONDS)
  if (!(await fits())) return false
  await takePublishedMedia(connection, viewer, publicationId, hashes, now)
  return true
}
