import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Round } from '@/lib/practice/round/round'
import type { Database } from './pool'

/** A problem of a learner's that can be gone on with, and what is known of it beside its state. */
export interface UnfinishedRound {
  readonly roundId: string
  readonly state: Round
  readonly standing: 'open' | 'parked'
  readonly title: string
  readonly setName: string
  /** Where it sticks, in the learner's words; null where that was not said. */
  readonly stuck: string | null
  /** When that was said, milliseconds since the epoch; null where it was not. */
  readonly stuckAt: number | null
  /** When a step of it was answered last; null where none was. */
  readonly answeredAt: number | null
}

interface UnfinishedRow extends Omit<UnfinishedRound, 'stuckAt' | 'answeredAt'> {
  readonly stuckAt: Date | null
  readonly answeredAt: Date | null
}

const MOST = 100

/** The viewer's problems that are on the screen or parked, the one begun or gone on with last first. */
export async function selectUnfinishedRounds(
  connection: Database,
  viewer: Viewer,
): Promise<UnfinishedRound[]> {
  const { rows } = await connection.query<UnfinishedRow>(
    `SELECT r.round_id AS "roundId", r.state, r.standing, coalesce(p.published, p.source) ->> 'title' AS title,
       s.name AS "setName", k.stuck, k.parked_at AS "stuckAt", e.at AS "answeredAt"
     FROM practice_rounds r
     JOIN problems p ON p.user_id = r.user_id AND p.problem_id = r.problem_id
     JOIN problem_sets s ON s.user_id = p.user_id AND s.set_id = p.set_id
     LEFT JOIN LATERAL (
       SELECT stuck, parked_at FROM stuck_points
       WHERE user_id = r.user_id AND round_id = r.round_id AND settled_at IS NULL
       ORDER BY parked_at DESC, stuck_id DESC LIMIT 1) k ON true
     LEFT JOIN (
       SELECT v.round_id, max(v.at) AS at FROM practice_events v
       JOIN practice_rounds u ON u.user_id = v.user_id AND u.round_id = v.round_id
       WHERE v.user_id = $1 AND v.kind = 'attempt' AND u.standing IN ('open', 'parked')
       GROUP BY v.round_id) e ON e.round_id = r.round_id
     WHERE r.user_id = $1 AND r.standing IN ('open', 'parked')
     ORDER BY r.started_at DESC, r.round_id LIMIT ${MOST}`,
    [viewer.userId],
  )
  return rows.map(({ stuckAt, answeredAt, ...row }) => ({
    ...row,
    stuckAt: stuckAt?.getTime() ?? null,
    answeredAt: answeredAt?.getTime() ?? null,
  }))
}
