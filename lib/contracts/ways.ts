import { z } from 'zod'
import { line } from './line'
import { LIMITS } from './limits'

/** Bytes as base64url, of so many characters at most. */
const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/)

const credentialId = bytes(LIMITS.passkeyIdChars)
const signed = bytes(LIMITS.passkeyAnswerChars)

/** What a browser says when a passkey was made, of which the server reads this much. */
export const passkeyMadeSchema = z.strictObject({
  id: credentialId,
  clientData: signed,
  attestation: signed,
  transports: z.array(z.string().regex(/^[a-z-]{1,32}$/)).max(10),
})

/** What a browser says when a passkey was used. */
export const passkeyShownSchema = z.strictObject({
  id: credentialId,
  clientData: signed,
  authenticatorData: signed,
  signature: signed,
  /** Whose it is, as the passkey itself keeps it. */
  userHandle: bytes(128).nullable(),
})

/** By what somebody who is signed in shows once more that it is they. */
export const proofSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('password'), password: z.string().min(1).max(LIMITS.passwordChars.most) }),
  z.strictObject({ by: z.literal('passkey'), shown: passkeyShownSchema }),
])

export type PasskeyMade = z.infer<typeof passkeyMadeSchema>
export type PasskeyShown = z.infer<typeof passkeyShownSchema>
export type Proof = z.infer<typeof proofSchema>

/** What a browser needs to make a passkey, and to show one: WebAuthn's own shapes, of which no extension is used. */
export type PasskeyCreation = Omit<PublicKeyCredentialCreationOptionsJSON, 'extensions'>
export type PasskeyRequest = Omit<PublicKeyCredentialRequestOptionsJSON, 'extensions'>

const provider = z.enum(['google', 'github', 'oidc'])
/** An outside service that can say who somebody is. */
export type ProviderId = z.infer<typeof provider>

/** Said in so many words, so that no stray call asks for anything. */
export const passkeyWishSchema = z.strictObject({ passkey: z.literal('show') })
export const beginPasskeySchema = z.strictObject({ proof: proofSchema })
export const renamePasskeySchema = z.strictObject({ id: credentialId, name: line(LIMITS.passkeyName) })
export const removePasskeySchema = z.strictObject({ id: credentialId, proof: proofSchema })
export const secondFactorSchema = z.strictObject({ asks: z.boolean(), proof: proofSchema })
export const outsideAccountSchema = z.strictObject({ provider, proof: proofSchema })

/** A passkey of the viewer's. */
export interface PasskeyDto {
  readonly id: string
  readonly name: string
  /** Instants, ms; null while it was not used yet. */
  readonly createdAt: number
  readonly usedAt: number | null
  /** Its maker may keep it on several devices. */
  readonly isSynced: boolean
}

/** A service by which one can sign in here, and the viewer's account there. */
export interface OutsideDto {
  readonly provider: ProviderId
  /** What the service is called. */
  readonly name: string
  /** What its owner knows the account there by; null where none is connected. */
  readonly label: string | null
}

/** The ways in to the viewer's account. */
export interface WaysDto {
  readonly passkeys: readonly PasskeyDto[]
  /** Whether a browser can use passkeys at the address that Spindle is reached at. */
  readonly canUsePasskeys: boolean
  /** Whether a passkey is asked for after a password or an outside account. */
  readonly asksPasskey: boolean
  readonly outside: readonly OutsideDto[]
}

/** Why a way in was not changed. */
export type WayProblem =
  | { readonly code: 'malformed' | 'not-found' | 'no-match' | 'passkey-needed' | 'last-way' }
  | { readonly code: 'passkey-refused' | 'too-many-passkeys' | 'more-passkeys-needed' | 'no-passkeys-here' }
  | { readonly code: 'too-many'; readonly retrySeconds: number }
