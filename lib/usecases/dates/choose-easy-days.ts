import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { ChooseEasyDaysInput } from '@/lib/contracts/dates'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { chosenEasyDays } from '@/lib/data/learner-models'
import { recordEvents } from '../record-events'

/**
 * Chooses which weekdays are easy. Minutes go by it at once, dates with the next answers; no card gets another date by it.
 * Choosing what is chosen already leaves nothing in the log.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function chooseEasyDays(
  viewer: Viewer,
  { easyDays }: ChooseEasyDaysInput,
  now: number,
): Promise<Result<null, { readonly code: 'busy' }>> {
  if (isDeepStrictEqual(await chosenEasyDays(viewer), easyDays)) return ok(null)
  const recorded = await recordEvents(viewer, [{ kind: 'easy-days', easyDays }], now)
  return recorded.ok ? ok(null) : err({ code: 'busy' })
}
