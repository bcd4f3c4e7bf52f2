import type { Viewer } from '@/lib/contracts/viewer'
import { eventsInStretch, type Stretch } from '@/lib/data/events'
import type { Database } from '@/lib/data/pool'
import type { LearnerEvent } from '@/lib/scheduling'
import { recordAll } from './recorded'

/**
 * Takes the events of some kinds in a stretch of the log back, the last first: what hangs on them stands as if they had
 * never been, with the answers given since.
 *
 * @returns how many were taken back
 */
export async function takeBackStretch(
  connection: Database,
  viewer: Viewer,
  kinds: readonly LearnerEvent['kind'][],
  stretch: Stretch,
  now: number,
): Promise<number> {
  const eventIds = await eventsInStretch(viewer, kinds, stretch, connection)
  await recordAll(
    viewer,
    eventIds.map((targetEventId) => ({ kind: 'void', targetEventId })),
    now,
    connection,
  )
  return eventIds.length
}
