import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { NO_EVENTS, readLog } from '@/lib/data/log'
import { database, type Database } from '@/lib/data/pool'
import {
  storedLearner,
  type PredictionDifference,
  type Retentions,
  type StoredLearner,
  type StudyClock,
} from '@/lib/scheduling'
import {
  cardDifferences,
  clockRepair,
  replayLog,
  retentionRepairs,
  type CardDifference,
} from './log/replayed'

const TRIES = 3

/** What a learner's caches say, held against what the log makes of them. */
export interface Audit {
  readonly events: number
  readonly cards: number
  /** Version that made the cached model; null when there is no model row. */
  readonly modelVersion: number | null
  readonly cardDifferences: readonly CardDifference[]
  /** Null when the cached model is the log's. */
  readonly learnerDifference: { readonly row: StoredLearner | null; readonly replayed: StoredLearner } | null
  /** Null when the event counter is right. */
  readonly counterDifference: { readonly row: number | null; readonly replayed: number } | null
  /** Null when the cached desired retentions are the log's. */
  readonly retentionDifference: { readonly row: Retentions; readonly replayed: Retentions } | null
  /** Null when the cached clock is the log's, or the log says nothing of it. */
  readonly clockDifference: { readonly row: StudyClock; readonly replayed: StudyClock } | null
  /** Answers served by this model version whose prediction the fold doesn't reach. */
  readonly predictionDifferences: readonly PredictionDifference[]
}

/** Replays a learner's log and compares; changes nothing. `busy` when events kept coming in. */
export async function auditLearner(
  viewer: Viewer,
  connection: Database = database,
): Promise<Result<Audit, 'busy' | 'no-learner'>> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await readLog(viewer, NO_EVENTS, connection)
    if (before === null) return err('no-learner')
    const replayed = await replayLog(viewer, true, connection)
    const differences = await cardDifferences(viewer, replayed, connection)
    const after = await readLog(viewer, NO_EVENTS, connection)
    if (after?.model?.rowVersion !== before.model?.rowVersion) continue
    const { fold, nextSeq } = replayed
    const { retentions, clock, cards } = fold.state
    const clockReplayed = clockRepair(before.clock, clock)
    const learner = storedLearner(fold.state.learner)
    // Somebody who never did anything needs no model yet.
    const model = before.model ?? (nextSeq === 1 ? { state: learner, nextSeq } : null)
    return ok({
      events: nextSeq - 1,
      cards: cards.size,
      modelVersion: before.model?.modelVersion ?? null,
      cardDifferences: differences,
      learnerDifference: isDeepStrictEqual(model?.state, learner)
        ? null
        : { row: model?.state ?? null, replayed: learner },
      counterDifference:
        model?.nextSeq === nextSeq ? null : { row: model?.nextSeq ?? null, replayed: nextSeq },
      retentionDifference: retentionDifference(before.retentions, retentions),
      clockDifference: clockReplayed === null ? null : { row: before.clock, replayed: clockReplayed },
      predictionDifferences: fold.differences,
    })
  }
  return err('busy')
}

/** Whether the caches, and the predictions of this version, are the log's. */
export const isClean = (audit: Audit): boolean =>
  audit.cardDifferences.length === 0 &&
  audit.learnerDifference === null &&
  audit.counterDifference === null &&
  audit.retentionDifference === null &&
  audit.clockDifference === null &&
  audit.predictionDifferences.length === 0

function retentionDifference(row: Retentions, replayed: Retentions): Audit['retentionDifference'] {
  const { retention, decks } = retentionRepairs(row, replayed)
  return retention === null && decks.length === 0 ? null : { row, replayed }
}
