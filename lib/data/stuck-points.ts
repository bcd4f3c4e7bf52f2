import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from './pool'

/** Where a learner stuck. Times are milliseconds since the epoch. */
export interface StuckPoint {
  readonly stuckId: string
  /** The note it was about; null for something else. */
  readonly noteId: string | null
  /** Which card of the note, or the place of the step of the round; null without either. */
  readonly ordinal: number | null
  /** The round of the problem it was about; null for something else. */
  readonly roundId: string | null
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
  { stuckId, noteId, ordinal, roundId, title, stuck, parkedAt, againAt }: StuckPoint,
): Promise<void> {
  await connection.query(
    `INSERT INTO stuck_points (user_id, stuck_id, note_id, ordinal, round_id, title, stuck, parked_at, again_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    [
      ...[viewer.userId, stuckId, noteId, ordinal, roundId, title, stuck],
      ...[new Date(parkedAt), againAt === null ? null : new Date(againAt)],
    ],
  )
}

const SELECT = `SELECT stuck_id AS "stuckId", note_id AS "noteId", ordinal, round_id AS "roundId", title, stuck,
    parked_at AS "parkedAt", again_at AS "againAt", settled_at IS NOT NULL AS "isSettled"
  FROM stuck_points WHERE user_id = $1`
const MOST = 100

interface StuckRow extends Omit<StuckPoint, 'parkedAt' | 'againAt'> {
  readonly parkedAt: Date
  readonly againAt: Date | null
  readonly isSettled: boolean
}

/** Where the viewer stuck and has not come back to, latest first. */
export async function selectStuckPoints(connection: Database, viewer: Viewer): Promise<StuckPoint[]> {
  const { rows } = await connection.query<StuckRow>(
    `${SELECT} AND settled_at IS NULL ORDER BY parked_at DESC, stuck_id LIMIT ${MOST}`,
    [viewer.userId],
  )
  return rows.map(pointOf)
}

/** One point where the viewer stuck, settled or not; null when there is none by this id. */
export async function selectOptionalStuckPoint(
  connection: Database,
  viewer: Viewer,
  stuckId: string,
): Promise<(StuckPoint & { readonly isSettled: boolean }) | null> {
  const { rows } = await connection.query<StuckRow>(`${SELECT} AND stuck_id = $2`, [viewer.userId, stuckId])
  return rows[0] === undefined ? null : { ...pointOf(rows[0]), isSettled: rows[0].isSettled }
}

const pointOf = ({
  parkedAt,
  againAt,
  stuckId,
  noteId,
  ordinal,
  roundId,
  ...texts
}: StuckRow): StuckPoint => ({
  ...{ stuckId, noteId, ordinal, roundId, title: texts.title, stuck: texts.stuck },
  parkedAt: parkedAt.getTime(),
  againAt: againAt?.getTime() ?? null,
})

/** Parks a point again, still unsettled; null: until tonight. False when there is no such point. */
export async function parkAgain(
  connection: Database,
  viewer: Viewer,
  stuckId: string,
  { parkedAt, againAt }: Pick<StuckPoint, 'parkedAt' | 'againAt'>,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE stuck_points SET parked_at = $3, again_at = $4, settled_at = NULL WHERE user_id = $1 AND stuck_id = $2`,
    [viewer.userId, stuckId, new Date(parkedAt), againAt === null ? null : new Date(againAt)],
  )
  return rowCount === 1
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

/** Where a problem of the viewer's stuck last, settled or not; null where it was not said. */
export async function selectStuckOfRound(
  connection: Database,
  viewer: Viewer,
  roundId: string,
): Promise<StuckPoint | null> {
  const { rows } = await connection.query<StuckRow>(
    `${SELECT} AND round_id = $2 ORDER BY parked_at DESC, stuck_id DESC LIMIT 1`,
    [viewer.userId, roundId],
  )
  return rows[0] === undefined ? null : pointOf(rows[0])
}

/** Notes that a problem of the viewer's sticks no more where it did, one point left out. */
export async function settleStuckOfRound(
  connection: Database,
  viewer: Viewer,
  roundId: string,
  settledAt: number,
  except: string | null = null,
): Promise<void> {
  await connection.query(
    `UPDATE stuck_points SET settled_at = $3
     WHERE user_id = $1 AND round_id = $2 AND settled_at IS NULL AND stuck_id IS DISTINCT FROM $4`,
    [viewer.userId, roundId, new Date(settledAt), except],
  )
}

/** Deletes every point where the viewer stuck. */
export async function deleteStuckPoints(connection: Database, viewer: Viewer): Promise<void> {
  await connection.query('DELETE FROM stuck_points WHERE user_id = $1', [viewer.userId])
}
