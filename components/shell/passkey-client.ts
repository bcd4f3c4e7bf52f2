import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { PasskeyCreation, PasskeyMade, PasskeyRequest, PasskeyShown } from '@/lib/contracts/ways'

/** Why there was no passkey: its owner left the browser’s question, it is there already, or the browser knows none. */
export interface PasskeyUnused {
  readonly code: 'not-used' | 'known-already' | 'unsupported'
}

/** Fetched with the press: most who look at a page never use one. */
const webAuthn = () => import('@simplewebauthn/browser')

/** Has the browser make a passkey, and tells what the server has to know of it. */
export async function makePasskey(options: PasskeyCreation): Promise<Result<PasskeyMade, PasskeyUnused>> {
  const made = await used<RegistrationResponseJSON>(async ({ startRegistration }) =>
    startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }),
  )
  if (!made.ok) return made
  const { id, response } = made.value
  return ok({
    id,
    clientData: response.clientDataJSON,
    attestation: response.attestationObject,
    transports: response.transports ?? [],
  })
}

/** Has the browser use a passkey, and tells what the server has to know of it. */
export async function showPasskey(options: PasskeyRequest): Promise<Result<PasskeyShown, PasskeyUnused>> {
  const shown = await used<AuthenticationResponseJSON>(async ({ startAuthentication }) =>
    startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON }),
  )
  if (!shown.ok) return shown
  const { id, response } = shown.value
  return ok({
    id,
    clientData: response.clientDataJSON,
    authenticatorData: response.authenticatorData,
    signature: response.signature,
    userHandle: response.userHandle ?? null,
  })
}

async function used<Said>(
  ask: (library: Awaited<ReturnType<typeof webAuthn>>) => Promise<Said>,
): Promise<Result<Said, PasskeyUnused>> {
  const library = await webAuthn()
  if (!library.browserSupportsWebAuthn()) return err({ code: 'unsupported' })
  try {
    return ok(await ask(library))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // Whatever keeps a browser from it is an exception there, somebody’s pressing Cancel above all.
    return err({ code: CODES[error.name] ?? 'not-used' })
  }
}

/** `SecurityError`: the page has another address than the one that passkeys belong to. */
const CODES: Readonly<Record<string, PasskeyUnused['code']>> = {
  InvalidStateError: 'known-already',
  SecurityError: 'unsupported',
}
