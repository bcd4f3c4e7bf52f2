import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { now } from '@/lib/clock'
import type { Viewer } from '@/lib/contracts/viewer'
import { accountExists } from '@/lib/data/users'
import { processWide } from '@/lib/process-wide'
import { sessionCookieName, viewerOfSession } from './session'

/** An account that was seen this recently isn't looked up again. */
const SEEN_MS = 60_000
const SEEN_MOST = 10_000

/** Who is asking; null when nobody is signed in. */
export const viewer = cache(async (): Promise<Viewer | null> => {
  const claimed = await viewerOfSession((await cookies()).get(sessionCookieName())?.value)
  if (claimed === null) return null
  return (await isThere(claimed)) ? claimed : null
})

/** Who is asking, for pages and actions that need somebody: everybody else is sent to sign in. */
export async function requireViewer(): Promise<Viewer> {
  const found = await viewer()
  if (found === null) redirect(await signInAddress())
  return found
}

/** The sign-in page, leading back to the page that was asked for. */
async function signInAddress(): Promise<string> {
  const asked = (await headers()).get('x-requested-path')
  return asked === null || asked === '/' ? '/signin' : `/signin?next=${encodeURIComponent(asked)}`
}

/** A token outlives its account, so the account is looked up, once a minute at most. */
async function isThere(claimed: Viewer): Promise<boolean> {
  const seen = processWide('accounts-seen', () => new Map<string, number>())
  const lastSeen = seen.get(claimed.userId)
  if (lastSeen !== undefined && Math.abs(now() - lastSeen) < SEEN_MS) return true
  if (!(await accountExists(claimed))) return false
  if (seen.size >= SEEN_MOST) seen.clear()
  seen.set(claimed.userId, now())
  return true
}
