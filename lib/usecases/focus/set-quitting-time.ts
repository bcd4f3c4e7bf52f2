import 'server-only'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { setQuittingMinute } from '@/lib/data/focus-learners'
import { database } from '@/lib/data/pool'

/** Sets when the learner's day is done, minutes after midnight by the clock of their zone; null: never by itself. */
export async function setQuittingTime(
  viewer: Viewer,
  { minute }: { readonly minute: number | null },
): Promise<Result<null, never>> {
  await setQuittingMinute(database, viewer, minute)
  return ok(null)
}
