import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { StudyClock } from '@/lib/scheduling'
import { clockColumns } from './learner-row'
import type { Database } from './pool'

/** What a calendar shows: hours in minutes after midnight, null where none is set. */
export interface CalendarHours extends StudyClock {
  readonly userId: string
  readonly createdAt: number
  readonly bedtimeMinute: number | null
  readonly wakeMinute: number | null
  readonly quittingMinute: number | null
}

/** Keeps the hash of the viewer's address, in place of the one before. */
export async function putFeed(
  connection: Database,
  viewer: Viewer,
  tokenHash: string,
  now: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO calendar_feeds (user_id, token_hash, created_at) VALUES ($1, $2, $3)
     ON CONFLICT (user_id) DO UPDATE SET token_hash = $2, created_at = $3`,
    [viewer.userId, tokenHash, new Date(now)],
  )
}

/** Forgets the viewer's address. */
export async function deleteFeed(connection: Database, viewer: Viewer): Promise<void> {
  await connection.query('DELETE FROM calendar_feeds WHERE user_id = $1', [viewer.userId])
}

/** Since when the viewer has an address, milliseconds since the epoch; null without one. */
export async function feedSince(connection: Database, viewer: Viewer): Promise<number | null> {
  const { rows } = await connection.query<{ created_at: Date }>(
    'SELECT created_at FROM calendar_feeds WHERE user_id = $1',
    [viewer.userId],
  )
  return rows[0]?.created_at.getTime() ?? null
}

/** The hours behind an address, which is all that its holder needs to have; null for one that leads nowhere. */
export async function hoursBehind(connection: Database, tokenHash: string): Promise<CalendarHours | null> {
  const { rows } = await connection.query<Omit<CalendarHours, 'createdAt'> & { readonly createdAt: Date }>(
    `SELECT f.user_id AS "userId", f.created_at AS "createdAt", ${clockColumns('l')}, l.bedtime_minute AS "bedtimeMinute",
       l.wake_minute AS "wakeMinute", l.quitting_minute AS "quittingMinute"
     FROM calendar_feeds f JOIN learners l ON l.user_id = f.user_id WHERE f.token_hash = $1`,
    [tokenHash],
  )
  const [row] = rows
  return row === undefined ? null : { ...row, createdAt: row.createdAt.getTime() }
}
