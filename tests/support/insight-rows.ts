import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'

/** All that is added up of a learner's log. */
export async function insightRows({ userId }: Viewer) {
  const rowsOf = async (statement: string) => (await database.query(statement, [userId])).rows
  return {
    days: await rowsOf('SELECT * FROM insight_days WHERE user_id = $1 ORDER BY deck_id, day'),
    slots: await rowsOf('SELECT * FROM insight_slots WHERE user_id = $1 ORDER BY deck_id, day, figure, slot'),
    progress: await rowsOf('SELECT first_zone, through_seq, state FROM insight_progress WHERE user_id = $1'),
  }
}
