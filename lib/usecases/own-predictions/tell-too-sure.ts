import 'server-only'
import type { NotYours, SittingEnd } from '@/lib/contracts/own-predictions'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { latestOwnPredictions, markToldTooSure, toldTooSure } from '@/lib/data/own-predictions'
import { overconfidence, PREDICTIONS_JUDGED, type Overconfidence } from '@/lib/scheduling'

/**
 * At the end of a sitting: what to say of the viewer's own predictions, null for nothing. It is said at the end of one
 * sitting only, and there as often as that end is looked at, until it is put away. A device may
 * keep the sitting of somebody else, of whom nothing is said.
 */
export async function tellTooSure(
  viewer: Viewer,
  { userId, sittingId }: SittingEnd,
  now: number,
): Promise<Result<Overconfidence | null, NotYours>> {
  if (userId !== viewer.userId) return err({ code: 'not-found' })
  const { setting, told } = await toldTooSure(viewer)
  if (setting === 'never' || (told !== null && told.sittingId !== sittingId)) return ok(null)
  const found = overconfidence(await latestOwnPredictions(viewer, PREDICTIONS_JUDGED))
  if (found === null) return ok(null)
  return ok((await markToldTooSure(viewer, sittingId, now)) ? found : null)
}
