import 'server-only'
import { randomBytes } from 'node:crypto'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { PasskeyCreation, PasskeyMade, PasskeyRequest, PasskeyShown } from '@/lib/contracts/ways'
import type { RelyingParty } from './relying-party'

/** Milliseconds in which a passkey has to be shown once it was asked for. */
export const CHALLENGE_MS = 5 * 60_000

/** Of COSE: Ed25519, ES256 and RS256, which all makers of passkeys have one of. */
const ALGORITHMS = [-8, -7, -257]

/** A new passkey, as it is kept. */
export interface NewPasskey {
  readonly id: string
  /** COSE. */
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly isSynced: boolean
}

/** A passkey that is known, as far as checking its signature takes. */
export interface KnownPasskey {
  readonly id: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
}

/** What a passkey signs, base64url: 32 random bytes. */
export const newChallenge = (): string => randomBytes(32).toString('base64url')

const bytesOf = (text: string, encoding: BufferEncoding): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(text, encoding))

/**
 * What a browser needs to make a passkey: one that is found without typing an address, and opens only once its owner
 * was recognised by a fingerprint, a face or a code.
 */
export const creationOptions = (
  { id }: RelyingParty,
  given: {
    readonly userId: string
    readonly email: string
    readonly challenge: string
    readonly known: readonly string[]
  },
): Promise<PasskeyCreation> =>
  generateRegistrationOptions({
    rpName: 'Spindle',
    rpID: id,
    userID: bytesOf(given.userId, 'utf8'),
    userName: given.email,
    userDisplayName: given.email,
    challenge: bytesOf(given.challenge, 'base64url'),
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    excludeCredentials: given.known.map((known) => ({ id: known })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  })

/** What a browser needs to show a passkey: one of those named, or any of this site's where none is. */
export const requestOptions = (
  { id }: RelyingParty,
  challenge: string,
  allowed: readonly string[],
): Promise<PasskeyRequest> =>
  generateAuthenticationOptions({
    rpID: id,
    challenge: bytesOf(challenge, 'base64url'),
    timeout: CHALLENGE_MS,
    userVerification: 'required',
    allowCredentials: allowed.map((known) => ({ id: known })),
  })

/** The passkey that was made for a challenge; null where what the browser says doesn't hold. */
export async function passkeyMade(
  { id, origin }: RelyingParty,
  challenge: string,
  made: PasskeyMade,
): Promise<NewPasskey | null> {
  const checked = await verifyRegistrationResponse({
    response: {
      ...frameOf(made.id),
      response: { clientDataJSON: made.clientData, attestationObject: made.attestation },
    },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null)
  if (checked?.verified !== true) return null
  const { credential, credentialDeviceType } = checked.registrationInfo
  return {
    id: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    isSynced: credentialDeviceType === 'multiDevice',
  }
}

/**
 * How often a passkey says that it was used, once it has signed a challenge; null where it has not, or where it says a
 * smaller number than before, as a copy of it would.
 */
export async function passkeyCounter(
  { id, origin }: RelyingParty,
  challenge: string,
  shown: PasskeyShown,
  known: KnownPasskey,
): Promise<number | null> {
  const { clientData, authenticatorData, signature } = shown
  const checked = await verifyAuthenticationResponse({
    response: {
      ...frameOf(shown.id),
      response: { clientDataJSON: clientData, authenticatorData, signature },
    },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    credential: { id: known.id, publicKey: known.publicKey, counter: known.counter },
    requireUserVerification: true,
  }).catch(() => null)
  return checked?.verified === true ? checked.authenticationInfo.newCounter : null
}

/** What the browser's words are wrapped in, where none of it is read. */
const frameOf = (id: string) => ({ id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} })
