import 'server-only'
import { signInSchema } from '@/lib/contracts/account'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalAccount } from '@/lib/data/users'
import { release, SIGN_IN_PAIR, SIGN_IN_PLACE, take, type Use } from './limits'
import { passwordMatches } from './passwords'

/** Why somebody couldn't sign in. That an e-mail address has no account is never among the reasons. */
export type SignInProblem =
  { readonly code: 'no-match' } | { readonly code: 'too-many'; readonly retrySeconds: number }

/**
 * Checks an e-mail address and a password. Ten failures for one address from one place, or a hundred from one place,
 * close the door for the rest of a quarter of an hour; so does each place that isn't known count as one.
 */
export async function signIn(
  input: unknown,
  address: string | null,
  now: number,
): Promise<Result<Viewer, SignInProblem>> {
  const read = signInSchema.safeParse(input)
  if (!read.success) return err({ code: 'no-match' })
  const { email, password } = read.data
  const uses = await takePlaces(email, address, now)
  if (!uses.ok) return err({ code: 'too-many', retrySeconds: uses.error })
  const account = await selectOptionalAccount(email)
  const matches = await passwordMatches(account?.passwordHash ?? null, password)
  if (account === null || !matches) return err({ code: 'no-match' })
  await Promise.all(uses.value.map(release))
  return ok({ userId: account.userId, isDemo: account.isDemo })
}

/** Takes an attempt from each limit before the password is looked at; a success gives them back. */
async function takePlaces(
  email: string,
  address: string | null,
  now: number,
): Promise<Result<readonly Use[], number>> {
  const pair = await take(SIGN_IN_PAIR, [email, address ?? ''], now)
  if (!pair.ok) return pair
  // Without a known place everybody would share one count, and one guesser would lock out all.
  if (address === null) return ok([pair.value])
  const place = await take(SIGN_IN_PLACE, [address], now)
  return place.ok ? ok([pair.value, place.value]) : place
}
