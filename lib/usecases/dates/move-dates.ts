import 'server-only'
import type { DatesMoved, MoveDatesInput } from '@/lib/contracts/dates'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { insertChange } from '@/lib/data/changes'
import { holdLog } from '@/lib/data/learner-models'
import { database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import type { PlanProblem } from '../day/plan'
import { recordAll } from '../log/recorded'
import { planDates } from './plan-dates'
import { fingerprintOf } from './preview-dates'

/**
 * Gives cards the dates that were looked at, all of them in one transaction, by an event each. `changed` where anything
 * would come out otherwise by now; the learner is asked to look again.
 *
 * The dates are worked out before the transaction, which then holds the log and goes on only where nothing was written
 * to it since: an answer is never overtaken by a date from before it, and nobody's answers wait for the working out.
 *
 * @param now server clock, milliseconds since the epoch
 */
export async function moveDates(
  viewer: Viewer,
  { deckId, fingerprint }: MoveDatesInput,
  now: number,
): Promise<Result<DatesMoved, { readonly code: PlanProblem | 'changed' }>> {
  const planned = await planDates(viewer, deckId, now, database)
  if (!planned.ok) return err({ code: planned.error })
  const { moves, rowVersion } = planned.value
  if (moves.length === 0 || fingerprintOf(planned.value) !== fingerprint) return err({ code: 'changed' })
  return transaction(async (connection) => {
    const firstSeq = await holdLog(viewer, rowVersion, connection)
    if (firstSeq === null) return err({ code: 'changed' })
    await recordAll(
      viewer,
      moves.map(({ cardId, to }) => ({ kind: 'redate', cardId, dueDay: to })),
      now,
      connection,
    )
    const change = {
      kind: 'redate',
      cards: moves.length,
      firstSeq,
      lastSeq: firstSeq + moves.length - 1,
    } as const
    return ok({ changeId: await insertChange(connection, viewer, change, now), cards: moves.length })
  })
}
