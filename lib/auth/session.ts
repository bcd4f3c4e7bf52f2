import 'server-only'
import { createHash } from 'node:crypto'
import { decode } from 'next-auth/jwt'
import type { Viewer } from '@/lib/contracts/viewer'
import { env } from '@/lib/env'
import { processWide } from '@/lib/process-wide'

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

/** Sessions remembered at most. */
const READ_MOST = 10_000

/** Whose a session is, and until when, by the machine's clock: the one by which next-auth lets sessions expire. */
interface ReadSession {
  readonly viewer: Viewer
  readonly until: number
}

/**
 * The viewer a session cookie stands for; null for one that is missing, expired or not ours. A cookie says the same for
 * as long as it lasts, so it is decrypted once: with every answer that is posted it would cost more than the rest.
 */
export async function viewerOfSession(cookie: string | undefined): Promise<Viewer | null> {
  if (cookie === undefined || cookie === '') return null
  const sessions = processWide('sessions-read', () => new Map<string, ReadSession>())
  const key = createHash('sha256').update(cookie).digest('base64')
  const known = sessions.get(key)
  if (known !== undefined && Date.now() < known.until) return known.viewer
  sessions.delete(key)
  const read = await readSession(cookie)
  if (read === null) return null
  if (sessions.size >= READ_MOST) sessions.clear()
  sessions.set(key, read)
  return read.viewer
}

async function readSession(cookie: string): Promise<ReadSession | null> {
  const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  if (token === null || typeof token.sub !== 'string' || !UUID.test(token.sub)) return null
  return {
    viewer: { userId: token.sub, isDemo: token['demo'] === true },
    until: typeof token['exp'] === 'number' ? token['exp'] * 1000 : 0,
  }
}
