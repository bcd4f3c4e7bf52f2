import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { NO_EASY_DAYS, type EasyDays, type Scheduler } from '@/lib/scheduling'
import { database, type Database } from './pool'

/** A model version no code has: what stands beside it must be rebuilt from the log before it is used. */
export const STALE_MODEL = 0

/**
 * Makes the model row of a learner who has none, marked as to be rebuilt; leaves an existing one alone. The lock on
 * the learner keeps an account that is being deleted from coming back in parts.
 */
export async function ensureLearnerModel(viewer: Viewer, connection: Database): Promise<void> {
  await connection.query(
    `INSERT INTO learner_models (user_id, model_version, state)
     SELECT user_id, ${STALE_MODEL}, '{}' FROM learners WHERE user_id = $1 FOR KEY SHARE
     ON CONFLICT (user_id) DO NOTHING`,
    [viewer.userId],
  )
}

/** Learners whose model another version made, in order of id; `after` goes on from the last one seen. */
export async function staleLearners(
  modelVersion: number,
  after: string | null,
  most: number,
  connection: Database = database,
): Promise<string[]> {
  const { rows } = await connection.query<{ user_id: string }>(
    `SELECT l.user_id FROM learners l LEFT JOIN learner_models m ON m.user_id = l.user_id
     WHERE m.model_version IS DISTINCT FROM $1 AND ($2::uuid IS NULL OR l.user_id > $2)
     ORDER BY l.user_id LIMIT $3`,
    [modelVersion, after, most],
  )
  return rows.map((row) => row.user_id)
}

/**
 * What works out a learner's dates, from whichever version's cache stands: none forgets the choice.
 */
export async function chosenScheduler(viewer: Viewer, connection: Database = database): Promise<Scheduler> {
  const { rows } = await connection.query<{ scheduler: Scheduler | null }>(
    `SELECT state ->> 'scheduler' AS scheduler FROM learner_models WHERE user_id = $1`,
    [viewer.userId],
  )
  return rows[0]?.scheduler ?? 'value-function'
}

/** Which weekdays are easy for a learner, likewise. */
export async function chosenEasyDays(viewer: Viewer, connection: Database = database): Promise<EasyDays> {
  const { rows } = await connection.query<{ easyDays: EasyDays | null }>(
    `SELECT state -> 'easyDays' AS "easyDays" FROM learner_models WHERE user_id = $1`,
    [viewer.userId],
  )
  return rows[0]?.easyDays ?? NO_EASY_DAYS
}

/**
 * Keeps everybody else from writing to a learner's log until the transaction ends, if it still stands where it was read.
 *
 * @returns the `seq` of the next event; null when something was written since
 */
export async function holdLog(
  viewer: Viewer,
  seenRowVersion: number,
  connection: Database,
): Promise<number | null> {
  const { rows } = await connection.query<{ next_seq: string }>(
    'SELECT next_seq FROM learner_models WHERE user_id = $1 AND row_version = $2 FOR UPDATE',
    [viewer.userId, seenRowVersion],
  )
  const [row] = rows
  return row === undefined ? null : Number(row.next_seq)
}
