import 'server-only'
import { env } from '@/lib/env'

/**
 * Whether a request comes from one of our own pages. A browser names the origin of every write; what names none, or
 * another, is refused, so that no other site can write in a learner's name.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  return origin === new URL(env().NEXTAUTH_URL).origin || new URL(origin).host === request.headers.get('host')
}
