import 'server-only'
import type { CookieOption, CookiesOptions } from 'next-auth'

/** Seconds that signing in by another service may take. */
const DETOUR_SECONDS = 15 * 60

/**
 * The name of a cookie of ours. Over https it begins with what has browsers keep it to this very host: no other, not even
 * one of the same domain, can set it or be sent it.
 */
export const cookieName = (name: string, isSecure: boolean): string =>
  `${isSecure ? '__Host-' : ''}next-auth.${name}`

/** Every cookie that signing in works with: read by no script, and sent to this site only. */
export function cookiesOf(isSecure: boolean): CookiesOptions {
  const cookie = (name: string, maxAge?: number): CookieOption => ({
    name: cookieName(name, isSecure),
    options: {
      httpOnly: true,
      // A link in a letter has to find its reader signed in, so a visit from elsewhere brings the cookie along.
      sameSite: 'lax',
      path: '/',
      secure: isSecure,
      ...(maxAge === undefined ? {} : { maxAge }),
    },
  })
  return {
    sessionToken: cookie('session-token'),
    callbackUrl: cookie('callback-url'),
    csrfToken: cookie('csrf-token'),
    pkceCodeVerifier: cookie('pkce.code_verifier', DETOUR_SECONDS),
    state: cookie('state', DETOUR_SECONDS),
    nonce: cookie('nonce'),
  }
}
