import 'server-only'
import { createHash } from 'node:crypto'
import { decode } from 'next-auth/jwt'
import type { Viewer } from '@/lib/contracts/viewer'
import { env } from '@/lib/env'
import { processWide } from '@/lib/process-wide'
import { sessionCookie } from './cookies'

/** Seconds a session lasts from signing in. */
export const SESSION_SECONDS = 30 * 24 * 3600

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether this Spindle is reached over https: its cookies then travel over nothing else. */
export const isSecure = (): boolean => new URL(env().NEXTAUTH_URL).protocol === 'https:'

/** The name of the cookie that holds the session. */
export const sessionCookieName = (): string => sessionCookie(isSecure()).name

/** Somebody signed in on one device. */
export interface Session {
  readonly viewer: Viewer
  readonly sessionId: string
  /** The account's number when it was opened. Once the account has another, the session counts for nothing. */
  readonly sessionNumber: number
}

/** All that a session's token says. */
export interface SessionClaims {
  readonly sub: string
  readonly demo: boolean
  readonly sid: string
  readonly num: number
}

/** What the token of a session says. */
export const claimsOfSession = ({ viewer, sessionId, sessionNumber }: Session): SessionClaims => ({
  sub: viewer.userId,
  demo: viewer.isDemo,
  sid: sessionId,
  num: sessionNumber,
})

/** Sessions remembered at most. */
const READ_MOST = 10_000

/** A session, and until when it lasts, by the machine's clock: the one by which next-auth lets sessions expire. */
interface ReadSession {
  readonly session: Session
  readonly until: number
}

/**
 * The session a cookie stands for; null for one that is missing, expired or not ours. A cookie says the same for as
 * long as it lasts, so it is decrypted once: with every answer that is posted it would cost more than the rest. Whether
 * the session has been ended since, the cookie doesn't say.
 */
export async function sessionOfCookie(cookie: string | undefined): Promise<Session | null> {
  if (cookie === undefined || cookie === '') return null
  const sessions = processWide('sessions-read', () => new Map<string, ReadSession>())
  const key = createHash('sha256').update(cookie).digest('base64')
  const known = sessions.get(key)
  if (known !== undefined && Date.now() < known.until) return known.session
  sessions.delete(key)
  const read = await readSession(cookie)
  if (read === null) return null
  if (sessions.size >= READ_MOST) sessions.clear()
  sessions.set(key, read)
  return read.session
}

async function readSession(cookie: string): Promise<ReadSession | null> {
  const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  const session = token === null ? null : sessionOfClaims({ ...token })
  if (session === null) return null
  const exp: unknown = token?.['exp']
  return { session, until: typeof exp === 'number' ? exp * 1000 : 0 }
}

/** The session a token speaks of; null for one that speaks of none. */
export function sessionOfClaims({ sub, demo, sid, num }: Readonly<Record<string, unknown>>): Session | null {
  if (!isUuid(sub) || !isUuid(sid) || typeof num !== 'number') return null
  return { viewer: { userId: sub, isDemo: demo === true }, sessionId: sid, sessionNumber: num }
}

const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)
