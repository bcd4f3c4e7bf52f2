import 'server-only'
import { createHash } from 'node:crypto'
import { MEDIA, take } from '@/lib/auth/limits'
import { MEDIA_TYPES, mediaAddress } from '@/lib/content/media'
import { LIMITS } from '@/lib/contracts/limits'
import type { MediaReply } from '@/lib/contracts/media'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { UNDO_MILLISECONDS } from '@/lib/data/changes'
import { deleteUnusedMedia, insertMedia, lockMedia, mediaBytesUsed, renewMedia } from '@/lib/data/media'
import { transaction } from '@/lib/data/transaction'
import { checkedMedia, mimeOf } from './media/checked-media'

/** Bytes a learner may keep in all. */
export const mediaRoom = ({ isDemo }: Viewer): number =>
  isDemo ? LIMITS.mediaBytes.demo : LIMITS.mediaBytes.learner

/**
 * Takes a picture or sound in, for its owner alone. The same bytes again are the same media. Where there is no room left,
 * media that nothing names any more go first.
 */
export async function addMedia(
  viewer: Viewer,
  given: Uint8Array,
  now: number,
): Promise<Result<MediaReply, { readonly code: 'too-many'; readonly retrySeconds: number }>> {
  const allowed = await take(MEDIA, [viewer.userId], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  const checked = await checkedMedia(given)
  if (!checked.ok) return ok({ status: 'refused', problem: checked.error })
  const { bytes, ending } = checked.value
  const hash = createHash('sha256').update(bytes).digest('hex')
  const most = mediaRoom(viewer)
  return transaction(async (connection) => {
    await lockMedia(connection, viewer)
    if (!(await renewMedia(connection, viewer, hash, now))) {
      const isFull = async () => (await mediaBytesUsed(viewer, connection)) + bytes.byteLength > most
      if (await isFull()) await deleteUnusedMedia(connection, viewer, now - UNDO_MILLISECONDS)
      if (await isFull()) {
        const used = await mediaBytesUsed(viewer, connection)
        return ok({ status: 'refused', problem: { code: 'no-room', used, most } })
      }
      await insertMedia(connection, viewer, { hash, mime: mimeOf(ending), bytes }, now)
    }
    const media = { address: mediaAddress(hash, ending), kind: MEDIA_TYPES[ending].kind }
    return ok({ status: 'added', media })
  })
}
