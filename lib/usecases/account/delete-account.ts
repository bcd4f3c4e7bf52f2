import 'server-only'
import { DELETE_ACCOUNT, take } from '@/lib/auth/limits'
import { passwordMatches } from '@/lib/auth/passwords'
import type { DeleteAccountInput, DeleteAccountProblem } from '@/lib/contracts/leaving'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { markItemsOf } from '@/lib/data/classes/rolling-items'
import { becomeEraser, eraseAccounts } from '@/lib/data/erase'
import { transaction } from '@/lib/data/transaction'
import { selectOptionalAccountEntry } from '@/lib/data/users'

/**
 * Deletes the viewer's account with everything in it, logs and media too, in one transaction. Its sessions end with it.
 * The address and the password have to be the account's where it has them. One that is gone
 * already is deleted.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function deleteAccount(
  viewer: Viewer,
  { email, password }: DeleteAccountInput,
  now: number,
): Promise<Result<null, DeleteAccountProblem>> {
  const entry = await selectOptionalAccountEntry(viewer)
  if (entry === null) return ok(null)
  const { email: own, passwordHash } = entry
  if (email !== (own ?? '')) return err({ code: 'another-email' })
  if (passwordHash !== null) {
    // Whoever finds a device unlocked could guess here as at the door.
    const allowed = await take(DELETE_ACCOUNT, [viewer.userId], now)
    if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
    if (!(await passwordMatches(passwordHash, password))) return err({ code: 'another-password' })
  }
  await transaction(async (connection) => {
    await markItemsOf(connection, [viewer.userId])
    await becomeEraser(connection)
    await eraseAccounts(connection, [viewer.userId])
  })
  return ok(null)
}
