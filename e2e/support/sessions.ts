import { v7 as uuidv7 } from 'uuid'
import type { Owner } from '@/tests/security/matrix/row'
import { inDatabase } from './database'

/** Signs somebody in on a device besides the one that asks, which has a secret for a name. */
export async function openOtherSession(
  userId: string,
  secret: string,
): Promise<Pick<Owner, 'otherSessionId'>> {
  const otherSessionId = uuidv7()
  await inDatabase(async (client) => {
    await client.query(
      `INSERT INTO sessions (user_id, session_id, session_number, way, device, created_at, seen_at)
       VALUES ($1, $2, 1, 'password', $3, now(), now())`,
      [userId, otherSessionId, secret],
    )
  })
  return { otherSessionId }
}
