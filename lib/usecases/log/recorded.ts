import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from '@/lib/data/pool'
import { recordEvents, type ServerEvent } from '../record-events'

/**
 * Records events that the use case under way can't do without: in its transaction they all enter the log, or nothing
 * of it happens.
 *
 * @returns the ids they have in the log, in the order given
 * @throws Error when one of them was not taken in
 */
export async function recordAll(
  viewer: Viewer,
  events: readonly ServerEvent[],
  now: number,
  connection: Database,
): Promise<string[]> {
  if (events.length === 0) return []
  const recorded = await recordEvents(viewer, events, now, connection)
  if (!recorded.ok) throw new Error(`the log took nothing in: ${recorded.error}`)
  const refused = recorded.value.find(({ status }) => status !== 'applied')
  if (refused !== undefined) throw new Error(`the log did not take in an event: ${refused.status}`)
  return recorded.value.map(({ eventId }) => eventId)
}
