import 'server-only'
import { relyingParty } from '@/lib/auth/relying-party'
import { creationOptions, passkeyMade } from '@/lib/auth/webauthn'
import { LIMITS } from '@/lib/contracts/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import type { PasskeyCreation, PasskeyMade, WayProblem } from '@/lib/contracts/ways'
import { takeChallenge } from '@/lib/data/passkey-challenges'
import {
  deletePasskey,
  insertPasskey,
  renamePasskey as updateName,
  selectPasskeys,
} from '@/lib/data/passkeys'
import { database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { holdAccount, selectAccountWays, updateSecondFactor } from '@/lib/data/ways'
import { prove, type Shown } from './proof'
import { askForPasskey, type PasskeyAsked } from './show-passkey'
import { isLastWay } from './ways'

type Done = Promise<Result<null, WayProblem>>

/** A lost passkey must not lock its owner out: where one is asked for after the password, there is another. */
const LEAST_AS_SECOND = 2

/** Asks the viewer's browser to make a passkey, once they have shown that it is they. */
export async function beginPasskey(
  viewer: Viewer,
  shown: Shown,
  now: number,
): Promise<Result<PasskeyAsked<PasskeyCreation>, WayProblem>> {
  const party = relyingParty()
  if (party === null) return err({ code: 'no-passkeys-here' })
  const proved = await prove(viewer, shown, now)
  if (!proved.ok) return proved
  const { email } = proved.value
  if (email === null) return err({ code: 'not-found' })
  const known = (await selectPasskeys(database, viewer)).map(({ id }) => id)
  if (known.length >= LIMITS.passkeys) return err({ code: 'too-many-passkeys' })
  const challenge = await askForPasskey('register', viewer.userId, now)
  return ok({
    challenge,
    options: await creationOptions(party, { userId: viewer.userId, email, challenge, known }),
  })
}

/** Keeps a passkey that the viewer's browser has made for the challenge it was given. */
export async function finishPasskey(
  viewer: Viewer,
  given: { readonly made: PasskeyMade; readonly challenge: string | null; readonly name: string },
  now: number,
): Done {
  const { made, challenge, name } = given
  const party = relyingParty()
  const asked = challenge === null ? null : await takeChallenge(challenge, now)
  if (party === null || asked?.purpose !== 'register' || asked.userId !== viewer.userId) {
    return err({ code: 'passkey-refused' })
  }
  const passkey = await passkeyMade(party, asked.challenge, made)
  if (passkey === null) return err({ code: 'passkey-refused' })
  return transaction(async (connection) => {
    await holdAccount(connection, viewer.userId)
    const { length } = await selectPasskeys(connection, viewer)
    if (length >= LIMITS.passkeys) return err({ code: 'too-many-passkeys' })
    const kept = { ...passkey, transports: made.transports, name, now }
    return (await insertPasskey(connection, viewer, kept)) ? ok(null) : err({ code: 'passkey-refused' })
  })
}

/** Calls one of the viewer's passkeys something else. */
export async function renamePasskey(viewer: Viewer, id: string, name: string): Done {
  return (await updateName(viewer, id, name)) ? ok(null) : err({ code: 'not-found' })
}

/** Forgets one of the viewer's passkeys: nobody signs in by it any more. */
export async function removePasskey(viewer: Viewer, id: string, shown: Shown, now: number): Done {
  const proved = await prove(viewer, shown, now)
  if (!proved.ok) return proved
  return transaction(async (connection) => {
    await holdAccount(connection, viewer.userId)
    const ways = await selectAccountWays(connection, viewer.userId)
    if (ways === null) return err({ code: 'not-found' })
    if (ways.asksPasskey && ways.passkeys <= LEAST_AS_SECOND) return err({ code: 'more-passkeys-needed' })
    if (isLastWay(ways)) return err({ code: 'last-way' })
    return (await deletePasskey(connection, viewer, id)) ? ok(null) : err({ code: 'not-found' })
  })
}

/** Says whether the viewer's account asks for a passkey after a password or an outside account. */
export async function changeSecondFactor(viewer: Viewer, asks: boolean, shown: Shown, now: number): Done {
  const proved = await prove(viewer, shown, now)
  if (!proved.ok) return proved
  return transaction(async (connection) => {
    await holdAccount(connection, viewer.userId)
    const ways = await selectAccountWays(connection, viewer.userId)
    if (asks && (ways?.passkeys ?? 0) < LEAST_AS_SECOND) return err({ code: 'more-passkeys-needed' })
    await updateSecondFactor(connection, viewer.userId, asks)
    return ok(null)
  })
}
