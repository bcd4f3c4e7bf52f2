import 'server-only'
import { decode } from 'next-auth/jwt'
import type { Viewer } from '@/lib/contracts/viewer'
import { env } from '@/lib/env'

/** Seconds a session lasts from signing in. */
export const SESSION_SECONDS = 30 * 24 * 3600

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether this Spindle is reached over https: its cookies then travel over nothing else. */
export const isSecure = (): boolean => new URL(env().NEXTAUTH_URL).protocol === 'https:'

/** The name of the cookie that holds the session. */
export const sessionCookieName = (): string => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`

/** All that a session's token says: whose it is, and whether that is a demo learner. */
export interface SessionClaims {
  readonly sub: string
  readonly demo: boolean
}

/** The viewer a session cookie stands for; null for one that is missing, expired or not ours. */
export async function viewerOfSession(cookie: string | undefined): Promise<Viewer | null> {
  if (cookie === undefined || cookie === '') return null
  const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  if (token === null || typeof token.sub !== 'string' || !UUID.test(token.sub)) return null
  return { userId: token.sub, isDemo: token['demo'] === true }
}
