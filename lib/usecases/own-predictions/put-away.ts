import 'server-only'
import type { NotYours, SittingEnd } from '@/lib/contracts/own-predictions'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { putAwayTooSure } from '@/lib/data/own-predictions'

/** The viewer has read what was said of their own predictions at the end of a sitting. */
export async function putAwayTooSureNote(
  viewer: Viewer,
  { userId, sittingId }: SittingEnd,
): Promise<Result<null, NotYours>> {
  if (userId !== viewer.userId) return err({ code: 'not-found' })
  await putAwayTooSure(viewer, sittingId)
  return ok(null)
}
