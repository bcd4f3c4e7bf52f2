import 'server-only'
import { CONFIRM, take } from '@/lib/auth/limits'
import { spendLinkSchema, type CredentialProblem } from '@/lib/contracts/account-links'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { spendLink } from '@/lib/data/account-links'
import { confirmEmail, selectCredentials } from '@/lib/data/credentials'
import { transaction } from '@/lib/data/transaction'
import { hashOf, makeLink, type LinkLetter } from './links'

/** The letter that asks whether the viewer's address is right. */
export async function askToConfirm(
  viewer: Viewer,
  now: number,
): Promise<Result<LinkLetter, CredentialProblem>> {
  const allowed = await take(CONFIRM, [viewer.userId], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  const account = await selectCredentials(viewer.userId)
  if (account === null || account.email === null || account.isConfirmed) {
    return err({ code: 'nothing-to-send' })
  }
  return ok(await makeLink(viewer.userId, 'confirm', account.email, now))
}

/** Confirms an address by the link that was sent to it. */
export async function confirmByLink(input: unknown, now: number): Promise<Result<null, CredentialProblem>> {
  const read = spendLinkSchema.safeParse(input)
  if (!read.success) return err({ code: 'malformed' })
  return transaction(async (connection) => {
    const link = await spendLink(connection, 'confirm', hashOf(read.data.secret), now)
    if (link === null) return err({ code: 'no-link' })
    const isStillIts = await confirmEmail(connection, link.userId, link.email, now)
    return isStillIts ? ok(null) : err({ code: 'no-link' })
  })
}
