import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from './pool'

/** An account at an outside service. */
export interface OutsideAccount {
  readonly provider: string
  /** The service's own name for it, which never changes. */
  readonly subject: string
  /** What its owner knows it by. */
  readonly label: string
}

/** The viewer's outside accounts. */
export async function selectOutsideAccounts(viewer: Viewer): Promise<readonly OutsideAccount[]> {
  const { rows } = await database.query<OutsideAccount>(
    'SELECT provider, subject, label FROM outside_accounts WHERE user_id = $1',
    [viewer.userId],
  )
  return rows
}

/** Whoever an outside account is connected to; null for nobody. */
export async function selectOutsideOwner(provider: string, subject: string): Promise<Viewer | null> {
  const { rows } = await database.query<Viewer>(
    `SELECT u.id AS "userId", u.is_demo AS "isDemo" FROM outside_accounts o JOIN users u ON u.id = o.user_id WHERE o.provider = $1 AND o.subject = $2`,
    [provider, subject],
  )
  return rows[0] ?? null
}

/** Connects an outside account; false where it is somebody's already, or the viewer has another of its service. */
export async function insertOutsideAccount(
  connection: Database,
  viewer: Viewer,
  { provider, subject, label }: OutsideAccount,
  now: number,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `INSERT INTO outside_accounts (user_id, provider, subject, label, linked_at)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [viewer.userId, provider, subject, label, new Date(now)],
  )
  return rowCount === 1
}

/** Disconnects the viewer's account at a service; false if there is none. */
export async function deleteOutsideAccount(
  connection: Database,
  viewer: Viewer,
  provider: string,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'DELETE FROM outside_accounts WHERE user_id = $1 AND provider = $2',
    [viewer.userId, provider],
  )
  return rowCount === 1
}
