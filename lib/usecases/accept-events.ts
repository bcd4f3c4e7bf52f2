import 'server-only'
import type { Result } from '@/lib/contracts/result'
import type { DeviceEvent, EventReceipt } from '@/lib/contracts/reviews'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { recalled } from '@/lib/learning'
import { countEvents, noteAnswer } from '@/lib/metrics/metrics'
import { appendEvents } from './log/append'
import type { LogProblem } from './log/current-moment'
import { fromDevice } from './log/incoming'

/**
 * Takes in what happened on a device: answers, voids, cards set aside. Each event is applied, or known already, or
 * refused for good, and a refused one never holds up the others. Sending a batch again changes nothing.
 *
 * @param events at most a batch, in any order: they are taken in by `deviceSeq`
 * @param now server clock, milliseconds since the epoch
 * @returns a receipt for each event, in the order taken in
 */
export async function acceptEvents(
  viewer: Viewer,
  events: readonly DeviceEvent[],
  now: number,
): Promise<Result<EventReceipt[], LogProblem>> {
  const inOrder = events.toSorted((a, b) => a.deviceSeq - b.deviceSeq)
  const accepted = await appendEvents(viewer, inOrder.map(fromDevice), now, database)
  if (accepted.ok) count(inOrder, accepted.value)
  return accepted
}

/** Counts for the operator's figures; receipts come in the order of their events. */
function count(events: readonly DeviceEvent[], receipts: readonly EventReceipt[]): void {
  const outcomes = { applied: 0, duplicate: 0, refused: 0 }
  for (const [index, receipt] of receipts.entries()) {
    outcomes[receipt.status] += 1
    const event = events[index]
    if (receipt.status === 'applied' && receipt.served !== null && event?.kind === 'answer') {
      noteAnswer(receipt.served.value, recalled(event.grade))
    }
  }
  countEvents('applied', outcomes.applied)
  countEvents('duplicate', outcomes.duplicate)
  countEvents('refused', outcomes.refused)
}
