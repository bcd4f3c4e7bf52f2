import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from './pool'

/** Where a learner stuck. Times are milliseconds since the epoch. */
export interface StuckPoint {
  readonly stuckId: string
  /** The note it was about; null for something else. */
  readonly noteId: string | null
  readonly title: string
  readonly stuck: string
  readonly parkedAt: number
  /** When it is offered again; null: tonight. */
  readonly againAt: number | null
}

/** Parks where the viewer stuck; parking the same twice parks it once. */
export async function insertStuckPoint(
  connection: Database,
  viewer: Viewer,
  { stuckId, noteId, title, stuck, parkedAt, againAt }: StuckPoint,
): Promise<void> {
  await connection.query(
    `INSERT INTO stuck_points (user_id, stuck_id, note_id, title, stuck, parked_at, again_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [
      ...[viewer.userId, stuckId, noteId, title, stuck],
      ...[new Date(parkedAt), againAt === null ? null : new Date(againAt)],
    ],
  )
}

/** Where the viewer stuck and has not come back to, latest first. */
export async function selectStuckPoints(connection: Database, viewer: Viewer): Promise<StuckPoint[]> {
  const { rows } = await connection.query<{
    stuck_id: string
    note_id: string | null
    title: string
    stuck: string
    parked_at: Date
    again_at: Date | null
  }>(
    `SELECT stuck_id, note_id, title, stuck, parked_at, again_at FROM stuck_points
     WHERE user_id = $1 AND settled_at IS NULL ORDER BY parked_at DESC, stuck_id LIMIT 100`,
    [viewer.userId],
  )
  return rows.map((row) => ({
    stuckId: row.stuck_id,
    noteId: row.note_id,
    title: row.title,
    stuck: row.stuck,
    parkedAt: row.parked_at.getTime(),
    againAt: row.again_at?.getTime() ?? null,
  }))
}

/** Notes that the viewer came back to where they stuck, or takes that back; false when there is no such point. */
export async function settleStuckPoint(
  connection: Database,
  viewer: Viewer,
  stuckId: string,
  settledAt: number | null,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'UPDATE stuck_points SET settled_at = $3 WHERE user_id = $1 AND stuck_id = $2',
    [viewer.userId, stuckId, settledAt === null ? null : new Date(settledAt)],
  )
  return rowCount === 1
}
