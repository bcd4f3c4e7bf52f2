import 'server-only'
import { relyingParty } from '@/lib/auth/relying-party'
import { CHALLENGE_MS, newChallenge, passkeyCounter } from '@/lib/auth/webauthn'
import type { Viewer } from '@/lib/contracts/viewer'
import type { PasskeyShown } from '@/lib/contracts/ways'
import { insertChallenge, takeChallenge, type ChallengePurpose } from '@/lib/data/passkey-challenges'
import { notePasskeyUse, selectPasskey } from '@/lib/data/passkeys'
import { log } from '@/lib/logging'

/** What a browser needs to be asked, and the challenge by which it is known again. */
export interface PasskeyAsked<Options> {
  readonly challenge: string
  readonly options: Options
}

/** Draws a challenge that is good once and for five minutes. */
export async function askForPasskey(
  purpose: ChallengePurpose,
  userId: string | null,
  now: number,
): Promise<string> {
  const challenge = newChallenge()
  await insertChallenge({ challenge, purpose, userId }, now + CHALLENGE_MS, now)
  return challenge
}

/**
 * Whose passkey was shown: it has signed the challenge that this browser was given, for one of these purposes, and is
 * that of whoever the challenge is for. Null for anything else; the challenge is used up in any case.
 */
export async function ownerOfPasskey(
  shown: PasskeyShown,
  challenge: string | null,
  purposes: readonly ChallengePurpose[],
  now: number,
): Promise<Viewer | null> {
  const party = relyingParty()
  const asked = challenge === null ? null : await takeChallenge(challenge, now)
  if (party === null || asked === null || !purposes.includes(asked.purpose)) return null
  const known = await selectPasskey(shown.id)
  if (known === null || !isTheirs(shown, asked.userId, known.viewer)) return null
  const counter = await passkeyCounter(party, asked.challenge, shown, known)
  if (counter === null || !(await notePasskeyUse(known.viewer, known.id, counter, now))) {
    log.warn('passkey refused', { counter: known.counter })
    return null
  }
  return known.viewer
}

/** A passkey says itself whose it is, and has to where nobody else has said so. */
function isTheirs({ userHandle }: PasskeyShown, askedOf: string | null, { userId }: Viewer): boolean {
  if (askedOf !== null && askedOf !== userId) return false
  return userHandle === null ? askedOf !== null : userHandle === handleOf(userId)
}

const handleOf = (userId: string): string => Buffer.from(userId, 'utf8').toString('base64url')
