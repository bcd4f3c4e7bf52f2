import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from './pool'

/** A picture or sound as it is kept. */
export interface MediaRecord {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string
  readonly mime: string
  readonly bytes: Buffer
}

/** Holds a learner's media until the transaction ends: of two who add some, one waits for the other. */
export async function lockMedia(connection: Database, viewer: Viewer): Promise<void> {
  await connection.query('SELECT FROM learners WHERE user_id = $1 FOR UPDATE', [viewer.userId])
}

/** Bytes of all that the viewer keeps. */
export async function mediaBytesUsed(viewer: Viewer, connection: Database = database): Promise<number> {
  const { rows } = await connection.query<{ bytes: string }>(
    'SELECT coalesce(sum(size), 0) AS bytes FROM media WHERE user_id = $1',
    [viewer.userId],
  )
  return Number(rows[0]?.bytes ?? 0)
}

/** Counts bytes that the viewer keeps already as added now; false when they aren't kept. */
export async function renewMedia(
  connection: Database,
  viewer: Viewer,
  hash: string,
  now: number,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'UPDATE media SET created_at = $3 WHERE user_id = $1 AND hash = $2',
    [viewer.userId, hash, new Date(now)],
  )
  return rowCount === 1
}

export async function insertMedia(
  connection: Database,
  viewer: Viewer,
  { hash, mime, bytes }: MediaRecord,
  now: number,
): Promise<void> {
  await connection.query(
    'INSERT INTO media (user_id, hash, mime, bytes, size, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [viewer.userId, hash, mime, bytes, bytes.byteLength, new Date(now)],
  )
}

/** One of the viewer's; null for what isn't there or is somebody else's. */
export async function selectOptionalMedia(viewer: Viewer, hash: string): Promise<MediaRecord | null> {
  const { rows } = await database.query<MediaRecord & { hash: string }>(
    'SELECT hash, mime, bytes FROM media WHERE user_id = $1 AND hash = $2',
    [viewer.userId, hash],
  )
  return rows[0] ?? null
}

/**
 * Forgets media that were added before an instant and that nothing names: no note, deleted ones too, no note type, and no change that
 * can still be undone.
 */
export async function deleteUnusedMedia(connection: Database, viewer: Viewer, before: number): Promise<void> {
  await connection.query(
    `WITH named AS (
       SELECT (regexp_matches(text, 'media:([0-9a-f]{64})', 'g'))[1] AS hash FROM (
         SELECT fields::text AS text FROM notes WHERE user_id = $1 AND fields::text LIKE '%media:%'
         UNION ALL
         SELECT templates::text FROM note_types WHERE user_id = $1 AND templates::text LIKE '%media:%'
         UNION ALL
         SELECT data::text FROM changes WHERE user_id = $1 AND data::text LIKE '%media:%') texts)
     DELETE FROM media WHERE user_id = $1 AND created_at < $2 AND hash NOT IN (SELECT hash FROM named)`,
    [viewer.userId, new Date(before)],
  )
}
