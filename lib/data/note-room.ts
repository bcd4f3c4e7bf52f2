import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from './pool'

/** What the viewer's notes and their types take up, deleted ones too, since those can be brought back. Bytes as the database keeps them. */
export async function noteRoomUsed(
  viewer: Viewer,
  connection: Database = database,
): Promise<{ readonly notes: number; readonly bytes: number }> {
  const { rows } = await connection.query<{ notes: number; bytes: number }>(
    `SELECT count(*)::int AS notes, (coalesce(sum(pg_column_size(fields) + pg_column_size(tags)), 0)
       + (SELECT coalesce(sum(pg_column_size(t.*)), 0) FROM note_types t WHERE t.user_id = $1))::float8 AS bytes
     FROM notes WHERE user_id = $1`,
    [viewer.userId],
  )
  return rows[0] ?? { notes: 0, bytes: 0 }
}
