import 'server-only'
import { JOIN_CODE, JOIN_CODE_PLACE, release, take, type Use } from '@/lib/auth/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'

/** Who asks, and from which network, as far as that is known. */
export interface Asking {
  readonly viewer: Viewer
  readonly place: string | null
}

type NotFound = { readonly code: 'not-found' } | { readonly code: 'too-many'; readonly seconds: number }

/**
 * Looks for what a code or a link's secret leads to, so that nobody can try many. Each look counts until it has found
 * something, so that of looks at the same moment none is free.
 */
export async function whileGuessing<Found>(
  { viewer, place }: Asking,
  now: number,
  find: () => Promise<Found | null>,
): Promise<Result<Found, NotFound>> {
  const uses: Use[] = []
  for (const [limit, who] of [
    [JOIN_CODE, viewer.userId],
    [JOIN_CODE_PLACE, place ?? 'unknown'],
  ] as const) {
    const use = await take(limit, [who], now)
    if (!use.ok) return err({ code: 'too-many', seconds: use.error })
    uses.push(use.value)
  }
  const found = await find()
  if (found === null) return err({ code: 'not-found' })
  await Promise.all(uses.map(release))
  return ok(found)
}
