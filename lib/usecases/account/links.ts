import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { LinkPurpose } from '@/lib/contracts/account-links'
import { insertLink } from '@/lib/data/account-links'
import { transaction } from '@/lib/data/transaction'

const MINUTE_MS = 60_000

/** How long a link is good, in milliseconds. */
export const LINK_MS: Readonly<Record<LinkPurpose, number>> = {
  confirm: 24 * 60 * MINUTE_MS,
  change: 24 * 60 * MINUTE_MS,
  reset: 30 * MINUTE_MS,
}

/** A letter to write: to whom, what its link is for, and the link's secret, which is kept nowhere. */
export interface LinkLetter {
  readonly to: string
  readonly purpose: LinkPurpose
  readonly secret: string
}

/** What is kept of a secret. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Makes a link to send to an address. It replaces the account's earlier ones of its purpose. */
export async function makeLink(
  userId: string,
  purpose: LinkPurpose,
  email: string,
  now: number,
): Promise<LinkLetter> {
  const secret = randomBytes(32).toString('base64url')
  const link = { userId, linkId: uuidv7(), purpose, email, tokenHash: hashOf(secret), now }
  await transaction((connection) => insertLink(connection, { ...link, expiresAt: now + LINK_MS[purpose] }))
  return { to: email, purpose, secret }
}
