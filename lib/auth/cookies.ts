import 'server-only'
import type { CookieOption, CookiesOptions } from 'next-auth'

/** Seconds that signing in by another service may take. */
const DETOUR_SECONDS = 15 * 60

/**
 * A cookie of ours: read by no script, and sent to this site only. Over https its name begins with what has browsers
 * keep it to this very host: no other, not even one of the same domain, can set it or be sent it.
 */
const cookie = (name: string, isSecure: boolean) => ({
  name: `${isSecure ? '__Host-' : ''}next-auth.${name}`,
  // A link in a letter has to find its reader signed in, so a visit from elsewhere brings the cookie along.
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } as const,
})

/** The cookie that holds the session. */
export const sessionCookie = (isSecure: boolean) => cookie('session-token', isSecure)

/** The cookie that ties what a passkey is asked to sign to the browser that asked. */
export const challengeCookie = (isSecure: boolean) => cookie('passkey-challenge', isSecure)

/** The cookie that says that this session is out to connect an account elsewhere. */
export const connectCookie = (isSecure: boolean) => {
  const { name, options } = cookie('connect', isSecure)
  return { name, options: { ...options, maxAge: DETOUR_SECONDS } }
}

/** Every cookie that signing in works with. */
export function cookiesOf(isSecure: boolean): CookiesOptions {
  const passing = (name: string): CookieOption => {
    const { name: full, options } = cookie(name, isSecure)
    return { name: full, options: { ...options, maxAge: DETOUR_SECONDS } }
  }
  return {
    sessionToken: sessionCookie(isSecure),
    callbackUrl: cookie('callback-url', isSecure),
    csrfToken: cookie('csrf-token', isSecure),
    pkceCodeVerifier: passing('pkce.code_verifier'),
    state: passing('state'),
    nonce: cookie('nonce', isSecure),
  }
}
