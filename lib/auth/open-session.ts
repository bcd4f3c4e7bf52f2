import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { SessionWay } from '@/lib/contracts/sessions'
import type { Viewer } from '@/lib/contracts/viewer'
import { deleteExpiredSessions, insertSession } from '@/lib/data/sessions'
import { deviceName } from '@/lib/words/format'
import { SESSION_SECONDS, type Session } from './session'

/** Opens a session on the device whose request this is, once its user has shown who they are. */
export async function openSession(
  viewer: Viewer,
  way: SessionWay,
  userAgent: string | null,
  now: number,
): Promise<Session> {
  await deleteExpiredSessions(viewer, now - SESSION_SECONDS * 1000)
  const sessionId = uuidv7()
  const sessionNumber = await insertSession(viewer, {
    sessionId,
    way,
    device: deviceName(userAgent ?? ''),
    now,
  })
  if (sessionNumber === null) throw new Error('the account went while it was signed in to')
  return { viewer, sessionId, sessionNumber }
}
