import { v7 as uuidv7 } from 'uuid'
import type { Viewer } from '@/lib/contracts/viewer'
import { insertLearner } from '@/lib/data/learners'
import { transaction } from '@/lib/data/transaction'
import { insertAccount } from '@/lib/data/users'

/** An account that holds nothing yet. */
export async function newcomer(now: number): Promise<Viewer> {
  const viewer = { userId: uuidv7(), isDemo: false }
  const email = `${viewer.userId}@example.org`
  await transaction(async (connection) => {
    await insertAccount(connection, { ...viewer, email, passwordHash: null, ageBasis: null, now })
    await insertLearner(connection, viewer, 'Europe/Berlin')
  })
  return viewer
}
