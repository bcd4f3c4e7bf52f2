import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { OwnOutcome, OwnPredictionSetting } from '@/lib/scheduling'
import { database, type Database } from './pool'

/**
 * The viewer's latest own predictions with what came of them, newest first: those that stood beside one of the model's
 * which they had not seen, and whose answer was not taken back.
 */
export async function latestOwnPredictions(
  viewer: Viewer,
  most: number,
  connection: Database = database,
): Promise<OwnOutcome[]> {
  const { rows } = await connection.query<{ own: number; recalled: boolean }>(LATEST, [viewer.userId, most])
  return rows
}

const LATEST = `
  SELECT e.own_prediction AS own, e.grade > 1 AS recalled FROM events e
  WHERE e.user_id = $1 AND e.own_prediction IS NOT NULL AND NOT e.saw_prediction AND e.value IS NOT NULL
    AND NOT EXISTS (
      SELECT FROM events v
      WHERE v.user_id = e.user_id AND v.kind = 'void' AND v.seq > e.seq AND v.target_event_id = e.event_id)
  ORDER BY e.seq DESC LIMIT $2`

/** Whether the viewer is asked for own predictions, and was told that they were too sure of them. */
export interface ToldTooSure {
  readonly setting: OwnPredictionSetting
  /** Null until they were told; `sittingId` is null once it was put away. */
  readonly told: { readonly sittingId: string | null } | null
}

export async function toldTooSure(viewer: Viewer, connection: Database = database): Promise<ToldTooSure> {
  const { rows } = await connection.query<{
    setting: OwnPredictionSetting
    isTold: boolean
    sittingId: string | null
  }>(
    `SELECT own_prediction AS setting, told_too_sure_at IS NOT NULL AS "isTold", told_too_sure_in AS "sittingId"
     FROM learners WHERE user_id = $1`,
    [viewer.userId],
  )
  const [row] = rows
  if (row === undefined) throw new Error('an account has no learner')
  return { setting: row.setting, told: row.isTold ? { sittingId: row.sittingId } : null }
}

/**
 * Notes that the viewer is told at the end of a sitting.
 *
 * @returns whether it is theirs to hear: not where it was said at the end of another, or put away meanwhile
 */
export async function markToldTooSure(
  viewer: Viewer,
  sittingId: string,
  now: number,
  connection: Database = database,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE learners SET told_too_sure_at = coalesce(told_too_sure_at, $3), told_too_sure_in = $2
     WHERE user_id = $1 AND (told_too_sure_at IS NULL OR told_too_sure_in = $2)`,
    [viewer.userId, sittingId, new Date(now)],
  )
  return rowCount === 1
}

/** What the viewer was told at the end of a sitting is put away. */
export async function putAwayTooSure(
  viewer: Viewer,
  sittingId: string,
  connection: Database = database,
): Promise<void> {
  await connection.query(
    'UPDATE learners SET told_too_sure_in = NULL WHERE user_id = $1 AND told_too_sure_in = $2',
    [viewer.userId, sittingId],
  )
}
