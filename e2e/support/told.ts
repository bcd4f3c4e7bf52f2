import { randomUUID } from 'node:crypto'
import type { Owner } from '@/tests/security/matrix/row'
import { inDatabase } from '@/tests/support/in-database'
import { databaseUrl } from './database'

/** Notes that somebody was told, at the end of a sitting, that they predict too surely. */
export async function openTold(userId: string): Promise<Pick<Owner, 'toldSittingId'>> {
  const toldSittingId = randomUUID()
  await inDatabase(databaseUrl(), (client) =>
    client.query('UPDATE learners SET told_too_sure_at = now(), told_too_sure_in = $2 WHERE user_id = $1', [
      userId,
      toldSittingId,
    ]),
  )
  return { toldSittingId }
}
