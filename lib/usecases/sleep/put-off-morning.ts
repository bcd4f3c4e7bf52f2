import 'server-only'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { nightLearner, setMorningPutOff } from '@/lib/data/night-learners'
import { database } from '@/lib/data/pool'
import { studyDay } from '@/lib/scheduling'

/** Today is not kept waiting any more by what came in the night; the problem waits on. */
export async function putOffMorning(viewer: Viewer, now: number): Promise<Result<null, never>> {
  const learner = await nightLearner(database, viewer)
  await setMorningPutOff(database, viewer, studyDay(now, learner))
  return ok(null)
}
