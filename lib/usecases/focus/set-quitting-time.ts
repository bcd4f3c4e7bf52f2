import 'server-only'
import type { FocusProblem } from '@/lib/contracts/focus'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockFocusLearner, setQuittingMinute } from '@/lib/data/focus-learners'
import { transaction } from '@/lib/data/transaction'
import { isQuittingTime } from '@/lib/focus/quitting-time'

/** Sets when the learner's day is done, minutes after midnight by the clock of their zone; null: never by itself. */
export async function setQuittingTime(
  viewer: Viewer,
  { minute }: { readonly minute: number | null },
): Promise<Result<null, FocusProblem>> {
  return transaction(async (connection) => {
    const { dayStartMinute } = await lockFocusLearner(connection, viewer)
    if (minute !== null && !isQuittingTime(minute, dayStartMinute)) return err({ code: 'malformed' })
    await setQuittingMinute(connection, viewer, minute)
    return ok(null)
  })
}
