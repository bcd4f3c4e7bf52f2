import type { ChangeUndone } from '@/lib/contracts/changes'
import type { Viewer } from '@/lib/contracts/viewer'
import type { RedatedCards } from '@/lib/data/changes'
import { redateEvents } from '@/lib/data/events'
import type { Database } from '@/lib/data/pool'
import { recordAll } from '../log/recorded'

/** Takes dates that were given anew back: the cards stand as if they had never been, with the answers given since. */
export async function undoRedate(
  connection: Database,
  viewer: Viewer,
  { firstSeq, lastSeq }: RedatedCards,
  now: number,
): Promise<ChangeUndone> {
  const eventIds = await redateEvents(viewer, { firstSeq, lastSeq }, connection)
  await recordAll(
    viewer,
    eventIds.map((targetEventId) => ({ kind: 'void', targetEventId })),
    now,
    connection,
  )
  return { undone: eventIds.length, left: 0 }
}
