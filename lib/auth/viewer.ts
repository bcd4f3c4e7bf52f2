import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectLiveSession, touchSession } from '@/lib/data/sessions'
import { sessionCookieName, sessionOfCookie, type Session } from './session'

/** When a session was last seen is kept to within so long. */
const TOUCH_MS = 5 * 60_000

/**
 * The session of whoever is asking; null when nobody is signed in. A token outlives a changed password, a session that
 * was ended elsewhere and the account itself, so each request asks the database once.
 */
export const currentSession = cache(async (): Promise<Session | null> => {
  const claimed = await sessionOfCookie((await cookies()).get(sessionCookieName())?.value)
  if (claimed === null) return null
  const { viewer, sessionId, sessionNumber } = claimed
  const seenAt = await selectLiveSession(viewer.userId, sessionId, sessionNumber)
  if (seenAt === null) return null
  // By the machine’s clock, as sessions begin and expire by it.
  const at = Date.now()
  if (Math.abs(at - seenAt.getTime()) > TOUCH_MS) await touchSession(viewer.userId, sessionId, at)
  return claimed
})

/** Who is asking; null when nobody is signed in. */
export const viewer = async (): Promise<Viewer | null> => (await currentSession())?.viewer ?? null

/** Who is asking, for pages and actions that need somebody: everybody else is sent to sign in. */
export async function requireViewer(): Promise<Viewer> {
  return (await requireSession()).viewer
}

/** The session of whoever is asking, for pages that need one: everybody else is sent to sign in. */
export async function requireSession(): Promise<Session> {
  const found = await currentSession()
  if (found === null) redirect(await signInAddress())
  return found
}

/** The sign-in page, leading back to the page that was asked for. */
async function signInAddress(): Promise<string> {
  const asked = (await headers()).get('x-requested-path')
  return asked === null || asked === '/' ? '/signin' : `/signin?next=${encodeURIComponent(asked)}`
}
