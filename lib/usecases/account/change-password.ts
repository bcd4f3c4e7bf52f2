import 'server-only'
import { weakness } from '@/lib/auth/common-passwords'
import { CREDENTIALS, take } from '@/lib/auth/limits'
import { hashPassword, passwordMatches } from '@/lib/auth/passwords'
import { changePasswordSchema, type CredentialProblem } from '@/lib/contracts/account-links'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { deleteLinks } from '@/lib/data/account-links'
import { replacePassword, selectCredentials } from '@/lib/data/credentials'
import { endSessions } from '@/lib/data/sessions'
import { transaction } from '@/lib/data/transaction'

/**
 * Gives the viewer another password and ends every session but the one named. Returns the account's new session
 * number, with which that session's token has to be made anew.
 */
export async function changePassword(
  viewer: Viewer,
  sessionId: string,
  input: unknown,
  now: number,
): Promise<Result<number, CredentialProblem>> {
  const read = changePasswordSchema.safeParse(input)
  if (!read.success) return err({ code: 'malformed' })
  const allowed = await take(CREDENTIALS, [viewer.userId], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  const account = await selectCredentials(viewer.userId)
  const shown = account?.passwordHash ?? null
  if (!(await passwordMatches(shown, read.data.currentPassword)) || shown === null) {
    return err({ code: 'no-match' })
  }
  const weak = weakness(read.data.password, account?.email ?? null)
  if (weak !== null) return err({ code: weak })
  const next = await hashPassword(read.data.password)
  return transaction(async (connection) => {
    // Whoever reset it meanwhile may have done so because somebody else knows the one that was shown.
    if (!(await replacePassword(connection, viewer.userId, { shown, next }, now))) {
      return err({ code: 'no-match' })
    }
    await deleteLinks(connection, viewer.userId, ['reset', 'change'])
    return ok(await endSessions(connection, viewer, sessionId))
  })
}
