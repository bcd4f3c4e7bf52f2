import 'server-only'
import type { Database } from './pool'

/**
 * Tables of a learner whose rows do not go by themselves with the account. Each of them is written only by transactions
 * that hold the account, or something that goes with it.
 */
const LEFT_BEHIND = [
  'learner_models',
  'journal',
  'events',
  'practice_events',
  'card_states',
  'cards',
] as const

/**
 * Works as the one role that may delete from the logs, until the transaction ends. Nothing can be added or changed by it.
 */
export async function becomeEraser(connection: Database): Promise<void> {
  await connection.query('SET LOCAL ROLE spindle_eraser')
}

/** Classes that these people teach, alone or with others. */
async function taughtBy(connection: Database, userIds: readonly string[]): Promise<string[]> {
  const { rows } = await connection.query<{ classId: string }>(
    `SELECT DISTINCT class_id AS "classId" FROM class_members
     WHERE user_id = ANY ($1::uuid[]) AND role = 'instructor' AND state = 'active'`,
    [userIds],
  )
  return rows.map(({ classId }) => classId)
}

/** A class that nobody teaches any more goes: nobody could answer for it. */
async function eraseUntaught(connection: Database, classIds: readonly string[]): Promise<void> {
  await connection.query(
    `DELETE FROM classes c WHERE c.class_id = ANY ($1::uuid[]) AND NOT EXISTS (
       SELECT FROM class_members m
       WHERE m.class_id = c.class_id AND m.role = 'instructor' AND m.state = 'active')`,
    [classIds],
  )
}

/**
 * Deletes accounts and every row that belongs to them. The accounts go first: that waits for whoever writes something of
 * theirs just now, and whoever comes later finds nobody to write for. Each statement after it then sees all there is.
 *
 * @param connection of a transaction that works as the eraser
 * @returns how many accounts there were
 */
export async function eraseAccounts(connection: Database, userIds: readonly string[]): Promise<number> {
  const classIds = await taughtBy(connection, userIds)
  const { rowCount } = await connection.query('DELETE FROM users WHERE id = ANY ($1::uuid[])', [userIds])
  for (const table of LEFT_BEHIND) {
    await connection.query(`DELETE FROM ${table} WHERE user_id = ANY ($1::uuid[])`, [userIds])
  }
  await eraseUntaught(connection, classIds)
  return rowCount ?? 0
}

/**
 * Demo learners that were opened before an instant, the oldest first. Those that another server is deleting are passed
 * over: whoever finds them holds them until the transaction ends. Held by the application's own role, since holding rows
 * is more than the eraser may.
 */
export async function oldDemos(connection: Database, before: number, most: number): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    'SELECT id FROM users WHERE is_demo AND created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED',
    [new Date(before), most],
  )
  return rows.map(({ id }) => id)
}
