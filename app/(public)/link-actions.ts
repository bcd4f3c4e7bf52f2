'use server'

import { headers } from 'next/headers'
import { clientAddress } from '@/lib/auth/client-address'
import { ACCOUNT_LINK, take } from '@/lib/auth/limits'
import { openSession } from '@/lib/auth/open-session'
import { renewSession } from '@/lib/auth/renew-session'
import { now } from '@/lib/clock'
import type { CredentialProblem } from '@/lib/contracts/account-links'
import { err, ok, type Result } from '@/lib/contracts/result'
import { postLater, sendsAccountLetters } from '@/lib/jobs/account-post'
import { log } from '@/lib/logging'
import { changeEmailByLink } from '@/lib/usecases/account/change-email'
import { confirmByLink } from '@/lib/usecases/account/confirm-email'
import { letterOf } from '@/lib/usecases/account/letters'
import { openByLetter } from '@/lib/usecases/account/open-by-letter'
import { askForReset, resetLetter, resetPassword } from '@/lib/usecases/account/reset-password'

type Answer = Promise<Result<null, CredentialProblem>>

/** Somebody forgot their password. The answer is the same whether the address has an account or not. */
export async function askForResetAction(input: unknown): Answer {
  if (!sendsAccountLetters()) return err({ code: 'no-mail' })
  const at = now()
  const asked = await askForReset(input, clientAddress(await headers()), at)
  if (!asked.ok) return asked
  postLater(async (address) => {
    const link = await resetLetter(asked.value, at)
    return link === null ? [] : [letterOf(link, address)]
  })
  return ok(null)
}

/** Sets a new password. Whoever holds the link needs no session: it came to their address. */
export async function resetPasswordAction(input: unknown): Answer {
  return follow(input, resetPassword)
}

/** The reader of a letter says that the address is theirs. */
export async function confirmEmailAction(input: unknown): Answer {
  return follow(input, confirmByLink)
}

/** The reader of a letter takes its address for their account. */
export async function takeEmailAction(input: unknown): Answer {
  return follow(input, changeEmailByLink)
}

/** The reader of a letter opens the account they asked for, and is signed in to it. */
export async function openAccountAction(input: unknown): Answer {
  return follow(input, async (given, at) => {
    const opened = await openByLetter(given, at)
    if (!opened.ok) return opened
    const agent = (await headers()).get('user-agent')
    // By the machine’s clock, by which sessions expire.
    await renewSession(await openSession(opened.value, 'password', agent, Date.now()))
    log.info('signed in', { by: 'letter' })
    return ok(null)
  })
}

async function follow(input: unknown, work: (input: unknown, now: number) => Answer): Answer {
  const at = now()
  const place = clientAddress(await headers())
  // Without a known place everybody would share one count.
  const use = place === null ? null : await take(ACCOUNT_LINK, [place], at)
  return use?.ok === false ? err({ code: 'too-many', retrySeconds: use.error }) : work(input, at)
}
