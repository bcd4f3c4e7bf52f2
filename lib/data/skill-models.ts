import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { StoredPractice } from '@/lib/practice/state/practice-state'
import type { Database } from './pool'

/** What is known of a learner's skills. */
export interface SkillModelRow {
  readonly modelVersion: number
  /** Readable under that version only. */
  readonly state: StoredPractice
  /** The `seq` the next event gets. */
  readonly nextSeq: number
}

/** What is known of the viewer's skills; null before the first problem. */
export async function selectSkillModel(connection: Database, viewer: Viewer): Promise<SkillModelRow | null> {
  const { rows } = await connection.query<{ model_version: number; state: StoredPractice; next_seq: string }>(
    'SELECT model_version, state, next_seq FROM skill_models WHERE user_id = $1',
    [viewer.userId],
  )
  const [row] = rows
  return row === undefined
    ? null
    : { modelVersion: row.model_version, state: row.state, nextSeq: Number(row.next_seq) }
}

/** Keeps what is known of the viewer's skills. */
export async function saveSkillModel(
  connection: Database,
  viewer: Viewer,
  { modelVersion, state, nextSeq }: SkillModelRow,
): Promise<void> {
  await connection.query(
    `INSERT INTO skill_models (user_id, model_version, state, next_seq) VALUES ($1, $2, $3, $4)
     ON CONFLICT (user_id) DO UPDATE
     SET model_version = excluded.model_version, state = excluded.state, next_seq = excluded.next_seq`,
    [viewer.userId, modelVersion, JSON.stringify(state), nextSeq],
  )
}
