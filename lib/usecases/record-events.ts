import 'server-only'
import type { Result } from '@/lib/contracts/result'
import type { EventReceipt } from '@/lib/contracts/reviews'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from '@/lib/data/pool'
import { appendEvents } from './log/append'
import type { LogProblem } from './log/current-moment'
import { fromServer, type ServerEvent } from './log/incoming'

export type { ServerEvent } from './log/incoming'

/**
 * Records what happened on the server, through the same door as `acceptEvents`. The settings that are events are
 * changed with it: nobody else writes a zone or a desired retention.
 *
 * Decks and zones are the caller's to check. In a `connection` with an open transaction the events stand or fall with it.
 *
 * @param now server clock, milliseconds since the epoch
 */
export function recordEvents(
  viewer: Viewer,
  events: readonly ServerEvent[],
  now: number,
  connection: Database = database,
): Promise<Result<EventReceipt[], LogProblem>> {
  return appendEvents(
    viewer,
    events.map((event) => fromServer(event, now)),
    now,
    connection,
  )
}
