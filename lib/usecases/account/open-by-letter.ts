import 'server-only'
import { SIGN_UP_ADDRESS, take } from '@/lib/auth/limits'
import { openSignUp, sealSignUp, type CheckedSignUp } from '@/lib/auth/sealed-sign-up'
import type { SignUpProblem } from '@/lib/contracts/account'
import { openByLetterSchema, type CredentialProblem } from '@/lib/contracts/account-links'
import type { OpenAccountInput } from '@/lib/contracts/age'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalAccount } from '@/lib/data/users'
import type { Letter } from '@/lib/usecases/reminders/senders'
import { checkSignUp, openAccount } from '@/lib/usecases/sign-up'
import { knownLetter, openLetter } from './letters'

/**
 * Lets somebody ask for an account where letters are sent. Looks for none, so neither the answer nor its time tells
 * whether the address has one; `signUpLetter` does, once the answer is on its way.
 *
 * @param place where the request comes from, as far as known
 */
export async function askToOpen(
  input: OpenAccountInput,
  place: string | null,
  now: number,
): Promise<Result<CheckedSignUp, SignUpProblem>> {
  const checked = await checkSignUp(input, place, now)
  if (!checked.ok) return checked
  const allowed = await take(SIGN_UP_ADDRESS, [checked.value.email], now)
  return allowed.ok ? checked : err({ code: 'too-many', retrySeconds: allowed.error })
}

/**
 * The letter to whoever asked for an account: the link that opens it, or that there is one already.
 *
 * @param address of this server, without a slash at its end
 */
export async function signUpLetter(checked: CheckedSignUp, address: string): Promise<Letter> {
  const account = await selectOptionalAccount(checked.email)
  return account === null
    ? openLetter(checked.email, await sealSignUp(checked), address)
    : knownLetter(checked.email, address)
}

/** Opens the account of a letter, its address confirmed. Once, as an address has one account. */
export async function openByLetter(input: unknown, now: number): Promise<Result<Viewer, CredentialProblem>> {
  const read = openByLetterSchema.safeParse(input)
  if (!read.success) return err({ code: 'malformed' })
  const checked = await openSignUp(read.data.sealed)
  const viewer = checked === null ? null : await openAccount(checked, 'confirmed', now)
  return viewer === null ? err({ code: 'no-link' }) : ok(viewer)
}
