import 'server-only'
import type { ChooseSchedulerInput } from '@/lib/contracts/dates'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { chosenScheduler } from '@/lib/data/learner-models'
import { recordEvents } from '../record-events'

/**
 * Chooses what works out a learner's dates, for answers from now on; no card gets another date by it. Choosing what is
 * chosen already leaves nothing in the log.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function chooseScheduler(
  viewer: Viewer,
  { scheduler }: ChooseSchedulerInput,
  now: number,
): Promise<Result<null, { readonly code: 'busy' }>> {
  if ((await chosenScheduler(viewer)) === scheduler) return ok(null)
  const recorded = await recordEvents(viewer, [{ kind: 'scheduler', scheduler }], now)
  return recorded.ok ? ok(null) : err({ code: 'busy' })
}
