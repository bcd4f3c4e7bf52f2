import { expect } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { auditLearner, isClean } from '@/lib/usecases/audit-learner'

/** Replays a learner's log and expects the rows to be what it gives. */
export async function expectCleanLog(viewer: Viewer): Promise<void> {
  const audit = await auditLearner(viewer)
  if (!audit.ok) throw new Error(`the log can't be audited: ${audit.error}`)
  expect(isClean(audit.value), JSON.stringify(audit.value, null, 1)).toBe(true)
}

/** What a learner's log holds, in order. */
export async function logOf(
  viewer: Viewer,
): Promise<{ kind: string; card_id: string | null; data: unknown }[]> {
  const { rows } = await database.query<{ kind: string; card_id: string | null; data: unknown }>(
    'SELECT kind, card_id, data FROM events WHERE user_id = $1 ORDER BY seq',
    [viewer.userId],
  )
  return rows
}
