import 'server-only'
import type { AgeBasis } from '@/lib/contracts/age'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from './pool'
import { prisma } from './prisma'

/** An account as signing in sees it. */
export interface Account {
  readonly userId: string
  readonly passwordHash: string | null
  readonly isDemo: boolean
}

/** An account to open; a demo learner has neither e-mail nor password. */
export interface NewAccount {
  readonly userId: string
  readonly email: string | null
  readonly passwordHash: string | null
  readonly isDemo: boolean
  /** Null for a demo learner, and where it is not asked. */
  readonly ageBasis: AgeBasis | null
  readonly now: number
}

/** The account of an e-mail address, lower case. The one read that comes before there is a viewer. */
export async function selectOptionalAccount(email: string): Promise<Account | null> {
  const row = await prisma().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, isDemo: true },
  })
  return row === null ? null : { userId: row.id, passwordHash: row.passwordHash, isDemo: row.isDemo }
}

/** The viewer's e-mail address; null for a demo learner. */
export async function accountEmail(viewer: Viewer): Promise<string | null> {
  const row = await prisma().user.findUnique({ where: { id: viewer.userId }, select: { email: true } })
  return row?.email ?? null
}

/** What an account is entered by, and since when there is one. */
export interface AccountEntry {
  readonly email: string | null
  readonly passwordHash: string | null
  /** Instant, ms. */
  readonly createdAt: number
}

/**
 * By what the viewer's account is entered; null when it is gone.
 */
export async function selectOptionalAccountEntry(viewer: Viewer): Promise<AccountEntry | null> {
  const row = await prisma().user.findUnique({
    where: { id: viewer.userId },
    select: { email: true, passwordHash: true, createdAt: true },
  })
  return row === null ? null : { ...row, createdAt: row.createdAt.getTime() }
}

/** Opens an account; false if there is one with this e-mail address. */
export async function insertAccount(connection: Database, account: NewAccount): Promise<boolean> {
  const { rowCount } = await connection.query(
    `INSERT INTO users (id, email, password_hash, is_demo, age_basis, created_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (email) DO NOTHING`,
    [
      account.userId,
      account.email,
      account.passwordHash,
      account.isDemo,
      account.ageBasis,
      new Date(account.now),
    ],
  )
  return rowCount === 1
}
