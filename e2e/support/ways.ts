import { randomBytes } from 'node:crypto'
import type { Owner } from '@/tests/security/matrix/row'
import { inDatabase } from './database'

/** Gives somebody a passkey and an account elsewhere, both named by a secret. */
export async function openWays(userId: string, secret: string): Promise<Pick<Owner, 'passkeyId'>> {
  const passkeyId = randomBytes(16).toString('base64url')
  await inDatabase(async (client) => {
    await client.query(
      `INSERT INTO passkeys (user_id, credential_id, public_key, counter, transports, is_synced, name, created_at)
       VALUES ($1, $2, $3, 0, '{}', false, $4, now())`,
      [userId, passkeyId, randomBytes(77), secret],
    )
    await client.query(
      `INSERT INTO outside_accounts (user_id, provider, subject, label, linked_at)
       VALUES ($1, 'oidc', $2, $3, now())`,
      [userId, userId, secret],
    )
  })
  return { passkeyId }
}
