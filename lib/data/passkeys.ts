import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { PasskeyDto } from '@/lib/contracts/ways'
import { database, type Database } from './pool'

/** A passkey to keep. */
export interface PasskeyToKeep {
  readonly id: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  readonly isSynced: boolean
  readonly name: string
  readonly now: number
}

/** A passkey as signing in sees it, and whose it is. */
export interface PasskeyOfSomebody {
  readonly viewer: Viewer
  readonly id: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
}

/** The viewer's passkeys, the oldest first. */
export async function selectPasskeys(connection: Database, viewer: Viewer): Promise<readonly PasskeyDto[]> {
  const { rows } = await connection.query<{
    id: string
    name: string
    createdAt: Date
    usedAt: Date | null
    isSynced: boolean
  }>(
    `SELECT credential_id AS id, name, created_at AS "createdAt", used_at AS "usedAt", is_synced AS "isSynced"
     FROM passkeys WHERE user_id = $1 ORDER BY created_at, credential_id`,
    [viewer.userId],
  )
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.getTime(),
    usedAt: row.usedAt?.getTime() ?? null,
  }))
}

/** Keeps a passkey; false where it is known already, whoever has it. */
export async function insertPasskey(
  connection: Database,
  viewer: Viewer,
  { id, publicKey, counter, transports, isSynced, name, now }: PasskeyToKeep,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `INSERT INTO passkeys (user_id, credential_id, public_key, counter, transports, is_synced, name, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [viewer.userId, id, Buffer.from(publicKey), counter, transports, isSynced, name, new Date(now)],
  )
  return rowCount === 1
}

/** Calls one of the viewer's passkeys something else; false if there is none of this id. */
export async function renamePasskey(viewer: Viewer, id: string, name: string): Promise<boolean> {
  const { rowCount } = await database.query(
    'UPDATE passkeys SET name = $3 WHERE user_id = $1 AND credential_id = $2',
    [viewer.userId, id, name],
  )
  return rowCount === 1
}

/** Forgets one of the viewer's passkeys; false if there is none of this id. */
export async function deletePasskey(connection: Database, viewer: Viewer, id: string): Promise<boolean> {
  const { rowCount } = await connection.query(
    'DELETE FROM passkeys WHERE user_id = $1 AND credential_id = $2',
    [viewer.userId, id],
  )
  return rowCount === 1
}

/** The passkey of an id, whoever has it: it says itself who signs in. */
export async function selectPasskey(id: string): Promise<PasskeyOfSomebody | null> {
  const { rows } = await database.query<{
    userId: string
    isDemo: boolean
    publicKey: Buffer
    counter: string
  }>(
    `SELECT p.user_id AS "userId", u.is_demo AS "isDemo", p.public_key AS "publicKey", p.counter
     FROM passkeys p JOIN users u ON u.id = p.user_id WHERE p.credential_id = $1`,
    [id],
  )
  const [row] = rows
  if (row === undefined) return null
  const { userId, isDemo, publicKey, counter } = row
  return { viewer: { userId, isDemo }, id, publicKey: Uint8Array.from(publicKey), counter: Number(counter) }
}

/**
 * Notes that a passkey was used, and how often it says that makes; false where it was noted as often meanwhile, unless
 * it is one of those that don't count and always say 0.
 */
export async function notePasskeyUse(
  viewer: Viewer,
  id: string,
  counter: number,
  now: number,
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE passkeys SET counter = $3, used_at = $4
     WHERE user_id = $1 AND credential_id = $2 AND (counter < $3 OR (counter = 0 AND $3 = 0))`,
    [viewer.userId, id, counter, new Date(now)],
  )
  return rowCount === 1
}
