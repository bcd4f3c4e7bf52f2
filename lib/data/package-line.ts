import 'server-only'
import type { AnkiChoice, AnkiImportProblem, AnkiProgress } from '@/lib/contracts/anki'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from './pool'

/** An import in the line of a server. */
export interface ImportInLine {
  readonly viewer: Viewer
  readonly importId: string
  readonly fileName: string
  readonly choice: AnkiChoice
}

const LOST = { code: 'lost' } as const satisfies AnkiImportProblem

/** First the one that began to wait first. */
const IN_ORDER = 'created_at, import_id'

/** Marks the next import in the line of a server as running, and returns it; null when none waits. */
export async function takeNextImport(serverId: string, now: number): Promise<ImportInLine | null> {
  const { rows } = await database.query<Omit<ImportInLine, 'viewer'> & { userId: string; isDemo: boolean }>(
    `UPDATE package_imports i SET state = 'running', progress = NULL, beat_at = $2
     FROM users u
     WHERE u.id = i.user_id AND (i.user_id, i.import_id) = (
       SELECT user_id, import_id FROM package_imports WHERE server_id = $1 AND state = 'waiting'
       ORDER BY ${IN_ORDER} LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING i.user_id AS "userId", u.is_demo AS "isDemo", i.import_id AS "importId",
       i.file_name AS "fileName", i.choice`,
    [serverId, new Date(now)],
  )
  const [row] = rows
  if (row === undefined) return null
  const { userId, isDemo, ...rest } = row
  return { viewer: { userId, isDemo }, ...rest }
}

/** How much there is to do of an import that waits, in cards and answers. */
export interface WaitingImport {
  readonly userId: string
  readonly importId: string
  readonly work: number
}

/** Imports that wait in the line of a server, first the next. */
export async function selectWaitingImports(serverId: string): Promise<WaitingImport[]> {
  const { rows } = await database.query<WaitingImport>(
    `SELECT user_id AS "userId", import_id AS "importId",
       coalesce((preview ->> 'cards')::int, 0) + coalesce((preview -> 'answers' ->> 'count')::int, 0) AS work
     FROM package_imports WHERE server_id = $1 AND state = 'waiting' ORDER BY ${IN_ORDER}`,
    [serverId],
  )
  return rows
}

/** Says of imports that wait how many come first, and that their server is there. */
export async function saveWaiting(
  waiting: readonly { readonly userId: string; readonly importId: string; readonly progress: AnkiProgress }[],
  now: number,
): Promise<void> {
  await database.query(
    `UPDATE package_imports i SET progress = w.progress, beat_at = $4
     FROM unnest($1::uuid[], $2::uuid[], $3::jsonb[]) AS w (user_id, import_id, progress)
     WHERE i.user_id = w.user_id AND i.import_id = w.import_id AND i.state = 'waiting'`,
    [
      waiting.map(({ userId }) => userId),
      waiting.map(({ importId }) => importId),
      waiting.map(({ progress }) => JSON.stringify(progress)),
      new Date(now),
    ],
  )
}

/** Imports whose files a server still needs. */
export async function selectHeldImports(serverId: string): Promise<Set<string>> {
  const { rows } = await database.query<{ importId: string }>(
    `SELECT import_id AS "importId" FROM package_imports
     WHERE server_id = $1 AND state IN ('looked', 'waiting', 'running')`,
    [serverId],
  )
  return new Set(rows.map(({ importId }) => importId))
}

/** Marks imports as lost that wait or run, and of which no server has said anything since an instant. */
export async function markLost(silentSince: number, now: number): Promise<number> {
  const { rowCount } = await database.query(
    `UPDATE package_imports SET state = 'lost', problem = $2, progress = NULL, beat_at = $3
     WHERE state IN ('waiting', 'running') AND beat_at < $1`,
    [new Date(silentSince), JSON.stringify(LOST), new Date(now)],
  )
  return rowCount ?? 0
}

/** Forgets packages that were looked at before an instant and not imported, and imports that ended before another. */
export async function deleteOldImports(lookedBefore: number, endedBefore: number): Promise<number> {
  const { rowCount } = await database.query(
    `DELETE FROM package_imports
     WHERE state = 'looked' AND created_at < $1 OR state NOT IN ('waiting', 'running') AND beat_at < $2`,
    [new Date(lookedBefore), new Date(endedBefore)],
  )
  return rowCount ?? 0
}
