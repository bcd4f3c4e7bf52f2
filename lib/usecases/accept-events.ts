import 'server-only'
import type { Result } from '@/lib/contracts/result'
import type { DeviceEvent, EventReceipt } from '@/lib/contracts/reviews'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { appendEvents, type LogProblem } from './log/append'
import { fromDevice } from './log/incoming'

/**
 * Takes in what happened on a device: answers, voids, cards set aside. Each event is applied, or known already, or
 * refused for good, and a refused one never holds up the others. Sending a batch again changes nothing.
 *
 * @param events at most a batch, in any order: they are taken in by `deviceSeq`
 * @param now server clock, milliseconds since the epoch
 * @returns a receipt for each event, in the order taken in
 */
export function acceptEvents(
  viewer: Viewer,
  events: readonly DeviceEvent[],
  now: number,
): Promise<Result<EventReceipt[], LogProblem>> {
  const inOrder = events.toSorted((a, b) => a.deviceSeq - b.deviceSeq)
  return appendEvents(viewer, inOrder.map(fromDevice), now, database)
}
