import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { insertMissingCardStates } from '@/lib/data/card-states'
import { forgetRolled } from '@/lib/data/classes/rolling-copies'
import { forgetInsights } from '@/lib/data/insights/progress'
import { ensureLearnerModel } from '@/lib/data/learner-models'
import { NO_EVENTS, readLog } from '@/lib/data/log'
import { writeLog } from '@/lib/data/log-write'
import { database, type Database } from '@/lib/data/pool'
import { MODEL_VERSION } from '@/lib/learning'
import { storedLearner } from '@/lib/scheduling'
import { cardDifferences, clockRepair, replayLog, retentionRepairs } from './log/replayed'

const TRIES = 3

/**
 * Rebuilds a learner's card states, model and cached settings from the log, under the model version of this code.
 * Predictions already logged stay as they were served. Only rows that differ are written, in one statement, and only
 * if no event came in meanwhile; then it begins again. What classes see of the learner, and what Insights add up, is made
 * anew from the log by the jobs that make it.
 *
 * @returns `busy` when events kept coming in
 */
export async function rebuildLearner(
  viewer: Viewer,
  connection: Database = database,
): Promise<Result<null, 'busy' | 'no-learner'>> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await ensureLearnerModel(viewer, connection)
    const seen = await readLog(viewer, NO_EVENTS, connection)
    if (seen?.model == null) return err('no-learner')
    const replayed = await replayLog(viewer, false, connection)
    const differences = await cardDifferences(viewer, replayed, connection)
    if (differences.some(({ row }) => row === null)) await insertMissingCardStates(viewer, connection)
    const { fold, nextSeq } = replayed
    const isWritten = await writeLog(
      viewer,
      {
        seenRowVersion: seen.model.rowVersion,
        modelVersion: MODEL_VERSION,
        learner: storedLearner(fold.state.learner),
        nextSeq,
        events: [],
        cards: differences.flatMap((difference) => difference.replayed ?? []),
        journal: null,
        settings: {
          clock: clockRepair(seen.clock, fold.state.clock),
          ...retentionRepairs(seen.retentions, fold.state.retentions),
        },
      },
      connection,
    )
    if (isWritten) {
      await forgetRolled(connection, viewer)
      await forgetInsights(connection, viewer)
      return ok(null)
    }
  }
  return err('busy')
}
