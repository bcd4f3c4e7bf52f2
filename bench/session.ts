import { openSession } from '@/lib/auth/open-session'
import { sessionToken } from '@/lib/auth/renew-session'
import { sessionCookieName } from '@/lib/auth/session'
import type { Viewer } from '@/lib/contracts/viewer'

/** The header by which a learner of a bench is known, who has just signed in. */
export const sessionCookie = async (viewer: Viewer): Promise<string> =>
  `${sessionCookieName()}=${await sessionValue(viewer)}`

/** What the cookie of a learner of a bench holds, who has just signed in. */
export const sessionValue = async (viewer: Viewer): Promise<string> =>
  sessionToken(await openSession(viewer, 'password', null, Date.now()))
