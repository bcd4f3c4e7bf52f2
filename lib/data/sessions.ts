import 'server-only'
import type { SessionDto, SessionWay } from '@/lib/contracts/sessions'
import type { Viewer } from '@/lib/contracts/viewer'
import { processWide } from '@/lib/process-wide'
import { Gathered, TOGETHER } from './gathered'
import { database, type Database, type Prepared } from './pool'
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

/** What a token says of itself. */
interface ClaimedSession {
  readonly userId: string
  readonly sessionId: string
  readonly sessionNumber: number
}

/** Each is looked up by its key, however many there are. */
const LIVE: Prepared = {
  name: 'live-sessions',
  text: `
    SELECT given.place, live.seen_at AS "seenAt"
    FROM (
      SELECT * FROM json_to_recordset($1) AS g (place integer, user_id uuid, session_id uuid, session_number integer)
      LIMIT ${TOGETHER.mostAsked}
    ) given CROSS JOIN LATERAL (
      SELECT s.seen_at FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.user_id = given.user_id AND s.session_id = given.session_id
        AND s.session_number = given.session_number AND u.session_number = given.session_number OFFSET 0) live`,
}

const gatheredSessions = (): Gathered<ClaimedSession, Date | null> =>
  processWide('live-sessions', () => new Gathered(selectLiveSessions, { ...TOGETHER, rowsOf: () => 1 }))

async function selectLiveSessions(claimed: readonly ClaimedSession[]): Promise<(Date | null)[]> {
  const { rows } = await database.query<{ place: number; seenAt: Date }>(LIVE, [
    JSON.stringify(
      claimed.map(({ userId, sessionId, sessionNumber }, place) => ({
        place,
        user_id: userId,
        session_id: sessionId,
        session_number: sessionNumber,
      })),
    ),
  ])
  const seen = new Map(rows.map(({ place, seenAt }) => [place, seenAt]))
  return claimed.map((_, place) => seen.get(place) ?? null)
}

/** When a session was last seen; null if it has been ended, or its account is gone. Read with each request. */
export const selectLiveSession = (
  userId: string,
  sessionId: string,
  sessionNumber: number,
): Promise<Date | null> => gatheredSessions().ask({ userId, sessionId, sessionNumber })

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
