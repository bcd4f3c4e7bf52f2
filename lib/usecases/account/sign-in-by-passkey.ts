import 'server-only'
import { PASSKEY_ASK, release, SIGN_IN_PLACE, take } from '@/lib/auth/limits'
import { relyingParty } from '@/lib/auth/relying-party'
import { requestOptions } from '@/lib/auth/webauthn'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { passkeyShownSchema, type PasskeyRequest, type WayProblem } from '@/lib/contracts/ways'
import { selectSecondStep } from '@/lib/data/passkey-challenges'
import { selectPasskeys } from '@/lib/data/passkeys'
import { database } from '@/lib/data/pool'
import { askForPasskey, ownerOfPasskey, type PasskeyAsked } from './show-passkey'

/** Why somebody couldn't sign in by a passkey. That one is not known is never among the reasons. */
export type PasskeySignInProblem =
  { readonly code: 'no-match' } | { readonly code: 'too-many'; readonly retrySeconds: number }

type Asking = Promise<Result<PasskeyAsked<PasskeyRequest>, WayProblem>>

/** Asks for any passkey of this site's. No address is asked for, so nothing is told of who has an account. */
export async function beginPasskeySignIn(address: string | null, now: number): Asking {
  const party = relyingParty()
  if (party === null) return err({ code: 'no-passkeys-here' })
  const allowed = await take(PASSKEY_ASK, [address ?? ''], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  const challenge = await askForPasskey('sign-in', null, now)
  return ok({ challenge, options: await requestOptions(party, challenge, []) })
}

/** Asks for a passkey of whoever has shown their password or outside account, by the challenge they were given then. */
export async function beginSecondStep(challenge: string | null, now: number): Asking {
  const party = relyingParty()
  const userId = challenge === null ? null : await selectSecondStep(challenge, now)
  if (party === null || challenge === null || userId === null) return err({ code: 'not-found' })
  const passkeys = await selectPasskeys(database, { userId, isDemo: false })
  const known = passkeys.map(({ id }) => id)
  return ok({ challenge, options: await requestOptions(party, challenge, known) })
}

/** Whether somebody has shown their password or outside account in this browser, and a passkey is still to come. */
export const awaitsPasskey = async (challenge: string | null, now: number): Promise<boolean> =>
  challenge !== null && (await selectSecondStep(challenge, now)) !== null

/**
 * Signs in by a passkey: by it alone, or after something else. A place that shows too many that don't fit waits, as it
 * does for passwords.
 */
export async function signInByPasskey(
  input: unknown,
  challenge: string | null,
  address: string | null,
  now: number,
): Promise<Result<Viewer, PasskeySignInProblem>> {
  const read = passkeyShownSchema.safeParse(input)
  if (!read.success) return err({ code: 'no-match' })
  // Without a known place everybody would share one count, and one guesser would lock out all.
  const use = address === null ? null : await take(SIGN_IN_PLACE, [address], now)
  if (use !== null && !use.ok) return err({ code: 'too-many', retrySeconds: use.error })
  const viewer = await ownerOfPasskey(read.data, challenge, ['sign-in', 'second'], now)
  if (viewer === null) return err({ code: 'no-match' })
  if (use !== null) await release(use.value)
  return ok(viewer)
}
