import 'server-only'
import type { LinkPurpose } from '@/lib/contracts/account-links'
import type { Database } from './pool'
import { prisma } from './prisma'

/** A link to keep: of its secret only the SHA-256. */
export interface NewLink {
  readonly userId: string
  readonly linkId: string
  readonly purpose: LinkPurpose
  readonly email: string
  readonly tokenHash: Buffer
  readonly now: number
  readonly expiresAt: number
}

/** Whose a link is, and which address it was sent to. */
export interface SpentLink {
  readonly userId: string
  readonly email: string
}

/** Keeps a link; those that the account had for the same purpose are gone. */
export async function insertLink(connection: Database, link: NewLink): Promise<void> {
  // Two asked for at the same time would both stay otherwise.
  await connection.query('SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE', [link.userId])
  await deleteLinks(connection, link.userId, [link.purpose])
  await connection.query(
    `INSERT INTO account_links (user_id, link_id, purpose, email, token_hash, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      link.userId,
      link.linkId,
      link.purpose,
      link.email,
      link.tokenHash,
      new Date(link.now),
      new Date(link.expiresAt),
    ],
  )
}

/** Uses a link up; null where it was used already, has run out, was replaced or is for something else. */
export async function spendLink(
  connection: Database,
  purpose: LinkPurpose,
  tokenHash: Buffer,
  now: number,
): Promise<SpentLink | null> {
  // The account before its link, as `insertLink` does: one that waits for the other's row would wait for ever.
  await connection.query(
    'SELECT 1 FROM users WHERE id = (SELECT user_id FROM account_links WHERE token_hash = $1) FOR NO KEY UPDATE',
    [tokenHash],
  )
  const { rows } = await connection.query<{ user_id: string; email: string }>(
    `UPDATE account_links SET used_at = $3
     WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3
     RETURNING user_id, email`,
    [tokenHash, purpose, new Date(now)],
  )
  const row = rows[0]
  return row === undefined ? null : { userId: row.user_id, email: row.email }
}

/** Whose a link is, without using it; null where `spendLink` would find none. */
export async function selectLink(
  purpose: LinkPurpose,
  tokenHash: Buffer,
  now: number,
): Promise<SpentLink | null> {
  return prisma().accountLink.findUnique({
    where: { tokenHash: new Uint8Array(tokenHash), purpose, usedAt: null, expiresAt: { gt: new Date(now) } },
    select: { userId: true, email: true },
  })
}

/** Ends the account's links of some purposes. */
export async function deleteLinks(
  connection: Database,
  userId: string,
  purposes: readonly LinkPurpose[],
): Promise<void> {
  await connection.query('DELETE FROM account_links WHERE user_id = $1 AND purpose = ANY($2)', [
    userId,
    purposes,
  ])
}
