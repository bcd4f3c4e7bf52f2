import 'server-only'
import type { Database } from './pool'

/** What an account has to sign in by. */
export interface AccountWays {
  readonly email: string | null
  readonly passwordHash: string | null
  /** Whether a passkey is asked for after a password or an outside account. */
  readonly asksPasskey: boolean
  readonly passkeys: number
  /** The outside services that an account is connected of. */
  readonly providers: readonly string[]
}

const WAYS = `SELECT u.email, u.password_hash AS "passwordHash", u.second_factor AS "asksPasskey",
    (SELECT count(*)::int FROM passkeys p WHERE p.user_id = u.id) AS passkeys,
    ARRAY(SELECT o.provider FROM outside_accounts o WHERE o.user_id = u.id) AS providers
  FROM users u WHERE u.id = $1`

/** What somebody's account has to sign in by; null where there is no account. */
export async function selectAccountWays(connection: Database, userId: string): Promise<AccountWays | null> {
  return (await connection.query<AccountWays>(WAYS, [userId])).rows[0] ?? null
}

/** Has whoever else changes the account's ways in wait until this transaction is over. */
export async function holdAccount(connection: Database, userId: string): Promise<void> {
  await connection.query('SELECT 1 FROM users WHERE id = $1 FOR UPDATE', [userId])
}

/** Says whether a passkey is asked for after a password or an outside account. */
export async function updateSecondFactor(
  connection: Database,
  userId: string,
  asksPasskey: boolean,
): Promise<void> {
  await connection.query('UPDATE users SET second_factor = $2 WHERE id = $1', [userId, asksPasskey])
}
