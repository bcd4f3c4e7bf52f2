import 'server-only'
import { encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { sessionCookie } from './cookies'
import { claimsOfSession, isSecure, SESSION_SECONDS, type Session } from './session'

/** The token of a session, as its cookie holds it. */
export const sessionToken = (session: Session): Promise<string> =>
  encode({ token: { ...claimsOfSession(session) }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS })

/**
 * Gives this device a token with the session's new number, after all others were ended. Only in a server action or a
 * route, which can set cookies.
 */
export async function renewSession(session: Session): Promise<void> {
  const { name, options } = sessionCookie(isSecure())
  const jar = await cookies()
  jar.set(name, await sessionToken(session), { ...options, maxAge: SESSION_SECONDS })
}
