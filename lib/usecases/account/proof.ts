import 'server-only'
import { PROOF, release, take } from '@/lib/auth/limits'
import { passwordMatches } from '@/lib/auth/passwords'
import { relyingParty } from '@/lib/auth/relying-party'
import { requestOptions } from '@/lib/auth/webauthn'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import type { PasskeyRequest, Proof, WayProblem } from '@/lib/contracts/ways'
import { selectPasskeys } from '@/lib/data/passkeys'
import { database } from '@/lib/data/pool'
import { selectAccountWays, type AccountWays } from '@/lib/data/ways'
import { askForPasskey, ownerOfPasskey, type PasskeyAsked } from './show-passkey'

/** How somebody who is signed in shows once more that it is they: what they give, and the challenge of their browser. */
export interface Shown {
  readonly proof: Proof
  readonly challenge: string | null
}

/**
 * Whether it is the viewer who changes the ways in, and not just somebody who sits at their device: by the password or a
 * passkey, and by a passkey alone where the account asks for one after the password. Gives what the account has to sign
 * in by.
 */
export async function prove(
  viewer: Viewer,
  { proof, challenge }: Shown,
  now: number,
): Promise<Result<AccountWays, WayProblem>> {
  const ways = await selectAccountWays(database, viewer.userId)
  if (ways === null || viewer.isDemo) return err({ code: 'not-found' })
  if (proof.by === 'password' && ways.asksPasskey) return err({ code: 'passkey-needed' })
  const use = await take(PROOF, [viewer.userId], now)
  if (!use.ok) return err({ code: 'too-many', retrySeconds: use.error })
  if (proof.by === 'password') {
    if (!(await passwordMatches(ways.passwordHash, proof.password))) return err({ code: 'no-match' })
  } else {
    const owner = await ownerOfPasskey(proof.shown, challenge, ['second'], now)
    if (owner?.userId !== viewer.userId) return err({ code: 'passkey-refused' })
  }
  await release(use.value)
  return ok(ways)
}

/** Asks the viewer to show one of their passkeys. */
export async function beginProof(
  viewer: Viewer,
  now: number,
): Promise<Result<PasskeyAsked<PasskeyRequest>, WayProblem>> {
  const party = relyingParty()
  const passkeys = await selectPasskeys(database, viewer)
  if (party === null || passkeys.length === 0) return err({ code: 'no-passkeys-here' })
  const challenge = await askForPasskey('second', viewer.userId, now)
  const options = await requestOptions(
    party,
    challenge,
    passkeys.map(({ id }) => id),
  )
  return ok({ challenge, options })
}
