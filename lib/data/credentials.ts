import 'server-only'
import type { Database } from './pool'
import { prisma } from './prisma'

/** What an account is reached and opened by. */
export interface Credentials {
  readonly userId: string
  readonly email: string | null
  readonly isConfirmed: boolean
  readonly passwordHash: string | null
}

const SELECT = { id: true, email: true, emailConfirmedAt: true, passwordHash: true } as const

interface Row {
  readonly id: string
  readonly email: string | null
  readonly emailConfirmedAt: Date | null
  readonly passwordHash: string | null
}

const credentialsOf = ({ id, email, emailConfirmedAt, passwordHash }: Row): Credentials => ({
  userId: id,
  email,
  isConfirmed: emailConfirmedAt !== null,
  passwordHash,
})

/** The credentials of an account; null where there is none any more. */
export async function selectCredentials(userId: string): Promise<Credentials | null> {
  const row = await prisma().user.findUnique({ where: { id: userId }, select: SELECT })
  return row === null ? null : credentialsOf(row)
}

/** The credentials of the account with an address, lower case; null where there is none. */
export async function selectCredentialsByEmail(email: string): Promise<Credentials | null> {
  const row = await prisma().user.findUnique({ where: { email }, select: SELECT })
  return row === null ? null : credentialsOf(row)
}

/** Notes that the owner of an address opened a link sent to it; false if the account has another by now. */
export async function confirmEmail(
  connection: Database,
  userId: string,
  email: string,
  now: number,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE users SET email_confirmed_at = COALESCE(email_confirmed_at, $3) WHERE id = $1 AND email = $2`,
    [userId, email, new Date(now)],
  )
  return rowCount === 1
}

/** Gives an account an address that was confirmed just now. Throws a unique violation where another has it. */
export async function updateEmail(
  connection: Database,
  userId: string,
  email: string,
  now: number,
): Promise<void> {
  await connection.query('UPDATE users SET email = $2, email_confirmed_at = $3 WHERE id = $1', [
    userId,
    email,
    new Date(now),
  ])
}

/** Gives an account another password. */
export async function updatePassword(
  connection: Database,
  userId: string,
  passwordHash: string,
  now: number,
): Promise<void> {
  await connection.query('UPDATE users SET password_hash = $2, password_changed_at = $3 WHERE id = $1', [
    userId,
    passwordHash,
    new Date(now),
  ])
}

/** Gives an account another password in place of the one that was shown; false if it has another by now. */
export async function replacePassword(
  connection: Database,
  userId: string,
  { shown, next }: { readonly shown: string; readonly next: string },
  now: number,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'UPDATE users SET password_hash = $3, password_changed_at = $4 WHERE id = $1 AND password_hash = $2',
    [userId, shown, next, new Date(now)],
  )
  return rowCount === 1
}

/** Whether an account's address is still this one. Holds the account until the transaction ends. */
export async function holdsEmail(connection: Database, userId: string, email: string): Promise<boolean> {
  const { rows } = await connection.query(
    'SELECT 1 FROM users WHERE id = $1 AND email = $2 FOR NO KEY UPDATE',
    [userId, email],
  )
  return rows.length === 1
}
