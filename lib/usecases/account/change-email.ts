import 'server-only'
import { CREDENTIALS, take } from '@/lib/auth/limits'
import { passwordMatches } from '@/lib/auth/passwords'
import { changeEmailSchema, spendLinkSchema, type CredentialProblem } from '@/lib/contracts/account-links'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { deleteLinks, spendLink } from '@/lib/data/account-links'
import { selectCredentials, updateEmail } from '@/lib/data/credentials'
import { transaction } from '@/lib/data/transaction'
import { isUniqueViolation } from '@/lib/data/unique-violation'
import { hashOf, makeLink, type LinkLetter } from './links'

/** A change that was asked for: the letter with the link, and the address to be told of it. */
export interface AskedChange {
  readonly letter: LinkLetter
  readonly tell: string | null
}

/**
 * Asks for another address, by the current password. Nothing changes until its owner follows the link. Whether
 * somebody else has the address is seen only then, so asking tells nobody who has an account.
 */
export async function askToChangeEmail(
  viewer: Viewer,
  input: unknown,
  now: number,
): Promise<Result<AskedChange, CredentialProblem>> {
  const read = changeEmailSchema.safeParse(input)
  if (!read.success) return err({ code: 'malformed' })
  const { email, currentPassword } = read.data
  const allowed = await take(CREDENTIALS, [viewer.userId], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  const account = await selectCredentials(viewer.userId)
  if (!(await passwordMatches(account?.passwordHash ?? null, currentPassword))) {
    return err({ code: 'no-match' })
  }
  const tell = account?.email ?? null
  if (tell === email) return err({ code: 'same-address' })
  return ok({ letter: await makeLink(viewer.userId, 'change', email, now), tell })
}

/** Gives an account the address that a link was sent to. Where another account has it, the link leads nowhere. */
export async function changeEmailByLink(
  input: unknown,
  now: number,
): Promise<Result<null, CredentialProblem>> {
  const read = spendLinkSchema.safeParse(input)
  if (!read.success) return err({ code: 'malformed' })
  try {
    return await transaction(async (connection) => {
      const link = await spendLink(connection, 'change', hashOf(read.data.secret), now)
      if (link === null) return err({ code: 'no-link' })
      await updateEmail(connection, link.userId, link.email, now)
      await deleteLinks(connection, link.userId, ['confirm', 'reset'])
      return ok(null)
    })
  } catch (error) {
    if (isUniqueViolation(error, 'users_email_key')) return err({ code: 'no-link' })
    throw error
  }
}
