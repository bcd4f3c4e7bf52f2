import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { FoldState } from '@/lib/insights/fold'
import type { Database } from '../pool'

/** How far a learner's log is added up. */
export interface InsightProgress {
  /** The learner's zone when this began, by which the first answers are told. */
  readonly firstZone: string
  readonly throughSeq: number
  /** Answers that an event before this one takes back were left out. */
  readonly voidsBefore: number
  /** Null before the first event. */
  readonly state: FoldState | null
}

/** Makes the row of a learner who has none. The lock on the learner keeps an account that is being deleted from coming back in parts. */
export async function ensureProgress(connection: Database, viewer: Viewer): Promise<void> {
  await connection.query(
    `INSERT INTO insight_progress (user_id, first_zone)
     SELECT user_id, zone FROM learners WHERE user_id = $1 FOR KEY SHARE ON CONFLICT (user_id) DO NOTHING`,
    [viewer.userId],
  )
}

/**
 * Reads how far the viewer's log is added up and holds it until the transaction ends; null where somebody else holds it
 * now, or there is no such learner.
 */
export async function holdProgress(connection: Database, viewer: Viewer): Promise<InsightProgress | null> {
  const { rows } = await connection.query<{
    firstZone: string
    throughSeq: string
    voidsBefore: string
    state: FoldState | null
  }>(
    `SELECT first_zone AS "firstZone", through_seq AS "throughSeq", voids_before AS "voidsBefore", state
     FROM insight_progress WHERE user_id = $1 FOR UPDATE SKIP LOCKED`,
    [viewer.userId],
  )
  const [row] = rows
  if (row === undefined) return null
  return { ...row, throughSeq: Number(row.throughSeq), voidsBefore: Number(row.voidsBefore) }
}

/** Notes how far the viewer's log has been added up. */
export async function saveProgress(
  connection: Database,
  viewer: Viewer,
  { throughSeq, voidsBefore, state }: Omit<InsightProgress, 'firstZone'>,
): Promise<void> {
  await connection.query(
    'UPDATE insight_progress SET through_seq = $2, voids_before = $3, state = $4 WHERE user_id = $1',
    [viewer.userId, throughSeq, voidsBefore, JSON.stringify(state)],
  )
}

/** Has all that is added up of the viewer's log made anew from it. What is there goes when that begins. */
export async function forgetInsights(connection: Database, viewer: Viewer): Promise<void> {
  await connection.query(
    'UPDATE insight_progress SET through_seq = 0, voids_before = 0, state = NULL WHERE user_id = $1',
    [viewer.userId],
  )
}

/** Learners whose log goes on beyond what is added up, those first of whom nothing is. */
export async function selectLearnersBehind(connection: Database, most: number): Promise<string[]> {
  const { rows } = await connection.query<{ user_id: string }>(
    `SELECT m.user_id FROM learner_models m LEFT JOIN insight_progress p ON p.user_id = m.user_id
     WHERE m.next_seq > coalesce(p.through_seq, 0) + 1
     ORDER BY p.through_seq NULLS FIRST, m.user_id LIMIT $1`,
    [most],
  )
  return rows.map((row) => row.user_id)
}
