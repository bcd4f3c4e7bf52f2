/**
 * Signing in and out from the browser, over next-auth's own endpoints. Its client library would do the same, at ten
 * times the size and with a session poller nobody needs: pages here are rendered for their viewer on the server.
 */

import type { PasskeyShown, ProviderId } from '@/lib/contracts/ways'

/** Why nobody was signed in. */
export type Refusal =
  | { readonly ok: false; readonly reason: 'no-match' | 'unreachable' }
  | { readonly ok: false; readonly reason: 'too-many'; readonly retrySeconds: number }

/** What came of an attempt to sign in. Half way: the password was right, and a passkey is asked for next. */
export type SignInOutcome = { readonly ok: true; readonly isHalfWay?: true } | Refusal

/** Signs in with an e-mail address and a password. */
export const signInWithPassword = (email: string, password: string): Promise<SignInOutcome> =>
  signIn('credentials', { email, password })

/** Signs in by a passkey that was shown, alone or after a password. */
export const signInWithPasskey = (shown: PasskeyShown): Promise<SignInOutcome> =>
  signIn('passkey', { shown: JSON.stringify(shown) })

/**
 * Leads to a service elsewhere, to sign in with an account there or to connect one; false where that can't be reached.
 * `next`: a path of this site, to come back to once signed in.
 */
export async function goOutTo(provider: ProviderId, next: string): Promise<boolean> {
  try {
    // Coming back is loading a page, which can't tell the device any more.
    await (await device()).arriveOnDevice()
    const response = await post(`/api/auth/signin/${provider}`, { callbackUrl: next })
    const { url } = (await response.json()) as { url?: unknown }
    if (typeof url !== 'string' || new URL(url).origin === location.origin) return false
    leaveFor(url)
    return true
  } catch {
    return false
  }
}

/** Makes a fresh demo learner, whose days are those of this browser's zone, and signs in as that. */
export const signInToDemo = (): Promise<SignInOutcome> =>
  signIn('demo', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })

/** Readies this device for the learner whose session a server action has just opened. */
export const arrive = async (): Promise<void> => (await device()).arriveOnDevice()

/** Signs out, and takes the learner's cards off this device; whether the server said so. */
export async function signOut(): Promise<boolean> {
  try {
    const { leaveDevice } = await device()
    const { ok } = await post('/api/auth/signout', {})
    if (ok) await leaveDevice()
    return ok
  } catch {
    return false
  }
}

/**
 * After an account was deleted: takes everything of its learner off this device, drafts too. The session is over already;
 * signing out drops its cookie and the pictures that the browser keeps.
 */
export async function eraseDevice(userId: string): Promise<void> {
  const { eraseFromDevice } = await device()
  await signOut()
  await eraseFromDevice(userId)
  try {
    sessionStorage.clear()
    localStorage.clear()
  } catch {
    // A browser that forbids storage has kept nothing.
  }
}

/** Loads a page anew: nothing that was fetched for the one who was here before may be shown to the one who is now. */
export function leaveFor(path: string): void {
  location.assign(path)
}

async function signIn(
  provider: 'credentials' | 'passkey' | 'demo',
  fields: Readonly<Record<string, string>>,
): Promise<SignInOutcome> {
  try {
    const { arriveOnDevice } = await device()
    const response = await post(`/api/auth/callback/${provider}`, fields)
    const { url } = (await response.json()) as { url?: unknown }
    const error = typeof url === 'string' ? new URL(url, location.origin).searchParams.get('error') : null
    if (error === 'passkey') return { ok: true, isHalfWay: true }
    if (error !== null) return refusal(error)
    if (!response.ok) return { ok: false, reason: 'unreachable' }
    await arriveOnDevice()
    return { ok: true }
  } catch {
    return { ok: false, reason: 'unreachable' }
  }
}

/** What the device keeps of learners; fetched with the press, as most who look at a form never send it. */
const device = () => import('@/lib/offline/leftovers')

/** next-auth carries a refusal as the `error` of the address it would have led to. */
function refusal(error: string): Refusal {
  if (error === 'CredentialsSignin') return { ok: false, reason: 'no-match' }
  const tooMany = /^too-many:(\d{1,6})$/.exec(error)
  if (tooMany?.[1]) return { ok: false, reason: 'too-many', retrySeconds: Number(tooMany[1]) }
  return { ok: false, reason: 'unreachable' }
}

async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
  return fetch(path, {
    method: 'POST',
    body: new URLSearchParams({ callbackUrl: '/', ...fields, csrfToken, json: 'true' }),
  })
}
