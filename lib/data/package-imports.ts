import 'server-only'
import type {
  AnkiChoice,
  AnkiImport,
  AnkiImportProblem,
  AnkiPreview,
  AnkiProgress,
  AnkiReport,
} from '@/lib/contracts/anki'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from './pool'

/** A package that was looked at. */
export interface LookedPackage {
  readonly importId: string
  /** The running server that holds its file. */
  readonly serverId: string
  readonly fileName: string
  readonly preview: AnkiPreview
}

/** How an import ended. */
export type Ending =
  | { readonly state: 'done'; readonly report: AnkiReport }
  | { readonly state: 'refused'; readonly problem: AnkiImportProblem }
  | { readonly state: 'cancelled' }

const COLUMNS = `
  import_id AS "importId", file_name AS "fileName", state, preview, progress, report, problem,
  (extract(epoch FROM created_at) * 1000)::float8 AS at`

/** Keeps what was seen of a package. */
export async function insertLooked(
  connection: Database,
  viewer: Viewer,
  { importId, serverId, fileName, preview }: LookedPackage,
  now: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO package_imports (user_id, import_id, server_id, state, file_name, preview, created_at, beat_at)
     VALUES ($1, $2, $3, 'looked', $4, $5, $6, $6)`,
    [viewer.userId, importId, serverId, fileName, JSON.stringify(preview), new Date(now)],
  )
}

/** Until the transaction ends, nobody else replaces the viewer's package. */
export async function lockPackages(connection: Database, viewer: Viewer): Promise<void> {
  await connection.query(`SELECT pg_advisory_xact_lock(hashtextextended('package_imports ' || $1, 0))`, [
    viewer.userId,
  ])
}

/** Forgets packages of the viewer's that were only looked at. */
export async function deleteLooked(connection: Database, viewer: Viewer): Promise<void> {
  await connection.query(`DELETE FROM package_imports WHERE user_id = $1 AND state = 'looked'`, [
    viewer.userId,
  ])
}

/** Whether an import of the viewer's waits or runs. */
export async function hasBegunImport(viewer: Viewer, connection: Database = database): Promise<boolean> {
  const { rowCount } = await connection.query(
    `SELECT FROM package_imports WHERE user_id = $1 AND state IN ('waiting', 'running') LIMIT 1`,
    [viewer.userId],
  )
  return rowCount === 1
}

/** An import of the viewer's; null for one that isn't there. */
export async function selectPackageImport(viewer: Viewer, importId: string): Promise<AnkiImport | null> {
  const { rows } = await database.query<AnkiImport>(
    `SELECT ${COLUMNS} FROM package_imports WHERE user_id = $1 AND import_id = $2`,
    [viewer.userId, importId],
  )
  return rows[0] ?? null
}

/** The import that the viewer sent last, unless it came to an end before an instant; null when there is none. */
export async function latestPackageImport(viewer: Viewer, endedSince: number): Promise<AnkiImport | null> {
  const { rows } = await database.query<AnkiImport>(
    `SELECT ${COLUMNS} FROM package_imports
     WHERE user_id = $1 AND (state IN ('looked', 'waiting', 'running') OR beat_at >= $2)
     ORDER BY created_at DESC, import_id DESC LIMIT 1`,
    [viewer.userId, new Date(endedSince)],
  )
  return rows[0] ?? null
}

/** Has a package that was looked at wait to be imported. Whether there was such a one. */
export async function setWaiting(
  viewer: Viewer,
  importId: string,
  choice: AnkiChoice,
  now: number,
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE package_imports SET state = 'waiting', choice = $3, beat_at = $4, created_at = $4
     WHERE user_id = $1 AND import_id = $2 AND state = 'looked'`,
    [viewer.userId, importId, JSON.stringify(choice), new Date(now)],
  )
  return rowCount === 1
}

/** Ends an import that waits, and has one that runs stop as soon as it can. */
export async function askToCancel(viewer: Viewer, importId: string, now: number): Promise<void> {
  await database.query(
    `UPDATE package_imports SET
       wants_cancel = true,
       beat_at = CASE state WHEN 'waiting' THEN $3 ELSE beat_at END,
       progress = CASE state WHEN 'waiting' THEN NULL ELSE progress END,
       state = CASE state WHEN 'waiting' THEN 'cancelled' ELSE state END
     WHERE user_id = $1 AND import_id = $2 AND state IN ('waiting', 'running')`,
    [viewer.userId, importId, new Date(now)],
  )
}

/** Forgets an import that neither waits nor runs. */
export async function deletePackageImport(viewer: Viewer, importId: string): Promise<void> {
  await database.query(
    `DELETE FROM package_imports WHERE user_id = $1 AND import_id = $2 AND state NOT IN ('waiting', 'running')`,
    [viewer.userId, importId],
  )
}

/** Says how far an import has come that runs. Whether it is to go on: not where it was cancelled, or its learner is gone. */
export async function saveProgress(
  viewer: Viewer,
  importId: string,
  progress: AnkiProgress,
  now: number,
): Promise<boolean> {
  const { rows } = await database.query<{ goesOn: boolean }>(
    `UPDATE package_imports SET progress = $3, beat_at = $4
     WHERE user_id = $1 AND import_id = $2 AND state = 'running' RETURNING NOT wants_cancel AS "goesOn"`,
    [viewer.userId, importId, JSON.stringify(progress), new Date(now)],
  )
  return rows[0]?.goesOn === true
}

/** Keeps how an import ended that ran, even where its server was silent for so long that it was taken to be lost. */
export async function endImport(
  viewer: Viewer,
  importId: string,
  ending: Ending,
  now: number,
): Promise<void> {
  const report = ending.state === 'done' ? JSON.stringify(ending.report) : null
  const problem = ending.state === 'refused' ? JSON.stringify(ending.problem) : null
  await database.query(
    `UPDATE package_imports SET state = $3, report = $4, problem = $5, progress = NULL, beat_at = $6
     WHERE user_id = $1 AND import_id = $2 AND state IN ('running', 'lost')`,
    [viewer.userId, importId, ending.state, report, problem, new Date(now)],
  )
}
