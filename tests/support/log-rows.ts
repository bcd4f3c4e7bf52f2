import { expect } from 'vitest'
import type { EventReceipt } from '@/lib/contracts/reviews'
import type { Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { cardStatePages } from '@/lib/data/card-states'
import { NO_EVENTS, readLog, type LogMoment } from '@/lib/data/log'
import { database } from '@/lib/data/pool'
import type { CardState } from '@/lib/scheduling'
import { auditLearner, type Audit } from '@/lib/usecases/audit-learner'

/** The receipts of a batch that was taken in. */
export function receiptsOf(result: Result<EventReceipt[], string>): EventReceipt[] {
  if (!result.ok) throw new Error(`the batch was not taken in: ${result.error}`)
  return result.value
}

/** What was done with each event of a batch, in a word: its status, or the reason it was refused. */
export const outcomes = (result: Result<EventReceipt[], string>): string[] =>
  receiptsOf(result).map((receipt) => (receipt.status === 'refused' ? receipt.reason : receipt.status))

/** Rows of a learner's log, oldest first, all columns. */
export async function logRows(viewer: Viewer): Promise<Record<string, unknown>[]> {
  const { rows } = await database.query('SELECT * FROM events WHERE user_id = $1 ORDER BY seq', [
    viewer.userId,
  ])
  return rows
}

/** A learner's card states by id of the card. */
export async function cardStates(viewer: Viewer): Promise<Map<string, CardState>> {
  const states = new Map<string, CardState>()
  for await (const page of cardStatePages(viewer, 1000, database)) {
    for (const { cardId, state } of page) {
      if (state === null) throw new Error('a card state is of another model version')
      states.set(cardId, state)
    }
  }
  return states
}

/** A learner's model row, settings and desired retentions. */
export async function learnerRow(viewer: Viewer): Promise<LogMoment> {
  const moment = await readLog(viewer, NO_EVENTS, database)
  if (moment === null) throw new Error('there is no such learner')
  return moment
}

/** All that the log's caches say of a learner. */
export async function caches(viewer: Viewer): Promise<unknown> {
  const { model, retentions, clock } = await learnerRow(viewer)
  return { state: model?.state, retentions, clock, cards: await cardStates(viewer) }
}

/** Expects the caches to be exactly what the log makes of them; returns the audit. */
export async function expectReplayed(viewer: Viewer): Promise<Audit> {
  const audit = await auditLearner(viewer)
  if (!audit.ok) throw new Error(audit.error)
  const {
    cardDifferences,
    learnerDifference,
    counterDifference,
    retentionDifference,
    clockDifference,
    predictionDifferences,
  } = audit.value
  expect({
    cardDifferences,
    learnerDifference,
    counterDifference,
    retentionDifference,
    clockDifference,
    predictionDifferences,
  }).toEqual({
    cardDifferences: [],
    learnerDifference: null,
    counterDifference: null,
    retentionDifference: null,
    clockDifference: null,
    predictionDifferences: [],
  })
  return audit.value
}
