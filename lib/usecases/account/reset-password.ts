import 'server-only'
import { weakness } from '@/lib/auth/common-passwords'
import { RESET_ADDRESS, RESET_PLACE, take } from '@/lib/auth/limits'
import { hashPassword } from '@/lib/auth/passwords'
import { askResetSchema, resetPasswordSchema, type CredentialProblem } from '@/lib/contracts/account-links'
import { err, ok, type Result } from '@/lib/contracts/result'
import { deleteLinks, selectLink, spendLink } from '@/lib/data/account-links'
import { holdsEmail, selectCredentialsByEmail, updatePassword } from '@/lib/data/credentials'
import { endSessions } from '@/lib/data/sessions'
import { transaction } from '@/lib/data/transaction'
import { hashOf, makeLink, type LinkLetter } from './links'

/**
 * Lets somebody ask for a letter, and returns the address to write to. Looks at no account, so neither the answer nor
 * its time tells whether there is one; `resetLetter` does, once the answer is on its way.
 *
 * @param place where the request comes from, as far as known
 */
export async function askForReset(
  input: unknown,
  place: string | null,
  now: number,
): Promise<Result<string, CredentialProblem>> {
  const read = askResetSchema.safeParse(input)
  if (!read.success) return err({ code: 'malformed' })
  const { email } = read.data
  // Without a known place everybody would share one count.
  const byPlace = place === null ? null : await take(RESET_PLACE, [place], now)
  if (byPlace?.ok === false) return err({ code: 'too-many', retrySeconds: byPlace.error })
  const byAddress = await take(RESET_ADDRESS, [email], now)
  return byAddress.ok ? ok(email) : err({ code: 'too-many', retrySeconds: byAddress.error })
}

/** The letter for an address; null where no account has confirmed it. */
export async function resetLetter(email: string, now: number): Promise<LinkLetter | null> {
  const account = await selectCredentialsByEmail(email)
  return account?.isConfirmed === true ? makeLink(account.userId, 'reset', email, now) : null
}

/** A link for whoever runs the server to hand on, also where the address was never confirmed; null without an account. */
export async function linkForOperator(email: string, now: number): Promise<LinkLetter | null> {
  const account = await selectCredentialsByEmail(email)
  return account === null ? null : makeLink(account.userId, 'reset', email, now)
}

/** Sets a new password by a link, and ends every session of its account. */
export async function resetPassword(input: unknown, now: number): Promise<Result<null, CredentialProblem>> {
  const read = resetPasswordSchema.safeParse(input)
  if (!read.success) return err({ code: 'malformed' })
  const { secret, password } = read.data
  const tokenHash = hashOf(secret)
  // A hash costs much, so it isn't made for whoever has no link; and a refused password leaves the link good.
  const found = await selectLink('reset', tokenHash, now)
  if (found === null) return err({ code: 'no-link' })
  const weak = weakness(password, found.email)
  if (weak !== null) return err({ code: weak })
  const passwordHash = await hashPassword(password)
  return transaction(async (connection) => {
    const link = await spendLink(connection, 'reset', tokenHash, now)
    if (link === null || !(await holdsEmail(connection, link.userId, link.email))) {
      return err({ code: 'no-link' })
    }
    await updatePassword(connection, link.userId, passwordHash, now)
    // Whoever asked for another address before may be the one the owner wants to be rid of.
    await deleteLinks(connection, link.userId, ['change'])
    await endSessions(connection, { userId: link.userId, isDemo: false }, null)
    return ok(null)
  })
}
