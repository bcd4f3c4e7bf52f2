import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { readLog, type LogQuestion } from '@/lib/data/log'
import type { Database } from '@/lib/data/pool'
import { MODEL_VERSION } from '@/lib/learning'
import { rebuildLearner } from '../rebuild-learner'
import type { CurrentMoment } from './start'

/** Why events could not be taken in now: others kept writing, or the account is gone. */
export type LogProblem = 'busy' | 'no-learner'

/** Tries against others who write to the same log at the same moment. */
const TRIES = 3

/** Reads the log as it stands; caches that another model version made are rebuilt first. */
export async function currentMoment(
  viewer: Viewer,
  question: LogQuestion,
  connection: Database,
): Promise<Result<CurrentMoment, LogProblem>> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const moment = await readLog(viewer, question, connection)
    if (moment === null) return err('no-learner')
    const { model } = moment
    if (model?.modelVersion === MODEL_VERSION) return ok({ ...moment, model })
    const rebuilt = await rebuildLearner(viewer, connection)
    if (!rebuilt.ok) return rebuilt
  }
  return err('busy')
}
