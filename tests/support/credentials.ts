import { hashPassword } from '@/lib/auth/passwords'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { openLearner } from './learners'

export const OLD_PASSWORD = 'an old river bed'

/** A learner with an address of their own and the old password. */
export async function openAccount(confirmedAt: number | null): Promise<{ viewer: Viewer; email: string }> {
  const viewer = await openLearner()
  const email = `${viewer.userId}@example.org`
  await database.query(
    'UPDATE users SET email = $2, password_hash = $3, email_confirmed_at = $4 WHERE id = $1',
    [
      viewer.userId,
      email,
      await hashPassword(OLD_PASSWORD),
      confirmedAt === null ? null : new Date(confirmedAt),
    ],
  )
  return { viewer, email }
}
