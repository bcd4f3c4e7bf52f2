import 'server-only'
import type { SetAwayInput } from '@/lib/contracts/away'
import { LIMITS } from '@/lib/contracts/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { setAway as keepAway } from '@/lib/data/away'
import { lockSettings } from '@/lib/data/learners'
import { transaction } from '@/lib/data/transaction'
import { studyDayOf } from '../log/study-days'

/**
 * Plans a break, changes it, or ends it (null). One that has begun may be given again, so that ending it can be undone; one
 * that is over may not.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function setAway(
  viewer: Viewer,
  { away }: SetAwayInput,
  now: number,
): Promise<Result<null, { readonly code: 'dates' }>> {
  return transaction(async (connection) => {
    const today = studyDayOf(now, await lockSettings(connection, viewer))
    if (away !== null && (away.until < today || away.from > today + LIMITS.breakAhead))
      return err({ code: 'dates' })
    await keepAway(connection, viewer, away)
    return ok(null)
  })
}
