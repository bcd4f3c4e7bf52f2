import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from './pool'

/** What the log holds of some cards' past, and whether they have been answered here. */
export interface KnownPast {
  readonly cardId: string
  /** An answer that was given here stands. */
  readonly isAnsweredHere: boolean
  /** When answers were given, and dates set, that an import brought and that stand: milliseconds since the epoch. */
  readonly times: readonly number[]
}

/** An answer that an import brought has neither device nor sitting. */
const IS_BROUGHT = 'e.device_id IS NULL AND e.sitting_id IS NULL'

/** Of cards of which nothing is known there is none. */
export async function selectKnownPast(
  connection: Database,
  viewer: Viewer,
  cardIds: readonly string[],
): Promise<KnownPast[]> {
  const { rows } = await connection.query<KnownPast>(
    `SELECT e.card_id AS "cardId", bool_or(e.kind = 'answer' AND NOT (${IS_BROUGHT})) AS "isAnsweredHere",
       coalesce(json_agg((extract(epoch FROM e.at) * 1000)::bigint) FILTER (WHERE ${IS_BROUGHT}), '[]') AS times
     FROM events e
     WHERE e.user_id = $1 AND e.card_id = ANY ($2::uuid[]) AND e.kind IN ('answer', 'reschedule')
       AND NOT EXISTS (
         SELECT FROM events v WHERE v.user_id = $1 AND v.kind = 'void' AND v.target_event_id = e.event_id)
     GROUP BY e.card_id`,
    [viewer.userId, cardIds],
  )
  return rows
}
