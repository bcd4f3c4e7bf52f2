import 'server-only'
import { DEMO_DAYS, type AccountDataDto } from '@/lib/contracts/leaving'
import type { Viewer } from '@/lib/contracts/viewer'
import { mediaBytesUsed } from '@/lib/data/media'
import { noteRoomUsed } from '@/lib/data/note-room'
import { selectOptionalAccountEntry } from '@/lib/data/users'
import { mediaRoom } from '../add-media'
import { noteRoom } from '../notes/room'

const DAY_MS = 86_400_000

/**
 * What the account page says of leaving with one's data.
 *
 * @throws Error when the account is gone
 */
export async function readAccountData(viewer: Viewer): Promise<AccountDataDto> {
  const [entry, used, media] = await Promise.all([
    selectOptionalAccountEntry(viewer),
    noteRoomUsed(viewer),
    mediaBytesUsed(viewer),
  ])
  if (entry === null) throw new Error('the account is gone')
  const { email, passwordHash, createdAt } = entry
  const most = noteRoom(viewer)
  return {
    asks: { email: email !== null, password: passwordHash !== null },
    demoUntil: viewer.isDemo ? createdAt + DEMO_DAYS * DAY_MS : null,
    room: {
      notes: { used: used.notes, most: most.notes },
      text: { used: used.bytes, most: most.bytes },
      media: { used: media, most: mediaRoom(viewer) },
    },
  }
}
