import 'server-only'
import { DEMO_DAYS } from '@/lib/contracts/leaving'
import { markItemsOf } from '@/lib/data/classes/rolling-items'
import { becomeEraser, eraseAccounts, oldDemos } from '@/lib/data/erase'
import { transaction } from '@/lib/data/transaction'

const DAY_MS = 86_400_000
/** Demo learners that go in one transaction: few, so that none takes long. */
const AT_ONCE = 20

/**
 * Deletes demo learners whose days are over, with everything they have. Several servers may do so at once: each takes
 * those that no other is at.
 *
 * @param now server clock, milliseconds since the epoch
 * @returns how many were deleted
 */
export async function deleteOldDemos(now: number): Promise<number> {
  let deleted = 0
  for (;;) {
    const found = await deleteSome(now - DEMO_DAYS * DAY_MS)
    deleted += found
    if (found < AT_ONCE) return deleted
  }
}

const deleteSome = (openedBefore: number): Promise<number> =>
  transaction(async (connection) => {
    const userIds = await oldDemos(connection, openedBefore, AT_ONCE)
    if (userIds.length === 0) return 0
    await markItemsOf(connection, userIds)
    await becomeEraser(connection)
    return eraseAccounts(connection, userIds)
  })
