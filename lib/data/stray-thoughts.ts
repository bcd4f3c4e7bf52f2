import 'server-only'
import type { ThoughtDto } from '@/lib/contracts/focus'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from './pool'

/** Notes a thought in a block of the viewer's; false when there is no such block. */
export async function insertThought(
  connection: Database,
  viewer: Viewer,
  thought: { readonly thoughtId: string; readonly blockId: string; readonly text: string },
  now: number,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `INSERT INTO stray_thoughts (user_id, thought_id, block_id, text, noted_at)
     SELECT user_id, $2, block_id, $4, $5 FROM focus_blocks WHERE user_id = $1 AND block_id = $3`,
    [viewer.userId, thought.thoughtId, thought.blockId, thought.text, new Date(now)],
  )
  return rowCount === 1
}

/** Marks a thought of the viewer's as settled, or takes the mark away; false when there is no such thought. */
export async function setThoughtDone(
  connection: Database,
  viewer: Viewer,
  thoughtId: string,
  doneAt: number | null,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'UPDATE stray_thoughts SET done_at = $3 WHERE user_id = $1 AND thought_id = $2',
    [viewer.userId, thoughtId, doneAt === null ? null : new Date(doneAt)],
  )
  return rowCount === 1
}

/** The thoughts noted in a block of the viewer's, oldest first. */
export async function selectThoughts(
  connection: Database,
  viewer: Viewer,
  blockId: string,
): Promise<ThoughtDto[]> {
  const { rows } = await connection.query<{
    thought_id: string
    text: string
    noted_at: Date
    done_at: Date | null
  }>(
    `SELECT thought_id, text, noted_at, done_at FROM stray_thoughts
     WHERE user_id = $1 AND block_id = $2 ORDER BY noted_at, thought_id`,
    [viewer.userId, blockId],
  )
  return rows.map((row) => ({
    thoughtId: row.thought_id,
    text: row.text,
    notedAt: row.noted_at.getTime(),
    isDone: row.done_at !== null,
  }))
}
