import 'server-only'
import type { SessionDto, SessionWay } from '@/lib/contracts/sessions'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from './pool'
import { prisma } from './prisma'

/** Opens a session with the account's number; null where there is no such account. */
export async function insertSession(
  viewer: Viewer,
  { sessionId, way, device, now }: { sessionId: string; way: SessionWay; device: string; now: number },
): Promise<number | null> {
  const { rows } = await database.query<{ number: number }>(
    `INSERT INTO sessions (user_id, session_id, session_number, way, device, created_at, seen_at)
     SELECT id, $2, session_number, $3, $4, $5, $5 FROM users WHERE id = $1
     RETURNING session_number AS number`,
    [viewer.userId, sessionId, way, device, new Date(now)],
  )
  return rows[0]?.number ?? null
}

const LIVE = {
  name: 'live-session',
  text: `SELECT s.seen_at FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE s.user_id = $1 AND s.session_id = $2 AND s.session_number = $3 AND u.session_number = $3`,
}

/** When a session was last seen; null if it has been ended, or its account is gone. Read with each request. */
export async function selectLiveSession(
  userId: string,
  sessionId: string,
  sessionNumber: number,
): Promise<Date | null> {
  const { rows } = await database.query<{ seen_at: Date }>(LIVE, [userId, sessionId, sessionNumber])
  return rows[0]?.seen_at ?? null
}

/** Notes that a session was seen just now. */
export async function touchSession(userId: string, sessionId: string, now: number): Promise<void> {
  await database.query('UPDATE sessions SET seen_at = $3 WHERE user_id = $1 AND session_id = $2', [
    userId,
    sessionId,
    new Date(now),
  ])
}

/** The viewer's sessions that count, the last seen first. */
export async function selectSessions(viewer: Viewer): Promise<readonly Omit<SessionDto, 'isThis'>[]> {
  const user = await prisma().user.findUnique({
    where: { id: viewer.userId },
    select: {
      sessionNumber: true,
      sessions: {
        select: {
          sessionId: true,
          sessionNumber: true,
          way: true,
          device: true,
          createdAt: true,
          seenAt: true,
        },
        orderBy: [{ seenAt: 'desc' }, { sessionId: 'desc' }],
      },
    },
  })
  if (user === null) return []
  return user.sessions
    .filter(({ sessionNumber }) => sessionNumber === user.sessionNumber)
    .map(({ sessionId, way, device, createdAt, seenAt }) => ({
      sessionId,
      way: way as SessionWay,
      device,
      openedAt: createdAt.getTime(),
      seenAt: seenAt.getTime(),
    }))
}

/** Ends one session of the viewer's; false if there is none of this id. */
export async function deleteSession(viewer: Viewer, sessionId: string): Promise<boolean> {
  const { rowCount } = await database.query('DELETE FROM sessions WHERE user_id = $1 AND session_id = $2', [
    viewer.userId,
    sessionId,
  ])
  return rowCount === 1
}

/** Ends the sessions that can't be alive any more, since their tokens have run out. */
export async function deleteExpiredSessions(viewer: Viewer, openedBefore: number): Promise<void> {
  await database.query('DELETE FROM sessions WHERE user_id = $1 AND created_at < $2', [
    viewer.userId,
    new Date(openedBefore),
  ])
}

/**
 * Gives the account its next number, so that every session ends but the one named, which takes the new number.
 * Returns that number; its token has to be made anew with it.
 */
export async function endSessions(
  connection: Database,
  viewer: Viewer,
  keep: string | null,
): Promise<number> {
  const { rows } = await connection.query<{ number: number }>(
    'UPDATE users SET session_number = session_number + 1 WHERE id = $1 RETURNING session_number AS number',
    [viewer.userId],
  )
  const number = rows[0]?.number ?? 0
  await connection.query('DELETE FROM sessions WHERE user_id = $1 AND session_id IS DISTINCT FROM $2::uuid', [
    viewer.userId,
    keep,
  ])
  await connection.query('UPDATE sessions SET session_number = $2 WHERE user_id = $1', [
    viewer.userId,
    number,
  ])
  return number
}
